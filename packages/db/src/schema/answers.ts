// Answers given, by an opaque id that buttons carry; kept 30 days; no author.
import type { Ask, Result } from "@convivio/core";
import { index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** What must be kept to open, continue or repeat an answer. */
export interface KeptAnswer {
  ask: Omit<Ask, "platform">;
  page: number;
  next: string | null;
  results: (Pick<Result, "kind" | "slug" | "why"> & { revision: number })[];
  suggestions: ({ ask: Ask } | { record: { kind: string; slug: string } })[];
  /** Set where the answer shows one record, opened from another answer. */
  opened: { kind: string; slug: string } | null;
}

export const answers = pgTable(
  "answers",
  {
    id: text().primaryKey(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    language: text().notNull(),
    kept: jsonb().$type<KeptAnswer>().notNull(),
    catalogueVersion: integer().notNull(),
  },
  (table) => [index().on(table.at)],
);
