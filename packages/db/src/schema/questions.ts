// What the network asked: scrubbed text and outcome; no author, no channel; kept 12 months.
import type { AskedKind, Chosen, Outcome, Platform } from "@convivio/core";
import { sql } from "drizzle-orm";
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
    /** Folded words that nothing in the catalogue said. */
    unknown: jsonb().$type<string[]>().notNull().default([]),
    /** What was chosen from lists beside the text. */
    chosen: jsonb().$type<Chosen>().notNull().default({}),
    /** The same for all questions that were understood alike, in what was known and in what was not. */
    groupId: text()
      .notNull()
      .generatedAlwaysAs(sql.raw(`md5("kind" || ' ' || "understood"::text || ' ' || "unknown"::text)`)),
  },
  (table) => [index().on(table.at), index().on(table.groupId)],
);
