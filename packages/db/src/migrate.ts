// Brings a database to the schema of this release; safe when several processes start at once.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { migrate as migrateTables } from "drizzle-orm/postgres-js/migrator";
import type { Database } from "./connect.ts";

const folder = fileURLToPath(new URL("../migrations", import.meta.url));
/** Any number that no other program uses for a lock: only one process migrates at a time. */
const migrationLock = 7_226_684;

export async function migrate(db: Database): Promise<void> {
  const lock = await db.sql.reserve();
  try {
    await lock`select pg_advisory_lock(${migrationLock})`;
    await migrateTables(db.tables, { migrationsFolder: folder });
  } finally {
    await lock`select pg_advisory_unlock(${migrationLock})`;
    lock.release();
  }
}

/** True when every migration of this release has been applied. */
export async function isMigrated(db: Database): Promise<boolean> {
  const [row] = await db.sql<{ done: number }[]>`select count(*)::int as done from drizzle.__drizzle_migrations`;
  return (row?.done ?? 0) >= migrationCount();
}

function migrationCount(): number {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8")) as { entries: unknown[] };
  return journal.entries.length;
}
