// Deliveries: messages that are owed, each claimed and posted by one bot, and what became of them.
import type { ChatPlatform, DeliveryContent, DeliveryState, Language, SuggestionNews } from "@convivio/core";
import { sql } from "drizzle-orm";
import { bigserial, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { subscriptions } from "./subscriptions.ts";

/** What is kept of a delivery until it is posted; what it says is made from what is published by then. */
export interface DeliveryPayloads {
  /** The records that are new. */
  digest: { records: number[] };
  suggestion: { suggestion: string; news: SuggestionNews["news"] };
  wish: { wish: number };
  /** The message that showed the records. */
  correction: { message: string; records: CorrectedRecord[] };
}

/** Of a record that was shown: whether it is gone, or says something else now. */
export interface CorrectedRecord {
  record: number;
  /** As it was called where it was shown. */
  title: string;
  what: "archived" | "corrected";
}

const moment = () => timestamp({ withTimezone: true });

export const deliveries = pgTable(
  "deliveries",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    type: text().$type<DeliveryContent["type"]>().notNull(),
    /** Null for what nobody has subscribed to. */
    subscriptionId: text().references(() => subscriptions.id, { onDelete: "cascade" }),
    /** For which moment of its subscription: made once, whoever makes it. */
    period: text(),
    /** For what belongs to no subscription: what it tells, which is told once. */
    once: text().unique(),
    platform: text().$type<ChatPlatform>().notNull(),
    workspace: text().notNull(),
    channel: text(),
    user: text(),
    language: text().$type<Language>().notNull(),
    payload: jsonb().$type<DeliveryPayloads[keyof DeliveryPayloads]>().notNull(),
    state: text().$type<DeliveryState>().notNull().default("waiting"),
    /** Known to the bot that has it in hand. */
    claim: text(),
    claimedUntil: moment(),
    /** How often it was claimed. */
    attempts: integer().notNull().default(0),
    nextAttemptAt: moment().notNull().defaultNow(),
    postingSince: moment(),
    /** Where it was posted: the channel and the message, in the platform's own numbers. */
    postedChannel: text(),
    postedMessage: text(),
    /** What the platform refused it with. */
    refusal: text(),
    createdAt: moment().notNull().defaultNow(),
    /** When it came to its end. */
    settledAt: moment(),
  },
  (table) => [
    uniqueIndex().on(table.subscriptionId, table.period),
    index().on(table.platform, table.nextAttemptAt).where(sql`${table.state} = 'waiting'`),
    index().on(table.state, table.claimedUntil).where(sql`${table.state} in ('claimed', 'posting')`),
    index().on(table.platform, table.state),
    index().on(table.settledAt),
  ],
);
