// What the network asked, as the desk sees it: like questions together, how they went, and what was decided about them. Never who asked.
import { z } from "zod";
import { Actor } from "../actor.ts";
import { Facet } from "../answer/answer.ts";
import { Platform } from "../answer/ask.ts";
import { AskedKind } from "../answer/asked-kind.ts";
import { Language, QuestionLanguage, questionLanguages } from "../language.ts";
import { RecordId, type RecordKind, RecordState } from "../record.ts";
import { FoundRecord } from "./list.ts";

/** Questions that were understood alike, in what was known and in what was not. */
export const QuestionGroupId = z.string().regex(/^[0-9a-f]{32}$/, "There is no such group of questions.");

export const keptOutcomes = ["answered", "weak", "none"] as const;
/** How a question went: help is not kept. */
export const KeptOutcome = z.enum(keptOutcomes);
export type KeptOutcome = z.infer<typeof KeptOutcome>;

/** out-of-scope: not for this catalogue · draft: a record is being written · alias: another name of a record · label: another word for a theme or topic. */
export const QuestionDecision = z.enum(["out-of-scope", "draft", "alias", "label"]);
export type QuestionDecision = z.infer<typeof QuestionDecision>;

export const questionStandings = ["open", "being-answered", "answered", "out-of-scope"] as const;
/** open: nobody has decided · being-answered: what answers it is not published yet · answered: it is. */
export const QuestionStanding = z.enum(questionStandings);
export type QuestionStanding = z.infer<typeof QuestionStanding>;

/** The field in which another name of a record stands, for the kinds that have one. */
const aliasFields = {
  city: "otherNames",
  country: "otherNames",
  organisation: "otherNames",
  person: "nameVariants",
  series: "otherNames",
} as const satisfies Partial<Record<RecordKind, string>>;
export const aliasKinds = Object.keys(aliasFields) as (keyof typeof aliasFields)[];

/** The field in which other words for a theme or topic stand, by language. */
const labelFields = { theme: "otherLabels", topic: "labels" } as const satisfies Partial<Record<RecordKind, string>>;
export const labelKinds = Object.keys(labelFields) as (keyof typeof labelFields)[];

/** Where in a snapshot a word for this record belongs; null where its kind has no such place. */
export function wordPathOf(kind: RecordKind, decision: "alias" | "label", language: QuestionLanguage): string[] | null {
  if (decision === "alias") return kind in aliasFields ? [aliasFields[kind as keyof typeof aliasFields]] : null;
  return kind in labelFields ? [labelFields[kind as keyof typeof labelFields], language] : null;
}

const Day = z.iso.date();

/** Every part may be left out. Period, kind, language, platform and text choose questions; the rest chooses groups of them. */
export const QuestionNarrowing = z.object({
  /** Days, both included. */
  from: Day.optional(),
  to: Day.optional(),
  kind: AskedKind.optional(),
  /** The language in which it was asked. */
  language: Language.optional(),
  platform: Platform.optional(),
  text: z.string().max(200).optional(),
  /** How it went when it was last asked. */
  outcome: z.array(KeptOutcome).max(3).optional(),
  standing: z.array(QuestionStanding).max(4).optional(),
  /** Only what this record answers, or will. */
  record: RecordId.optional(),
});
export type QuestionNarrowing = z.infer<typeof QuestionNarrowing>;

export const questionOrders = ["count", "latest", "wished"] as const;

export const QuestionGroupsAsked = QuestionNarrowing.extend({
  sort: z.enum(questionOrders).default("count"),
  offset: z.number().int().min(0).max(10_000_000).default(0),
  limit: z.number().int().min(1).max(100).default(25),
  /** The language of whoever reads the list. */
  reader: Language.default("en"),
});
export type QuestionGroupsAsked = z.input<typeof QuestionGroupsAsked>;

/** A part of what was understood, by its name in the reader's language; the record where it still names one. */
export const UnderstoodPart = z.object({
  facet: Facet,
  slug: z.string().nullable(),
  label: z.string(),
  record: RecordId.nullable(),
});
export type UnderstoodPart = z.infer<typeof UnderstoodPart>;

export const QuestionDecisionView = z.object({
  id: z.number().int().positive(),
  decision: QuestionDecision,
  standing: QuestionStanding.exclude(["open"]),
  at: z.string(),
  actor: Actor,
  /** What answers it; null for what is out of scope. */
  record: FoundRecord.nullable(),
  word: z.string().nullable(),
  language: QuestionLanguage.nullable(),
});
export type QuestionDecisionView = z.infer<typeof QuestionDecisionView>;

/** A text as it was typed, with the names of what was chosen beside it, and how often. */
export const AskedText = z.object({
  text: z.string(),
  chosen: z.array(z.string()),
  asked: z.number().int().positive(),
});
export type AskedText = z.infer<typeof AskedText>;

const count = z.number().int().nonnegative();

export const QuestionGroup = z.object({
  id: QuestionGroupId,
  kind: AskedKind,
  understood: z.array(UnderstoodPart),
  unknown: z.array(z.string()),
  asked: z.number().int().positive(),
  /** How it went when it was last asked. */
  outcome: KeptOutcome,
  outcomes: z.object({ answered: count, weak: count, none: count }),
  /** How many want it answered, whenever and wherever they asked; of these, how many wait to be told. */
  wished: count,
  waiting: count,
  platforms: z.array(z.object({ platform: Platform, asked: z.number().int().positive() })),
  /** Days, not moments: nobody is to be recognised by when they asked. */
  first: Day,
  last: Day,
  /** Most frequent first. */
  examples: z.array(AskedText),
  standing: QuestionStanding,
  /** What stands, latest first. */
  decisions: z.array(QuestionDecisionView),
});
export type QuestionGroup = z.infer<typeof QuestionGroup>;

/** `total` groups, in which `questions` were asked. */
export const QuestionGroups = z.object({ total: count, questions: count, groups: z.array(QuestionGroup) });
export type QuestionGroups = z.infer<typeof QuestionGroups>;

const word = z.string().trim().min(1, "Say the word.").max(100, "A name or word has at most 100 characters here.");

export const AliasAsked = z.object({ group: QuestionGroupId, record: RecordId, word });
export const LabelAsked = AliasAsked.extend({ language: z.enum(questionLanguages) });

/**
 * Where a word went. published: members can use it from now on · known: it stood there already · on-changes: added on top of
 * changes that somebody has not published · in-review: whoever may publish must look at it first · not-public: the record itself is not published.
 */
export const WordOutcome = z.enum(["published", "known", "on-changes", "in-review", "not-public"]);
export type WordOutcome = z.infer<typeof WordOutcome>;

export const WordAdded = z.object({
  outcome: WordOutcome,
  decision: z.number().int().positive(),
  revision: z.number().int().positive().nullable(),
  state: RecordState,
  /** By which whoever did it can take it back for a moment; null where it is not published. */
  undo: z.number().nullable(),
});
export type WordAdded = z.infer<typeof WordAdded>;
