// An answer: what a question was understood to mean, what was found, why each result matched and what to try next.
import { z } from "zod";
import { Language } from "../language.ts";
import { Slug } from "../slug.ts";
import { AskedKind } from "./asked-kind.ts";
import { CityView, EventView, LinkView, PracticeSummary, PracticeView, ResourceView } from "./views.ts";

/** What a part of a question can be understood as. */
export const facets = [
  "city",
  "country",
  "theme",
  "topic",
  "organisation",
  "person",
  "series",
  "period",
  "phrase",
  "word",
] as const;
export const Facet = z.enum(facets);
export type Facet = z.infer<typeof Facet>;

/** One part of the question as it was understood. `typed` is what the member wrote, `label` its name in their language. */
export const Understood = z.object({ facet: Facet, slug: Slug.nullable(), label: z.string(), typed: z.string() });
export type Understood = z.infer<typeof Understood>;

export const Correction = z.object({ typed: z.string(), taken: z.string() });
export type Correction = z.infer<typeof Correction>;

/** Why a result matched: the city it is in, the theme it carries, the word it says. */
export const Reason = z.object({ facet: Facet, label: z.string() });
export type Reason = z.infer<typeof Reason>;

export const ResultKind = z.enum(["practice", "event", "resource"]);
export type ResultKind = z.infer<typeof ResultKind>;

export const Result = z.object({ kind: ResultKind, slug: Slug, title: z.string(), why: z.array(Reason) });
export type Result = z.infer<typeof Result>;

/** Something near: a record to open, or another question to ask. `reason` says what is near about it. */
export const Suggestion = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("question"),
    /** What to type after the command. */
    text: z.string(),
    label: z.string(),
    reason: z.enum(["same-city", "same-country", "same-theme", "same-topic", "any-period", "nearest-name"]),
    count: z.number().int().nonnegative().nullable(),
  }),
  z.object({
    type: z.literal("record"),
    record: LinkView,
    /** City and country, or what else places it. */
    place: z.string().nullable(),
    reason: z.enum(["same-city", "same-country", "same-theme", "same-topic", "any-period"]),
  }),
]);
export type Suggestion = z.infer<typeof Suggestion>;

/** What was asked, as it was understood. */
export const QuestionView = z.object({
  kind: AskedKind,
  text: z.string(),
  /** The command that asks the same again, such as "/practice turin housing". */
  command: z.string(),
  understood: z.array(Understood),
  ignored: z.array(z.string()),
  corrected: z.array(Correction),
});
export type QuestionView = z.infer<typeof QuestionView>;

const common = {
  /** Opaque; a button carries it. Kept 30 days. Null for an answer that is not kept, such as help. */
  id: z.string().nullable(),
  language: Language,
  question: QuestionView,
  results: z.array(Result),
  suggestions: z.array(Suggestion),
  /** Opaque cursor of the next page; null on the last. */
  next: z.string().nullable(),
  /** Number of the page, from 1. */
  page: z.number().int().positive(),
  /** Where the same question is answered on the web. */
  url: z.string(),
};

export const Answer = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("practices"), practices: z.array(PracticeSummary) }),
  z.object({ ...common, kind: z.literal("practice"), practice: PracticeView }),
  z.object({
    ...common,
    kind: z.literal("city"),
    city: CityView,
    practices: z.array(PracticeSummary),
    /** How many practices the city has in all. */
    practiceCount: z.number().int(),
    events: z.array(EventView),
  }),
  z.object({ ...common, kind: z.literal("events"), events: z.array(EventView) }),
  z.object({ ...common, kind: z.literal("event"), event: EventView }),
  z.object({ ...common, kind: z.literal("resource"), resource: ResourceView }),
  z.object({ ...common, kind: z.literal("nothing") }),
  z.object({ ...common, kind: z.literal("help"), examples: z.array(z.string()) }),
]);
export type Answer = z.infer<typeof Answer>;
export type AnswerKind = Answer["kind"];

/** Results on a page of `answers.ask`; a chat card shows the first five of them. */
export const pageSize = 10;
export const cardSize = 5;
