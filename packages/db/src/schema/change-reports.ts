// What somebody says is wrong or out of date in a record, until a curator has looked at it.
import type { Actor, ChatPlatform, Language, ReportReason } from "@convivio/core";
import { bigint, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { records } from "./records.ts";

export const changeReports = pgTable(
  "change_reports",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    recordId: integer()
      .notNull()
      .references(() => records.id),
    /** The revision that the answer showed. */
    revisionId: integer().notNull(),
    reason: text().$type<ReportReason>().notNull(),
    text: text().notNull(),
    platform: text().$type<ChatPlatform>().notNull(),
    /** Both null once whoever reported it wants to be forgotten. */
    workspace: text(),
    user: text(),
    language: text().$type<Language>().notNull(),
    identity: text().notNull().unique(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    closedAt: timestamp({ withTimezone: true }),
    closedBy: jsonb().$type<Actor>(),
  },
  (table) => [
    index().on(table.recordId),
    index().on(table.closedAt, table.id),
    index().on(table.platform, table.workspace, table.user),
  ],
);
