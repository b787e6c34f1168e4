// What every card of an answer has in common, and which of its results it shows.
import { type Answer, cardSize, pageSize } from "@convivio/core";
import type { Action, Card, Line, Part, Position } from "../card.ts";
import { cleanText } from "../clean-text.ts";
import { say } from "../messages/messages.ts";
import { lineOf } from "../runs.ts";
import { safeAddress } from "../safe-address.ts";
import { answerIdOf, followAction, pageAction, shareAction } from "./actions.ts";
import type { CardOptions } from "./options.ts";
import { questionLine } from "./question.ts";

export type Window<Record> = { shown: readonly Record[]; position: Position | null; paging: Action[] };

/** The results that a card shows of a page, and the button to the ones after them. */
export function windowOf<Record>(answer: Answer, all: readonly Record[], options: CardOptions): Window<Record> {
  const from = Math.min(Math.max(0, Math.trunc(options.from ?? 0)), Math.max(0, all.length - 1));
  const shown = all.slice(from, from + Math.max(1, options.size ?? cardSize));
  if (shown.length === 0) return { shown, position: null, paging: [] };
  const before = (answer.page - 1) * pageSize;
  const position = { from, first: before + from + 1, total: answer.next === null ? before + all.length : null };
  const end = from + shown.length;
  const id = answerIdOf(answer);
  if (id === null || options.sharedBy !== undefined) return { shown, position, paging: [] };
  if (end < all.length) return { shown, position, paging: [pageAction(id, answer.language, end)] };
  return { shown, position, paging: answer.next === null ? [] : [pageAction(id, answer.language, null)] };
}

type Content = {
  heading: string;
  /** Public page of the record that the card is about. */
  link?: string | null;
  lead?: readonly Line[];
  parts: readonly Part[];
  window?: Window<unknown>;
  footer?: readonly Line[];
};

export function cardOf(answer: Answer, options: CardOptions, content: Content): Card {
  const { language } = answer;
  const { heading, link, lead = [], parts, window, footer = [] } = content;
  const id = answerIdOf(answer);
  const question = questionLine(answer.question, language);
  const shared = options.sharedBy === undefined ? [] : lineOf(say(language, "sharedBy", { name: options.sharedBy }));
  return {
    kind: answer.kind,
    language,
    answer: id,
    heading: cleanText(heading),
    link: safeAddress(link ?? options.link ?? answer.url),
    lead: [...lead, question, shared].filter((line) => line.length > 0),
    parts,
    position: window?.position ?? null,
    actions: [
      ...(window?.paging ?? []),
      ...shareAction(id, language, window?.position?.from ?? 0, options),
      ...followAction(id, cleanText(heading), language),
    ],
    footer,
    isCut: false,
  };
}
