// Mails: the outbox. With a mail server they leave; without one they wait here for an administrator to pass on.
import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const mails = pgTable(
  "mails",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    recipient: text().notNull(),
    subject: text().notNull(),
    /** Its link stands apart, so that it can be taken out; {link} says where. */
    text: text().notNull(),
    /** Null once it was used, has expired or has left with the mail. */
    link: text(),
    linkHash: text(),
    linkUntil: timestamp({ withTimezone: true }),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp({ withTimezone: true }),
    attempts: integer().notNull().default(0),
    /** Not to be tried before: a process has it in hand, or the mail server asked for patience. */
    nextAttemptAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    lastError: text(),
  },
  (table) => [index().on(table.sentAt, table.nextAttemptAt), index().on(table.linkHash)],
);
