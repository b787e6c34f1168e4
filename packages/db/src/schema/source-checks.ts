// What is known of each address that a source gives: when it last answered, since when it does not, and where a copy is kept.
import type { SourceTrouble } from "@convivio/core";
import { sql } from "drizzle-orm";
import { boolean, date, index, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";

export const sourceChecks = pgTable(
  "source_checks",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** As the sources write it. */
    address: text().notNull(),
    /** A published record gives it: only such are checked by themselves. */
    isCited: boolean().notNull().default(false),
    lastSeenAlive: date(),
    lastCheckedAt: timestamp({ withTimezone: true }),
    failures: integer().notNull().default(0),
    firstFailedOn: date(),
    lastFailedOn: date(),
    brokenSince: date(),
    outcome: text().$type<"alive" | "failed" | "unsure">(),
    why: text().$type<SourceTrouble>(),
    /** Of HTTP, where there was an answer. */
    status: integer(),
    archiveUrl: text(),
    nextCheckAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    // An address may be longer than what an index takes.
    uniqueIndex("source_checks_address_index").on(sql`md5(${table.address})`),
    index().on(table.isCited, table.nextCheckAt),
    index().on(table.brokenSince),
  ],
);
