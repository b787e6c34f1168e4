// What an editor needs of a record: where it stands, what is written, who else writes, what is missing and what may be done.
import { z } from "zod";
import { Actor } from "../actor.ts";
import { LanguageCode } from "../language.ts";
import { publishRefusals, recordActions } from "../policies/record.ts";
import { Problem } from "../problems.ts";
import { RecordId, RecordKind, RecordState } from "../record.ts";
import { SuggestionOrigin } from "../suggestion.ts";
import { Act } from "../workflow.ts";
import { AccountName, FoundRecord, Titled } from "./list.ts";

/** A snapshot as it crosses the wire; its own schema checks it once the kind is known. */
export const AnySnapshot = z.record(z.string().max(60), z.unknown());

const RevisionId = z.number().int().positive();

/** A line of revisions: the original where the language is null or left out, else a translation. */
export const LineAsked = z.object({ id: RecordId, language: LanguageCode.nullable().default(null) });

/** An act on a line. `seen` is the revision that whoever acts has seen; another one has come since: stale-revision. */
export const ActAsked = LineAsked.extend({
  seen: RevisionId.nullable(),
  comment: z.string().trim().max(4000, "A comment has at most 4,000 characters.").optional(),
});

export const Version = z.object({
  revision: RevisionId,
  snapshot: AnySnapshot,
  actor: Actor,
  at: z.string(),
});
export type Version = z.infer<typeof Version>;

/** What a stale write gets back: what both began from, and what stands there now. */
export const StaleAbout = z.object({ base: Version.nullable(), current: Version.nullable() });
export type StaleAbout = z.infer<typeof StaleAbout>;

export const WorkingCopyView = z.object({
  base: RevisionId.nullable(),
  snapshot: AnySnapshot,
  version: z.number().int(),
  savedAt: z.string(),
});
export type WorkingCopyView = z.infer<typeof WorkingCopyView>;

export const CommentView = z.object({
  id: z.number(),
  language: z.string().nullable(),
  revision: z.number().nullable(),
  at: z.string(),
  actor: Actor,
  act: Act.nullable(),
  text: z.string(),
});
export type CommentView = z.infer<typeof CommentView>;

export const LineView = z.object({
  language: z.string().nullable(),
  state: RecordState,
  isPublished: z.boolean(),
  currentRevision: RevisionId.nullable(),
  publishedRevision: RevisionId.nullable(),
  assignee: AccountName.nullable(),
  submittedAt: z.string().nullable(),
  updatedAt: z.string(),
  updatedBy: Actor.nullable(),
  /** For a translation: the revision of the original that its newest one translates. */
  translates: RevisionId.nullable(),
  /** For a translation: the original has a newer revision than the one it translates. */
  isBehind: z.boolean(),
});
export type LineView = z.infer<typeof LineView>;

export const EditedRecord = Titled.extend({
  id: RecordId,
  kind: RecordKind,
  slug: z.string().nullable(),
  createdAt: z.string(),
  createdBy: Actor.nullable(),
  originalLanguage: LanguageCode,
  /** Null for what nobody suggested from chat. */
  suggestion: SuggestionOrigin.nullable(),
  /** The line that was asked for. */
  line: LineView,
  /** Its newest revision; empty where there is none yet. */
  snapshot: AnySnapshot,
  /** What answers show now, where that is another revision. */
  published: AnySnapshot.nullable(),
  /** For a translation: the original that is translated now, and the one that the newest revision translates. */
  original: z
    .object({
      revision: RevisionId.nullable(),
      isPublished: z.boolean(),
      snapshot: AnySnapshot,
      translated: AnySnapshot.nullable(),
    })
    .nullable(),
  workingCopy: WorkingCopyView.nullable(),
  others: z.array(z.object({ account: AccountName, savedAt: z.string() })),
  /** The records that the snapshots point at, as far as whoever asks may see them. */
  references: z.array(FoundRecord),
  problems: z.array(Problem),
  translations: z.array(LineView),
  comments: z.array(CommentView),
  /** What may be done now, by who asks. */
  may: z.array(z.enum(recordActions)),
  /** Why who asks cannot publish it; null where they can. */
  publishRefusal: z.enum(publishRefusals).nullable(),
});
export type EditedRecord = z.infer<typeof EditedRecord>;

/** What every act gives back: where the line stands now, and by which number it can be undone for a moment. */
export const Acted = z.object({
  state: RecordState,
  isPublished: z.boolean(),
  revision: RevisionId.nullable(),
  undo: z.number().nullable(),
});
export type Acted = z.infer<typeof Acted>;

export const RevisionHead = z.object({
  id: RevisionId,
  madeFrom: RevisionId.nullable(),
  translates: RevisionId.nullable(),
  actor: Actor,
  at: z.string(),
  isPublished: z.boolean(),
  isCurrent: z.boolean(),
});
export type RevisionHead = z.infer<typeof RevisionHead>;

export const RevisionView = RevisionHead.extend({ kind: RecordKind, record: RecordId, snapshot: AnySnapshot });
export type RevisionView = z.infer<typeof RevisionView>;
