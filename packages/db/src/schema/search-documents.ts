// One row per published practice, event and resource: its words and facets in one vector.
import type { ResultKind } from "@convivio/core";
import { index, integer, pgTable, real, text } from "drizzle-orm/pg-core";
import { tsvector } from "./columns.ts";
import { records } from "./records.ts";

export const searchDocuments = pgTable(
  "search_documents",
  {
    recordId: integer()
      .primaryKey()
      .references(() => records.id),
    kind: text().$type<ResultKind>().notNull(),
    vector: tsvector().notNull(),
    /** How well it is told, from 0 to 1: orders what matches equally. */
    standing: real().notNull(),
  },
  (table) => [index().using("gin", table.vector)],
);
