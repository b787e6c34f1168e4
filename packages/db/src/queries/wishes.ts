// Questions that somebody wants answered, counted with the question they are; and those who want to be told.
import type { Ask, KeptQuestion, Language, Member } from "@convivio/core";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Database, Tables } from "../connect.ts";
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

/** Those who wait to be told, by what they asked. */
export async function listWaitingWishes(tables: Tables) {
  return tables
    .select({ id: wishes.id, groupId: wishes.groupId, ask: wishes.ask, language: wishes.language })
    .from(wishes)
    .where(and(isNull(wishes.toldAt), isNotNull(wishes.user)))
    .orderBy(wishes.id)
    .limit(5000);
}

/** As long as the questions with which they count. */
export async function forgetOldWishes(db: Pick<Database, "tables">): Promise<void> {
  await db.tables.delete(wishes).where(sql`${wishes.at} < now() - interval '12 months'`);
}
