// How far running jobs have come.
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { jobProgress } from "../schema/index.ts";

export interface Progress {
  done: number;
  total: number;
}

export async function recordProgress(db: Database, job: string, progress: Progress): Promise<void> {
  await db.tables
    .insert(jobProgress)
    .values({ job, ...progress })
    .onConflictDoUpdate({ target: jobProgress.job, set: { ...progress, at: sql`now()` } });
}

export async function forgetProgress(db: Database, job: string): Promise<void> {
  await db.tables.delete(jobProgress).where(eq(jobProgress.job, job));
}

/** Null while the job does not run; what was killed long ago does not run either. */
export async function findProgress(db: Database, job: string): Promise<Progress | null> {
  const [row] = await db.tables
    .select({ done: jobProgress.done, total: jobProgress.total })
    .from(jobProgress)
    .where(and(eq(jobProgress.job, job), sql`${jobProgress.at} > now() - interval '10 minutes'`));
  return row ?? null;
}
