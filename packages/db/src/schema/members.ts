// What members of the network have chosen for themselves; who has chosen nothing is not kept.
import type { ChatPlatform, Language } from "@convivio/core";
import { pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

export const members = pgTable(
  "members",
  {
    platform: text().$type<ChatPlatform>().notNull(),
    workspace: text().notNull(),
    user: text().notNull(),
    language: text().$type<Language>(),
    timeZone: text(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.workspace, table.user] })],
);
