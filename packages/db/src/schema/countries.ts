// Published countries.
import type { Labels, Names } from "@convivio/core";
import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { published } from "./published.ts";

export const countries = pgTable("countries", {
  ...published(),
  code: text().notNull().unique(),
  names: jsonb().$type<Names>().notNull(),
  otherNames: text().array().notNull(),
  adjectives: jsonb().$type<Labels>().notNull(),
});
