// Every slug a record has ever had; old ones redirect and none is ever used again.
import type { RecordKind } from "@convivio/core";
import { boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { records } from "./records.ts";

export const slugs = pgTable(
  "slugs",
  {
    kind: text().$type<RecordKind>().notNull(),
    slug: text().notNull(),
    recordId: integer()
      .notNull()
      .references(() => records.id),
    isCurrent: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.slug] }), index().on(table.recordId)],
);
