// Who did what, when: written in the same transaction as what was done.
import type { Actor } from "@convivio/core";
import { bigint, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { LineState } from "./workflow.ts";

/** What changed on the way of a record, so that it can be undone for a moment. */
export interface LineChange {
  before: LineState;
  after: LineState;
}

export const audit = pgTable(
  "audit",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    actor: jsonb().$type<Actor>().notNull(),
    /** A verb, such as "publish", or a noun and a verb for what is no record, such as "account.close". */
    action: text().notNull(),
    recordId: integer(),
    revisionId: integer(),
    /** The translation concerned; null for the original, and for what is no record. */
    language: text(),
    change: jsonb().$type<LineChange>(),
    /** What else is worth knowing, by name; never a secret. */
    detail: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [
    index().on(table.recordId, table.at),
    index().on(table.at),
    index().on(table.action, table.at),
    index().using("gin", table.actor.op("jsonb_path_ops")),
  ],
);
