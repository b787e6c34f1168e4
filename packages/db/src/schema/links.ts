// One-time links: known by the hash of their token, and gone once they are used.
import { index, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { accounts } from "./accounts.ts";

export const links = pgTable(
  "links",
  {
    tokenHash: text().primaryKey(),
    /** set-up makes the first administrator; sign-in lets an account in. */
    purpose: text().$type<"set-up" | "sign-in">().notNull(),
    accountId: text().references(() => accounts.id),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.accountId)],
);
