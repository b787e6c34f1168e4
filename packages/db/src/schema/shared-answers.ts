// Where an answer was shared to, so that it can be corrected there later; the place, never the person.
import type { Platform } from "@convivio/core";
import { bigint, index, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const sharedAnswers = pgTable(
  "shared_answers",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    answerId: text().notNull(),
    platform: text().$type<Platform>().notNull(),
    workspace: text().notNull(),
    channel: text().notNull(),
    message: text().notNull(),
    /** The records it showed, with their revisions: kept after the answer itself has expired. */
    shown: jsonb().$type<{ kind: string; slug: string; revision: number }[]>().notNull(),
  },
  (table) => [index().on(table.answerId)],
);
