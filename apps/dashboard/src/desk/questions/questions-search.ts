// What stands in the address of the questions: the whole of what is seen, and what the api is asked for it.
import {
  AskedKind,
  Language,
  Platform,
  type QuestionGroupsAsked,
  questionOrders,
  questionStandings,
} from "@convivio/core";
import { z } from "zod";
import { oneOf, recordId, words } from "../address/search.ts";

export const shows = [...questionStandings, "all"] as const;
export const outcomeChoices = ["unanswered", "none", "weak", "answered", "any"] as const;
export const periods = ["7", "30", "90"] as const;
export const perPage = 25;

/** What is left out is as a curator meets it: open, and not well answered, most asked first. */
export const QuestionsSearch = z.object({
  text: words(),
  show: oneOf(shows),
  outcome: oneOf(outcomeChoices),
  kind: oneOf(AskedKind.options),
  language: oneOf(Language.options),
  platform: oneOf(Platform.options),
  /** Of the last so many days. */
  period: oneOf(periods),
  record: recordId(),
  sort: oneOf(questionOrders),
  page: recordId(),
});
export type QuestionsSearch = z.infer<typeof QuestionsSearch>;

export const showOf = ({ show }: QuestionsSearch) => show ?? "open";
export const outcomeOf = ({ outcome }: QuestionsSearch) => outcome ?? "unanswered";
const lastPage = 100_000;

export const pageOf = ({ page }: QuestionsSearch) => Math.min(page ?? 1, lastPage);

/** The parts that stand as chips; the two choices beside the search say themselves what they are. */
export const narrowingParts = ["kind", "language", "platform", "period", "record"] as const;
export type NarrowingPart = (typeof narrowingParts)[number];

/** What takes away all that narrows the list, and shows every question. */
export const widening: Partial<QuestionsSearch> = {
  ...Object.fromEntries([...narrowingParts, "text", "page"].map((part) => [part, undefined])),
  show: "all",
  outcome: "any",
};

export function isFiltered(search: QuestionsSearch): boolean {
  return Boolean(search.text) || narrowingParts.some((part) => search[part] !== undefined);
}

const dayMs = 86_400_000;

export function askedBy(search: QuestionsSearch, reader: Language, now: Date): QuestionGroupsAsked {
  const { text, kind, language, platform, period, record, sort = "count" } = search;
  const [show, outcome] = [showOf(search), outcomeOf(search)];
  const from = period && new Date(now.getTime() - Number(period) * dayMs).toISOString().slice(0, 10);
  const given = { text: text || undefined, kind, language, platform, record, from };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(show === "all" ? {} : { standing: [show] }),
    ...(outcome === "any" ? {} : { outcome: outcome === "unanswered" ? ["weak", "none"] : [outcome] }),
    sort,
    reader,
    offset: (pageOf(search) - 1) * perPage,
    limit: perPage,
  };
}
