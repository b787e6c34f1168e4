// Published resources.
import type { ResourceKind } from "@convivio/core";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { recordIds, sources, translated } from "./columns.ts";
import { published } from "./published.ts";

export const resources = pgTable(
  "resources",
  {
    ...published(),
    ...translated(),
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
    sources: sources(),
  },
  (table) => [index().using("gin", table.themeIds), index().using("gin", table.publisherIds)],
);
