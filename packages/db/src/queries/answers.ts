// Answers given, by the opaque id that their buttons carry; kept thirty days.
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { answers, type KeptAnswer } from "../schema/answers.ts";
import { sharedAnswers } from "../schema/index.ts";

export type { KeptAnswer };

export async function keepAnswer(
  db: Database,
  answer: { id: string; language: string; kept: KeptAnswer; catalogueVersion: number },
): Promise<void> {
  await db.tables.insert(answers).values(answer);
}

/** Null when there was never such an answer, or when it is older than thirty days. */
export async function findAnswer(db: Database, id: string): Promise<{ kept: KeptAnswer; language: string } | null> {
  const [row] = await db.tables
    .select({ kept: answers.kept, language: answers.language })
    .from(answers)
    .where(and(eq(answers.id, id), sql`${answers.at} > now() - interval '30 days'`));
  return row ?? null;
}

export async function recordShare(
  db: Database,
  share: Omit<typeof sharedAnswers.$inferInsert, "id" | "at">,
): Promise<void> {
  await db.tables.insert(sharedAnswers).values(share);
}

/** @returns how many were forgotten. */
export async function forgetOldAnswers(db: Database): Promise<number> {
  const gone = await db.tables
    .delete(answers)
    .where(sql`${answers.at} < now() - interval '30 days'`)
    .returning({ id: answers.id });
  return gone.length;
}
