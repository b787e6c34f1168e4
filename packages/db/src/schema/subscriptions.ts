// Subscriptions: what a member or a channel follows. One that is only previewed has not been started, and is soon forgotten.
import type { ChatPlatform, Followed, Follower, Language, Member, Pace } from "@convivio/core";
import { isNotNull, isNull, sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";

const moment = () => timestamp({ withTimezone: true });

export const subscriptions = pgTable(
  "subscriptions",
  {
    /** 128 random bits, as buttons carry them. */
    id: text().primaryKey(),
    follower: text().$type<Follower["type"]>().notNull(),
    platform: text().$type<ChatPlatform>().notNull(),
    workspace: text().notNull(),
    /** The channel's own id, or the member's user. */
    address: text().notNull(),
    followed: jsonb().$type<Followed>().notNull(),
    /** The same for whatever means the same: "turin" and "Torino". */
    followedKey: text().notNull(),
    language: text().$type<Language>().notNull(),
    pace: text().$type<Pace>(),
    timeZone: text().notNull(),
    createdBy: jsonb().$type<Member>().notNull(),
    /** The plain name of whoever set it up for a channel. */
    setUpBy: text(),
    createdAt: moment().notNull().defaultNow(),
    startedAt: moment(),
    stoppedAt: moment(),
    /** When the next digest is due; null at once, and while it does not run. */
    nextAt: moment(),
    /** At once: not to be told of more before this. */
    quietUntil: moment(),
    /** The last publication that was considered. */
    seen: bigint({ mode: "number" }).notNull(),
  },
  (table) => [
    uniqueIndex("subscriptions_running_once")
      .on(table.platform, table.workspace, table.follower, table.address, table.followedKey)
      .where(sql`${table.startedAt} is not null and ${table.stoppedAt} is null`),
    index().on(table.nextAt).where(isNull(table.stoppedAt)),
    index().on(table.seen).where(sql`${table.pace} = 'at-once' and ${table.stoppedAt} is null`),
    index().on(table.createdAt).where(isNull(table.startedAt)),
    index().on(table.stoppedAt).where(isNotNull(table.stoppedAt)),
  ],
);
