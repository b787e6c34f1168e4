// Credentials: by what an account can sign in, a password or the identity that a provider vouches for.
import { index, pgTable, text, timestamp, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts.ts";

export const credentials = pgTable(
  "credentials",
  {
    id: text().primaryKey(),
    /** Called so here only, because Better Auth has an "accountId" of its own in this table: what we call the subject. */
    owner: text("account_id")
      .notNull()
      .references(() => accounts.id),
    /** "credential" is a password. */
    provider: text().notNull(),
    /** Who this is for the provider; for a password, the account itself. */
    subject: text().notNull(),
    /** Salted and hashed with scrypt; null where a provider vouches. */
    password: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [unique().on(table.provider, table.subject), index().on(table.owner)],
);
