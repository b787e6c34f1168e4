// Published statements.
import type { Source } from "@convivio/core";
import { index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { recordIds, translated } from "./columns.ts";
import { published } from "./published.ts";
import { records } from "./records.ts";

export const statements = pgTable(
  "statements",
  {
    ...published(),
    ...translated(),
    personId: integer()
      .notNull()
      .references(() => records.id),
    eventId: integer()
      .notNull()
      .references(() => records.id),
    position: text(),
    affiliationId: integer().references(() => records.id),
    kind: text().$type<"verbatim" | "paraphrase">().notNull(),
    language: text().notNull(),
    text: text().notNull(),
    themeIds: recordIds(),
    source: jsonb().$type<Source>().notNull(),
  },
  (table) => [index().on(table.eventId)],
);
