// Publications: one row each time a record becomes public that was not; their numbers grow in the order in which the transactions end.
import type { RecordKind } from "@convivio/core";
import { bigserial, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { records } from "./records.ts";

export const publications = pgTable(
  "publications",
  {
    /** Given under the publishing lock: whoever has seen one number has seen all below it. */
    id: bigserial({ mode: "number" }).primaryKey(),
    recordId: integer()
      .notNull()
      .references(() => records.id),
    kind: text().$type<RecordKind>().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index().on(table.recordId, table.id)],
);
