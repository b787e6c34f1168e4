// Questions that somebody wants answered, counted with the question they are; and those who want to be told.
import type { Ask, KeptQuestion, Language, Member } from "@convivio/core";
import { and, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Database, Tables, Transaction } from "../connect.ts";
import { wishes } from "../schema/index.ts";

export interface NewWish {
  answerId: string;
  ask: Ask;
  /** How it was understood: by that it belongs to a group of questions. */
  question: Pick<KeptQuestion, "kind" | "understood" | "unknown">;
}

/** False where this answer's button has been pressed already. */
export async function createWish(tables: Tables, { answerId, ask, question }: NewWish): Promise<boolean> {
  const { kind, understood, unknown } = question;
  // As the column of `questions` is made.
  const groupId = sql<string>`md5(${kind} || ' ' || ${JSON.stringify(understood)}::jsonb::text || ' ' || ${JSON.stringify(unknown)}::jsonb::text)`;
  const made = await tables
    .insert(wishes)
    .values({ answerId, ask, groupId })
    .onConflictDoNothing()
    .returning({ id: wishes.id });
  return made.length > 0;
}

/** @returns false where nothing was wished by this answer, or somebody else was to be told of it. */
export async function askToBeTold(
  tables: Tables,
  { answer, member, language }: { answer: string; member: Member; language: Language },
): Promise<boolean> {
  const { platform, workspace, user } = member;
  const isTheirs = and(eq(wishes.platform, platform), eq(wishes.workspace, workspace), eq(wishes.user, user));
  const told = await tables
    .update(wishes)
    .set({ platform, workspace, user, language })
    .where(and(eq(wishes.answerId, answer), isNull(wishes.toldAt), sql`(${isNull(wishes.user)} or ${isTheirs})`))
    .returning({ id: wishes.id });
  return told.length > 0;
}

export type WishRow = typeof wishes.$inferSelect;

/** Those who wait to be told and have not been looked for in this version of the catalogue; locked, so that nobody is told twice. */
export async function lockWaitingWishes(tables: Transaction, version: number, limit: number): Promise<WishRow[]> {
  return tables
    .select()
    .from(wishes)
    .where(and(isNull(wishes.toldAt), isNotNull(wishes.user), lt(wishes.considered, version)))
    .orderBy(wishes.id)
    .limit(limit)
    .for("update", { skipLocked: true });
}

export async function recordWishConsidered(
  tables: Tables,
  { id, version, isTold }: { id: number; version: number; isTold: boolean },
): Promise<void> {
  await tables
    .update(wishes)
    .set({ considered: version, ...(isTold ? { toldAt: sql`now()` } : {}) })
    .where(eq(wishes.id, id));
}

export async function findWish(tables: Tables, id: number): Promise<WishRow | null> {
  const [row] = await tables.select().from(wishes).where(eq(wishes.id, id));
  return row ?? null;
}

/** As long as the questions with which they count. */
export async function forgetOldWishes(db: Pick<Database, "tables">): Promise<void> {
  await db.tables.delete(wishes).where(sql`${wishes.at} < now() - interval '12 months'`);
}
