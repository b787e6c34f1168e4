// What members have suggested: which record it became, and whom to tell how it goes.
import type { ChatPlatform, Language } from "@convivio/core";
import { bigint, boolean, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { records } from "./records.ts";

export const suggestions = pgTable(
  "suggestions",
  {
    /** Opaque: a button carries it. */
    id: text().primaryKey(),
    recordId: integer()
      .notNull()
      .unique()
      .references(() => records.id),
    platform: text().$type<ChatPlatform>().notNull(),
    /** Both null once whoever suggested it wants to be forgotten. */
    workspace: text(),
    user: text(),
    language: text().$type<Language>().notNull(),
    /** As they were typed, where they name nothing in the catalogue. */
    city: text(),
    theme: text(),
    /** The message it was made from. */
    message: text(),
    /** The form that was sent: a second delivery of it makes no second suggestion. */
    identity: text().notNull().unique(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Whether whoever suggested it has been told, or is about to be, that it is published. */
    isToldPublished: boolean().notNull().default(false),
    /** The last question of a curator of which they have been told. */
    toldQuestion: bigint({ mode: "number" }).notNull().default(0),
  },
  (table) => [index().on(table.platform, table.workspace, table.user)],
);
