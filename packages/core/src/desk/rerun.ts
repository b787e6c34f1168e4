// Asking again what was asked, as if a draft were published already: what members would see.
import { z } from "zod";
import { AskedKind } from "../answer/asked-kind.ts";
import { Language, LanguageCode } from "../language.ts";
import { RecordId, RecordKind } from "../record.ts";
import { AnySnapshot } from "./editing.ts";
import { AskedText, KeptOutcome, QuestionGroupId } from "./questions.ts";

const mostRerun = 200;

export const RerunAsked = z.object({
  kind: RecordKind,
  /** Null while it has never been saved. */
  id: RecordId.nullable(),
  snapshot: AnySnapshot,
  /** Null for the original, else the translation that the snapshot is of. */
  language: LanguageCode.nullable().default(null),
  /** The language of whoever reads. */
  reader: Language.default("en"),
  count: z.number().int().min(1).max(mostRerun).default(mostRerun),
});
export type RerunAsked = z.input<typeof RerunAsked>;

const counts = z.object({ answered: z.number(), weak: z.number(), none: z.number() });

export const RerunChange = AskedText.extend({
  group: QuestionGroupId,
  kind: AskedKind,
  before: KeptOutcome,
  after: KeptOutcome,
  /** Where the draft stands among the first results, from 1; null where it is not among them. */
  rank: z.number().int().positive().nullable(),
});
export type RerunChange = z.infer<typeof RerunChange>;

export const Rerun = z.object({
  /** How many questions were asked again; fewer than wanted where there are no more, or where time ran out. */
  asked: z.number().int().nonnegative(),
  isCutShort: z.boolean(),
  before: counts,
  after: counts,
  /** Only those whose results change. */
  changes: z.array(RerunChange),
  /** Fields that the draft lacks, or that could not be published as they are: something neutral stood there for the trial. */
  filledIn: z.array(z.string()),
  /** Drafts it needs that were taken for published too. */
  together: z.array(z.object({ kind: RecordKind, id: RecordId })),
  /** How long others had to wait to publish, at most. */
  milliseconds: z.number().int().nonnegative(),
});
export type Rerun = z.infer<typeof Rerun>;
