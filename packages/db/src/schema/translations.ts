// One row per translation of a record: a line of revisions of its own, with its own way to publication.
import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { records } from "./records.ts";
import { workflow } from "./workflow.ts";

export const translations = pgTable(
  "translations",
  {
    recordId: integer()
      .notNull()
      .references(() => records.id),
    language: text().notNull(),
    ...workflow(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.language] })],
);
