// An import: a file of records on its way into the catalogue, and out of it again where it is undone.
import { z } from "zod";
import { Actor } from "../actor.ts";
import { QuestionLanguage } from "../language.ts";
import { RecordId, RecordKind, RecordState } from "../record.ts";
import { RowProblem } from "./row-problem.ts";

/**
 * reading: its rows are being taken in · ready: they are, and can be mapped · checking, checked: the dry run of everything ·
 * importing, imported: drafts are made of its rows · cancelled: stopped in the middle; it can go on, or be undone ·
 * undoing, undone: what it made is archived · failed: something broke; it can be undone.
 */
export const ImportState = z.enum([
  "reading",
  "ready",
  "checking",
  "checked",
  "importing",
  "imported",
  "cancelled",
  "undoing",
  "undone",
  "failed",
]);
export type ImportState = z.infer<typeof ImportState>;

export const ImportFormat = z.enum(["csv", "json", "ndjson"]);
export type ImportFormat = z.infer<typeof ImportFormat>;

/** For each column of the file where it goes; null where it is left out. */
export const Mapping = z.array(z.string().max(120).nullable()).max(500);
export type Mapping = z.infer<typeof Mapping>;

/** How many rows there are of each sort. A row that is imported is still counted as what the dry run found. */
export const ImportCounts = z.object({
  all: z.number().int(),
  unchecked: z.number().int(),
  /** They can be brought in, the incomplete ones among them. */
  valid: z.number().int(),
  /** Valid, and something is still missing before they can be published. */
  incomplete: z.number().int(),
  invalid: z.number().int(),
  duplicate: z.number().int(),
  imported: z.number().int(),
  /** Undone. */
  archived: z.number().int(),
  /** Not undone, because somebody has gone on with it or needs it. */
  kept: z.number().int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportView = z.object({
  id: z.number().int(),
  kind: RecordKind,
  /** The file's own. */
  name: z.string(),
  format: ImportFormat,
  state: ImportState,
  createdBy: Actor,
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  columns: z.array(z.string()),
  mapping: Mapping,
  /** The language in which its dates are said. */
  language: QuestionLanguage,
  /** Its records are published at once instead of becoming drafts. */
  isToPublish: z.boolean(),
  counts: ImportCounts,
  /** How far what runs just now has come. */
  progress: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  /** A reference to the log, where it failed. */
  failure: z.string().nullable(),
  /** What may be done next, by whoever asks. */
  may: z.object({ start: z.boolean(), publish: z.boolean(), cancel: z.boolean(), undo: z.boolean() }),
});
export type ImportView = z.infer<typeof ImportView>;

export const RowOutcome = z.enum(["valid", "invalid", "duplicate"]);
export type RowOutcome = z.infer<typeof RowOutcome>;

/** archived: undone · edited: somebody has gone on with it, so it stays · needed: a published record cannot do without it. */
export const RowUndoing = z.enum(["archived", "edited", "needed"]);
export type RowUndoing = z.infer<typeof RowUndoing>;

/** What a row says once more: a record there is, or an earlier row of the file. */
export const DuplicateOf = z.object({
  record: RecordId.nullable(),
  row: z.number().int().nullable(),
  title: z.string(),
});
export type DuplicateOf = z.infer<typeof DuplicateOf>;

export const ImportRowView = z.object({
  /** As a spreadsheet counts: the header is row 1. */
  row: z.number().int(),
  title: z.string(),
  /** What stands in its cells, shortened, column by column. */
  cells: z.array(z.string()),
  outcome: RowOutcome.nullable(),
  problems: z.array(RowProblem),
  duplicateOf: DuplicateOf.nullable(),
  /** The record made of it, and where it stands by now. */
  record: z.object({ id: RecordId, state: RecordState }).nullable(),
  undoing: RowUndoing.nullable(),
});
export type ImportRowView = z.infer<typeof ImportRowView>;

/** The rows that a list shows. */
export const RowSort = z.enum(["all", "valid", "incomplete", "invalid", "duplicate", "imported", "kept"]);
export type RowSort = z.infer<typeof RowSort>;
