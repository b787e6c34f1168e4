// Published series of events.
import { pgTable, text } from "drizzle-orm/pg-core";
import { translated } from "./columns.ts";
import { published } from "./published.ts";

export const series = pgTable("series", {
  ...published(),
  ...translated(),
  title: text().notNull(),
  otherNames: text().array().notNull(),
  summary: text().notNull(),
});
