// Tries to sign in: counted before each, in one statement, so that many at once cannot slip through together.
import { eq, sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { tries } from "../schema/index.ts";

/** @returns how many there were in this stretch of time, this one included, and when it began. */
export async function countTry(
  db: Database,
  { key, minutes }: { key: string; minutes: number },
): Promise<{ count: number; since: Date }> {
  const isOver = sql`${tries.since} < now() - ${minutes} * interval '1 minute'`;
  const [row] = await db.tables
    .insert(tries)
    .values({ key, count: 1, since: sql`now()` })
    .onConflictDoUpdate({
      target: tries.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${tries.count} + 1 end`,
        since: sql`case when ${isOver} then now() else ${tries.since} end`,
      },
    })
    .returning();
  if (row === undefined) throw new Error("the try was not counted");
  return row;
}

export async function forgetTries(db: Database, key: string): Promise<void> {
  await db.tables.delete(tries).where(eq(tries.key, key));
}

export async function forgetOldTries(db: Database): Promise<void> {
  await db.tables.delete(tries).where(sql`${tries.since} < now() - interval '1 hour'`);
}
