// The columns that say where a line of revisions stands, for originals and translations alike.
import type { Actor, RecordState } from "@convivio/core";
import { integer, jsonb, text, timestamp } from "drizzle-orm/pg-core";

/** Where a line of revisions stands: the original's in `records`, each translation's in `translations`. */
export const workflow = () => ({
  state: text().$type<RecordState>().notNull().default("draft"),
  /** The newest revision: what a write must have been made from. */
  currentRevision: integer(),
  /** The revision that the published tables show. */
  publishedRevision: integer(),
  /** Account of the person who looks after it now. */
  assigneeId: text(),
  submittedAt: timestamp({ withTimezone: true }),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  updatedBy: jsonb().$type<Actor>(),
});

/** The part of it that an act changes, and that undoing puts back. */
export interface LineState {
  state: RecordState;
  currentRevision: number | null;
  publishedRevision: number | null;
  assigneeId: string | null;
}
