// What the network asked: scrubbed text and outcome; no author, no channel; kept 12 months.
import type { AskedKind, Outcome, Platform } from "@convivio/core";
import { bigint, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const questions = pgTable(
  "questions",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    text: text().notNull(),
    kind: text().$type<AskedKind>().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    results: integer().notNull(),
    platform: text().$type<Platform>().notNull(),
    language: text().notNull(),
    /** What it was understood to ask: facets and slugs, by which like questions are grouped. */
    understood: jsonb().$type<string[]>().notNull(),
  },
  (table) => [index().on(table.at)],
);
