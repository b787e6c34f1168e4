// A card that is no answer: it has no question, no results and no pages.
import type { AnswerKind, Language } from "@convivio/core";
import type { Action, Card, CardKind, Line, Part } from "../card.ts";
import { cleanText } from "../clean-text.ts";
import { safeAddress } from "../safe-address.ts";

type Content = {
  heading: string;
  /** Where the same can be read on the web. */
  link?: string | null;
  lead?: readonly Line[];
  parts: readonly Part[];
  actions?: readonly Action[];
  footer?: readonly Line[];
};

export function bareCard(kind: Exclude<CardKind, AnswerKind>, language: Language, content: Content): Card {
  const { heading, link = null, lead = [], parts, actions = [], footer = [] } = content;
  return {
    kind,
    language,
    answer: null,
    heading: cleanText(heading),
    link: safeAddress(link),
    lead: lead.filter((line) => line.length > 0),
    parts,
    position: null,
    actions,
    footer: footer.filter((line) => line.length > 0),
    isCut: false,
  };
}
