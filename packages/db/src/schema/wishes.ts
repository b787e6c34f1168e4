// Questions that found nothing and that somebody wants answered; who they are only where they want to be told.
import type { Ask, ChatPlatform, Language } from "@convivio/core";
import { bigint, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const wishes = pgTable(
  "wishes",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** The answer that found nothing: pressed twice, its button counts once. */
    answerId: text().notNull().unique(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    groupId: text().notNull(),
    /** What was asked, to be asked again until it is answered. */
    ask: jsonb().$type<Ask>().notNull(),
    /** All null where nobody wants to be told, and again once they were. */
    platform: text().$type<ChatPlatform>(),
    workspace: text(),
    user: text(),
    language: text().$type<Language>(),
    /** The version of the catalogue in which it was last looked for. */
    considered: integer().notNull().default(0),
    toldAt: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.groupId), index().on(table.platform, table.workspace, table.user), index().on(table.at)],
);
