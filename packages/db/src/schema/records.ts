// One row per thing in the catalogue, whatever its kind and state; with what the desk lists and sorts it by.
import type { Actor, RecordKind } from "@convivio/core";
import { index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { recordIds, tsvector } from "./columns.ts";
import { type LineState, workflow } from "./workflow.ts";

/** What an archived record was before, so that restoring puts it back. */
export type Archived = Pick<LineState, "state" | "publishedRevision">;

export const records = pgTable(
  "records",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kind: text().$type<RecordKind>().notNull(),
    ...workflow(),
    archived: jsonb().$type<Archived>(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Null for what was made before this was kept. */
    createdBy: jsonb().$type<Actor>(),
    /** The revision that the columns below are taken from; another one than the current means that they must be read again. */
    listedRevision: integer(),
    title: text().notNull().default(""),
    words: tsvector().notNull().default(""),
    originalLanguage: text().notNull().default("en"),
    cityIds: recordIds().default([]),
    countryIds: recordIds().default([]),
    themeIds: recordIds().default([]),
    /** How many fields keep it from being published. */
    missing: integer().notNull().default(0),
  },
  (table) => [
    index().on(table.kind, table.state, table.id),
    index().on(table.kind, table.missing, table.id),
    index().on(table.kind, table.title, table.id),
    index().on(table.kind, table.updatedAt, table.id),
    index().using("gin", table.words),
    index().using("gin", table.countryIds),
    index().using("gin", table.cityIds),
    index().using("gin", table.themeIds),
  ],
);
