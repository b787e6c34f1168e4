// Brings a database to the schema of this release; safe when several processes start at once.
import type { Database } from "./connect.ts";
import { applyMigration, listDue, listMigrations, makeMigrationLog, noteMigration } from "./migrations.ts";
import { lockSchema } from "./schema-lock.ts";

export async function migrate(db: Database): Promise<void> {
  // Most starts find nothing to do: they need not wait for each other, nor for a backup.
  const isDue = await db.sql.begin(async (tx) => {
    await lockSchema(tx, "reads");
    return (await listDue(tx)).length > 0;
  });
  if (!isDue) return;
  await db.sql.begin(async (tx) => {
    await lockSchema(tx, "alters");
    // A large table may take its time; for this transaction alone, not for what uses the connection next.
    await tx`set local statement_timeout = 0`;
    await makeMigrationLog(tx);
    for (const migration of await listDue(tx)) {
      await applyMigration(tx, migration);
      await noteMigration(tx, migration);
    }
  });
}

/** True when every migration of this release has been applied. */
export async function isMigrated(db: Database): Promise<boolean> {
  const [row] = await db.sql<{ done: number }[]>`select count(*)::int as done from drizzle.__drizzle_migrations`;
  return (row?.done ?? 0) >= listMigrations().length;
}
