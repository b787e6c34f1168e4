// Published cities and districts.
import type { Names } from "@convivio/core";
import { doublePrecision, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { published } from "./published.ts";
import { records } from "./records.ts";

export const cities = pgTable("cities", {
  ...published(),
  name: text().notNull(),
  countryId: integer()
    .notNull()
    .references(() => records.id),
  latitude: doublePrecision().notNull(),
  longitude: doublePrecision().notNull(),
  population: integer(),
  names: jsonb().$type<Names>().notNull(),
  otherNames: text().array().notNull(),
  networks: text().array().notNull(),
  partOfId: integer().references(() => records.id),
});
