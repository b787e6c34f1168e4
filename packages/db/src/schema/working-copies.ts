// What a person is writing and has not saved as a revision: one copy for each record, language and person, so that nobody's words meet another's.
import type { Snapshot } from "@convivio/core";
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { records } from "./records.ts";

export const workingCopies = pgTable(
  "working_copies",
  {
    recordId: integer()
      .notNull()
      .references(() => records.id),
    /** Empty for the original. */
    language: text().notNull(),
    accountId: text().notNull(),
    /** The revision it was begun from; null where there is none yet. */
    base: integer(),
    snapshot: jsonb().$type<Snapshot>().notNull(),
    /** Grows with each autosave: two tabs of one person cannot overwrite each other unseen. */
    version: integer().notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.language, table.accountId] }), index().on(table.accountId)],
);
