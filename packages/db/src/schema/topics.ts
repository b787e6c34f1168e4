// Published topics: words that mean the same in several languages.
import type { Labels } from "@convivio/core";
import { integer, jsonb, pgTable } from "drizzle-orm/pg-core";
import { published } from "./published.ts";
import { records } from "./records.ts";

export const topics = pgTable("topics", {
  ...published(),
  themeId: integer().references(() => records.id),
  labels: jsonb().$type<Labels>().notNull(),
});
