// The tables of a backup made anew: by the migrations it had, and from its own description where no migration makes them.
import type { TransactionSql } from "postgres";
import postgres from "postgres";
import { applyMigration, type Migration, makeMigrationLog } from "../migrations.ts";
import type { Piece } from "./header.ts";
import { set } from "./session.ts";
import { describeStructure } from "./structure.ts";

/** Their statements name tables without a schema. */
export async function applyMigrations(tx: TransactionSql, migrations: readonly Migration[]): Promise<void> {
  await set(tx, "search_path", "public");
  await makeMigrationLog(tx);
  for (const migration of migrations) await applyMigration(tx, migration);
  await set(tx, "search_path", "");
}

export async function makeMissing(tx: TransactionSql, structure: readonly Piece[]): Promise<void> {
  const titleOf = ({ kind, name }: Piece) => `${kind} ${name}`;
  const here = new Set((await describeStructure(tx)).map(titleOf));
  const missing = structure.filter((piece) => !here.has(titleOf(piece)));
  await makeInAnyOrder(
    tx,
    missing.flatMap(({ statements }) => statements),
  );
}

/** What needs something that is made later waits for the next round, as long as a round gets anything done. */
async function makeInAnyOrder(tx: TransactionSql, statements: readonly string[]): Promise<void> {
  const waiting: string[] = [];
  let reason: unknown;
  for (const statement of statements) {
    try {
      await tx.savepoint((inside) => inside.unsafe(statement));
    } catch (error) {
      if (!(error instanceof postgres.PostgresError)) throw error;
      waiting.push(statement);
      reason = error;
    }
  }
  if (waiting.length === 0) return;
  if (waiting.length === statements.length) throw reason;
  await makeInAnyOrder(tx, waiting);
}
