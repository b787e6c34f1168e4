// How far a running job has come; gone when it ends.
import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const jobProgress = pgTable("job_progress", {
  job: text().primaryKey(),
  done: integer().notNull(),
  total: integer().notNull(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
