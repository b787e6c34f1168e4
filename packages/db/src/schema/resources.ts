// Published resources.
import type { ResourceKind } from "@convivio/core";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { published, recordIds, sources, translations } from "./columns.ts";

export const resources = pgTable(
  "resources",
  {
    ...published(),
    kind: text().$type<ResourceKind>().notNull(),
    title: text().notNull(),
    publisherIds: recordIds(),
    year: integer(),
    languages: text().array().notNull(),
    url: text(),
    summary: text().notNull(),
    audience: text().array().notNull(),
    themeIds: recordIds(),
    practiceIds: recordIds(),
    originalLanguage: text().notNull(),
    translations: translations(),
    sources: sources(),
  },
  (table) => [index().using("gin", table.themeIds), index().using("gin", table.publisherIds)],
);
