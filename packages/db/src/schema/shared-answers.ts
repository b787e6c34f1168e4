// Where an answer was shared to, so that it can be corrected there later; the place, never the person.
import type { Language, Platform } from "@convivio/core";
import { bigint, boolean, index, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export interface ShownRecord {
  record: number;
  /** What its readers have seen or been told of; null once they know that it is gone. */
  revision: number | null;
  /** The translation of it in the answer's language; null where they saw the original. */
  translation: number | null;
}

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
    shown: jsonb().$type<ShownRecord[]>().notNull(),
    language: text().$type<Language>().notNull().default("en"),
    /** Whether it showed one record whole, or several in short. */
    isWhole: boolean().notNull().default(false),
    /** When what has changed since is told; null while nothing has. */
    correctAt: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.answerId), index().on(table.at)],
);
