// Invitations: who may make an account, and as what. Only the hash of the token is kept.
import type { Role } from "@convivio/core";
import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { accounts } from "./accounts.ts";

export const invitations = pgTable(
  "invitations",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    email: text().notNull(),
    role: text().$type<Role>().notNull(),
    countryIds: integer().array().notNull().default([]),
    themeIds: integer().array().notNull().default([]),
    tokenHash: text().notNull().unique(),
    invitedBy: text()
      .notNull()
      .references(() => accounts.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    acceptedAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.email)],
);
