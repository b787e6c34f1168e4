// Published series of events.
import { pgTable, text } from "drizzle-orm/pg-core";
import { published, translations } from "./columns.ts";

export const series = pgTable("series", {
  ...published(),
  title: text().notNull(),
  otherNames: text().array().notNull(),
  summary: text().notNull(),
  translations: translations(),
});
