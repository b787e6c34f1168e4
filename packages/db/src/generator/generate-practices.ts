// Fills a database with made-up practices for benchmarks.
import type { Database } from "../connect.ts";
import { practices } from "../schema/index.ts";
import { seedActor } from "../seed/seed.ts";
import { makeUpPractice, readMaterial } from "./made-up-practices.ts";
import { publishPractices } from "./publish-at-once.ts";
import { createRandom, type Random } from "./random.ts";

const batch = 1000;

/** Needs a seeded database; adds practices until there are `count` in all. They are made up: never call it on a real catalogue. */
export async function generatePractices(
  db: Database,
  options: { count: number; seed: number; onProgress?: (done: number) => void },
): Promise<void> {
  const material = await readMaterial(db);
  let done = await db.tables.$count(practices);
  // Each size begins its own sequence, so that 10,000 after 1,000 is the same catalogue every time.
  const random = createRandom(options.seed + done);
  while (done < options.count) {
    const size = Math.min(batch, options.count - done);
    const before = done;
    const made = Array.from({ length: size }, (_, at) => makeUpPractice(material, random, before + at));
    await db.tables.transaction((tables) => publishPractices(tables, seedActor, made));
    done += size;
    options.onProgress?.(done);
  }
  await vacuum(db);
}

/** As autovacuum would have done by the time that anybody looks; it may take longer than a query may. */
async function vacuum(db: Database): Promise<void> {
  const session = await db.sql.reserve();
  try {
    await session`set statement_timeout = 0`;
    await session`vacuum analyze`;
    await session`reset statement_timeout`;
  } finally {
    session.release();
  }
}

/** Practices to be fetched by their number, for the yardstick. */
export async function samplePracticeIds(db: Database, random: Random, count: number): Promise<number[]> {
  const rows = await db.tables.select({ id: practices.recordId }).from(practices);
  return Array.from({ length: count }, () => random.pick(rows).id);
}

/** The yardstick itself: one published row by its primary key. */
export async function fetchByPrimaryKey(db: Database, recordId: number): Promise<void> {
  await db.sql`select * from practices where record_id = ${recordId}`;
}
