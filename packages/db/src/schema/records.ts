// One row per thing in the catalogue, whatever its kind and state.
import type { RecordKind, RecordState } from "@convivio/core";
import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const records = pgTable(
  "records",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kind: text().$type<RecordKind>().notNull(),
    state: text().$type<RecordState>().notNull().default("draft"),
    /** The newest revision of the original: what a write must have been made from. */
    currentRevision: integer(),
    /** The revision that the published tables show. */
    publishedRevision: integer(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index().on(table.kind, table.state)],
);
