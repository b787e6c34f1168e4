// Accounts: how people who look after the catalogue are known here. Closed, never deleted: revisions name them.
import { randomUUID } from "node:crypto";
import type { Language, Role } from "@convivio/core";
import { boolean, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const accounts = pgTable(
  "accounts",
  {
    id: text()
      .primaryKey()
      .$defaultFn(() => randomUUID()),
    name: text().notNull(),
    /** In lower case: two spellings are one address. */
    email: text().notNull().unique(),
    isEmailVerified: boolean().notNull().default(false),
    role: text().$type<Role>().notNull().default("contributor"),
    /** The limits of a curator; empty means none. */
    countryIds: integer().array().notNull().default([]),
    themeIds: integer().array().notNull().default([]),
    /** Of the interface; null follows the browser. */
    language: text().$type<Language>(),
    /** Single-letter shortcuts can be switched off. */
    hasShortcuts: boolean().notNull().default(true),
    hasSecondFactor: boolean().notNull().default(false),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    closedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.role)],
);
