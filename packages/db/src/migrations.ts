// The migrations of this release, in order, applied and remembered in the same table as Drizzle's own migrator does.
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { ISql, TransactionSql } from "postgres";

const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));

export interface Migration {
  /** When it was generated, in milliseconds: its name and its place in the order. */
  madeAt: number;
  hash: string;
  statements: string[];
}

let read: Migration[] | undefined;

/** Read once: each look at whether the api is ready asks for them. */
export function listMigrations(): readonly Migration[] {
  read ??= readMigrationFiles({ migrationsFolder }).map(({ folderMillis, hash, sql }) => ({
    madeAt: folderMillis,
    hash,
    statements: sql,
  }));
  return read;
}

/** Those that this database has had; null when it has never had any. */
export async function listApplied(sql: ISql): Promise<Pick<Migration, "madeAt" | "hash">[] | null> {
  const [log] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`;
  if (log?.exists !== true) return null;
  const rows = await sql`select hash, created_at from drizzle.__drizzle_migrations order by created_at`;
  return rows.map((row) => ({ madeAt: Number(row.created_at), hash: String(row.hash) }));
}

/** What this release has and the database has not had. */
export async function listDue(sql: ISql): Promise<Migration[]> {
  const last = (await listApplied(sql))?.at(-1)?.madeAt ?? Number.NEGATIVE_INFINITY;
  return listMigrations().filter(({ madeAt }) => madeAt > last);
}

export async function makeMigrationLog(tx: TransactionSql): Promise<void> {
  await tx`create schema if not exists drizzle`;
  await tx`
    create table if not exists drizzle.__drizzle_migrations (
      id serial primary key, hash text not null, created_at bigint
    )`;
}

export async function applyMigration(tx: TransactionSql, { statements }: Migration): Promise<void> {
  for (const statement of statements) await tx.unsafe(statement);
}

export async function noteMigration(tx: TransactionSql, { hash, madeAt }: Migration): Promise<void> {
  await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${madeAt})`;
}
