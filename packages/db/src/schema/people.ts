// Published people.
import { pgTable, text } from "drizzle-orm/pg-core";
import { published } from "./published.ts";

export const people = pgTable("people", {
  ...published(),
  name: text().notNull(),
  nameVariants: text().array().notNull(),
});
