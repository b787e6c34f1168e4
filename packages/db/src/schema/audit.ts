// Who did what, when: written in the same transaction as what was done.
import type { Actor } from "@convivio/core";
import { bigint, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const audit = pgTable(
  "audit",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    actor: jsonb().$type<Actor>().notNull(),
    action: text().$type<"create" | "publish">().notNull(),
    recordId: integer(),
    revisionId: integer(),
  },
  (table) => [index().on(table.recordId, table.at)],
);
