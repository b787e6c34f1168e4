// Leases: had, extended or taken over in one statement, by the clock of the database and no other.
import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { leases } from "../schema/index.ts";

const untilMs = sql<number>`greatest(0, floor(extract(epoch from ${leases.until} - clock_timestamp()) * 1000))::int`;

/** Everybody who asks writes the row, if only as it is: so each is told who has it, and no two are told that they do. */
export async function holdLease(
  db: Database,
  { name, holder, ttlMs }: { name: string; holder: string; ttlMs: number },
): Promise<{ heldBy: string; untilMs: number }> {
  const isFree = sql`(${leases.holder} = excluded.holder or ${leases.until} <= now())`;
  const [row] = await db.tables
    .insert(leases)
    .values({ name, holder, until: sql`now() + ${ttlMs} * interval '1 millisecond'` })
    .onConflictDoUpdate({
      target: leases.name,
      set: {
        holder: sql`case when ${isFree} then excluded.holder else ${leases.holder} end`,
        until: sql`case when ${isFree} then excluded.until else ${leases.until} end`,
      },
    })
    .returning({
      heldBy: leases.holder,
      untilMs,
    });
  if (row === undefined) throw new Error("the lease was not written");
  return row;
}

/** @returns false where it was not theirs any more. */
export async function releaseLease(db: Database, { name, holder }: { name: string; holder: string }): Promise<boolean> {
  const released = await db.tables
    .delete(leases)
    .where(and(eq(leases.name, name), eq(leases.holder, holder)))
    .returning({ name: leases.name });
  return released.length > 0;
}

const listedAtMost = 1000;

/** Those whose names begin with this one and have not expired. */
export function listLeases(db: Database, under: string): Promise<{ name: string; heldBy: string; untilMs: number }[]> {
  return db.tables
    .select({ name: leases.name, heldBy: leases.holder, untilMs })
    .from(leases)
    .where(and(sql`starts_with(${leases.name}, ${`${under}:`})`, gt(leases.until, sql`now()`)))
    .orderBy(asc(leases.name))
    .limit(listedAtMost);
}

export async function forgetOldLeases(db: Database): Promise<void> {
  await db.tables.delete(leases).where(sql`${leases.until} < now()`);
}
