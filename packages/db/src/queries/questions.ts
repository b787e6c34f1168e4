// What the network asked: written without its author, and forgotten after twelve months.
import { sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { questions } from "../schema/index.ts";

export type NewQuestion = Omit<typeof questions.$inferInsert, "id" | "at" | "groupId">;

export async function recordQuestion(db: Database, question: NewQuestion): Promise<void> {
  await db.tables.insert(questions).values(question);
}

/** @returns how many were forgotten. */
export async function forgetOldQuestions(db: Database): Promise<number> {
  const gone = await db.tables
    .delete(questions)
    .where(sql`${questions.at} < now() - interval '12 months'`)
    .returning({ id: questions.id });
  return gone.length;
}
