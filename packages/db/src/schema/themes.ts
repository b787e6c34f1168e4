// Published themes.
import type { Labels, Names } from "@convivio/core";
import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { published } from "./published.ts";

export const themes = pgTable("themes", {
  ...published(),
  name: jsonb().$type<Names>().notNull(),
  otherLabels: jsonb().$type<Labels>().notNull(),
  description: text().notNull(),
});
