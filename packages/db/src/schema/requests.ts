// Requests that bots have acknowledged: known for a day by their identity alone, with what answers them only until it is done.
import type { ChatPlatform, RequestState } from "@convivio/core";
import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { sealed } from "./sealed.ts";

export const requests = pgTable(
  "requests",
  {
    platform: text().$type<ChatPlatform>().notNull(),
    identity: text().notNull(),
    /** Null in direct messages on Discord. */
    workspace: text(),
    kind: text().notNull(),
    payload: sealed(),
    state: text().$type<RequestState>().notNull().default("taken"),
    holder: text().notNull(),
    /** Once it has passed, the holder counts as dead. */
    heldUntil: timestamp({ withTimezone: true }).notNull(),
    /** After it the platform takes no reply any more. */
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    attempts: integer().notNull().default(1),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.identity] }),
    index("requests_unfinished_index").on(table.platform, table.heldUntil).where(sql`state in ('taken', 'replying')`),
  ],
);
