// What was said about a record on its way: a remark, or the word that went with a step of the review.
import type { Act, Actor } from "@convivio/core";
import { bigint, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { records } from "./records.ts";

export const comments = pgTable(
  "comments",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    recordId: integer()
      .notNull()
      .references(() => records.id),
    /** Null where it is about the original. */
    language: text(),
    revisionId: integer(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    actor: jsonb().$type<Actor>().notNull(),
    /** The step it went with; null for a remark. */
    act: text().$type<Act>(),
    text: text().notNull(),
  },
  (table) => [index().on(table.recordId, table.id)],
);
