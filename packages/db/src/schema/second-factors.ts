// Second factors: the secret that an authenticator app shares with us, and the codes for when it is lost; both encrypted.
import { boolean, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { accounts } from "./accounts.ts";

export const secondFactors = pgTable("second_factors", {
  id: text().primaryKey(),
  accountId: text()
    .notNull()
    .unique()
    .references(() => accounts.id),
  secret: text().notNull(),
  backupCodes: text().notNull(),
  /** Counts only once a first code was right. */
  isConfirmed: boolean().notNull().default(false),
  failures: integer().notNull().default(0),
  lockedUntil: timestamp({ withTimezone: true }),
});
