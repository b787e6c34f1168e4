// Installations: one row for each Slack workspace or Discord server. An uninstalled one keeps its settings for a while, and no token.
import type { ChatPlatform, InstallationSettings, InstallationState, Member } from "@convivio/core";
import { integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { sealed } from "./sealed.ts";

export const installations = pgTable(
  "installations",
  {
    platform: text().$type<ChatPlatform>().notNull(),
    workspace: text().notNull(),
    enterprise: text(),
    name: text().notNull(),
    installedBy: jsonb().$type<Member>(),
    scopes: text().array().notNull(),
    botUser: text(),
    app: text(),
    state: text().$type<InstallationState>().notNull(),
    /** Since when it is in this state. */
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** What was decided; the rest is as core has it. */
    settings: jsonb().$type<Partial<InstallationSettings>>().notNull().default({}),
    accessToken: sealed(),
    refreshToken: sealed(),
    expiresAt: timestamp({ withTimezone: true }),
    /** Grows with every change of the tokens: who has seen an older one cannot overwrite what came after. */
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.platform, table.workspace] })],
);
