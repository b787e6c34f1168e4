// Tries to sign in, counted by account and by address; both only as a keyed hash, and forgotten within the hour.
import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const tries = pgTable("tries", {
  key: text().primaryKey(),
  count: integer().notNull(),
  since: timestamp({ withTimezone: true }).notNull(),
});
