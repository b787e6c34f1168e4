// What was decided about questions that were understood alike: out of scope, or what answers them.
import type { Actor, QuestionDecision } from "@convivio/core";
import { bigint, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { records } from "./records.ts";

export const questionDecisions = pgTable(
  "question_decisions",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    groupId: text().notNull(),
    decision: text().$type<QuestionDecision>().notNull(),
    /** What answers the question; null for what is out of scope. */
    recordId: integer().references(() => records.id),
    /** For an alias or a label: the word, and where it stands in the record's snapshot. Whether it still does is looked up, never kept. */
    word: text(),
    path: text().array(),
    /** The revision in which it was added; null where it stood there before. */
    revisionId: integer(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    actor: jsonb().$type<Actor>().notNull(),
    /** Set once somebody has taken it back. */
    withdrawnAt: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.groupId), index().on(table.recordId)],
);
