// Append-only: each row is a full snapshot of a record, who made it, and from which one.
import type { Actor, Snapshot } from "@convivio/core";
import { type AnyPgColumn, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { records } from "./records.ts";

export const revisions = pgTable(
  "revisions",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    recordId: integer()
      .notNull()
      .references(() => records.id),
    /** Null for the original, else the language of a translation, which has a line of revisions of its own. */
    language: text(),
    madeFrom: integer().references((): AnyPgColumn => revisions.id),
    /** For a translation: the revision of the original that it translates. */
    translates: integer(),
    actor: jsonb().$type<Actor>().notNull(),
    snapshot: jsonb().$type<Snapshot>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index().on(table.recordId, table.language, table.id)],
);
