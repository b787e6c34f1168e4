// Files of records on their way into the catalogue, and their rows as they stood in the file.
import type {
  Acting,
  Actor,
  DuplicateOf,
  ImportFormat,
  ImportState,
  Mapping,
  QuestionLanguage,
  RecordKind,
  RowOutcome,
  RowProblem,
  RowUndoing,
  Snapshot,
} from "@convivio/core";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

export const imports = pgTable(
  "imports",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kind: text().$type<RecordKind>().notNull(),
    name: text().notNull(),
    format: text().$type<ImportFormat>().notNull(),
    state: text().$type<ImportState>().notNull().default("reading"),
    createdBy: jsonb().$type<Actor>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    endedAt: timestamp({ withTimezone: true }),
    columns: text().array().notNull().default([]),
    mapping: jsonb().$type<Mapping>().notNull().default([]),
    language: text().$type<QuestionLanguage>().notNull().default("en"),
    isToPublish: boolean().notNull().default(false),
    /** Rows that say once more what there is are brought in as well. */
    withDuplicates: boolean().notNull().default(false),
    /** Whoever started it, with what they might do then: a job goes on in their name. */
    acting: jsonb().$type<Acting>(),
    failure: text(),
  },
  (table) => [index().on(table.createdAt)],
);

export const importRows = pgTable(
  "import_rows",
  {
    importId: integer()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    row: integer().notNull(),
    /** The cells in the order of the columns, or an object as a JSON file has it. */
    raw: jsonb().$type<unknown[] | Record<string, unknown>>().notNull(),
    outcome: text().$type<RowOutcome>(),
    snapshot: jsonb().$type<Snapshot>(),
    problems: jsonb().$type<RowProblem[]>().notNull().default([]),
    duplicateOf: jsonb().$type<DuplicateOf>(),
    /** By which the same thing is known in another row. */
    key: text(),
    addresses: text().array(),
    recordId: integer(),
    revisionId: integer(),
    undoing: text().$type<RowUndoing>(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.row] }),
    index().on(table.importId, table.outcome, table.row),
    index().on(table.recordId),
  ],
);
