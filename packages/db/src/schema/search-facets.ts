// What a city, country or theme alone would list, best first: so that even a hundred thousand are read one page at a time.
import type { ResultKind } from "@convivio/core";
import { index, integer, pgTable, primaryKey, real, text } from "drizzle-orm/pg-core";
import { records } from "./records.ts";

export const searchFacets = pgTable(
  "search_facets",
  {
    facet: text().notNull(),
    recordId: integer()
      .notNull()
      .references(() => records.id),
    kind: text().$type<ResultKind>().notNull(),
    rank: real().notNull(),
    /** Year in which the record began, so that a period is read from the same index; null where not known. */
    began: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.recordId, table.facet] }),
    index().on(table.facet, table.kind, table.rank.desc(), table.recordId, table.began),
  ],
);
