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

/** Told twice, as by a bot that finishes what another had begun, it stands there once: it is corrected once. */
export async function recordShare(
  db: Database,
  share: Omit<typeof sharedAnswers.$inferInsert, "id" | "at">,
): Promise<void> {
  const known = await db.tables
    .select({ id: sharedAnswers.id })
    .from(sharedAnswers)
    .where(
      and(
        eq(sharedAnswers.answerId, share.answerId),
        eq(sharedAnswers.channel, share.channel),
        eq(sharedAnswers.message, share.message),
      ),
    )
    .limit(1);
  if (known.length === 0) await db.tables.insert(sharedAnswers).values(share);
}

/** @returns how many were forgotten. */
export async function forgetOldAnswers(db: Database): Promise<number> {
  const gone = await db.tables
    .delete(answers)
    .where(sql`${answers.at} < now() - interval '30 days'`)
    .returning({ id: answers.id });
  return gone.length;
}
