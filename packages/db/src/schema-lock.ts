// Who may change the tables, and when: a migration and a restore do it alone; a start and a backup need them to stay.
import { setTimeout as pause } from "node:timers/promises";
import type { TransactionSql } from "postgres";

/** Any number that no other program uses for a lock. */
const schemaLock = 7_226_684;

/** Readers of the schema do not hinder each other; whoever alters it has it alone. */
export type SchemaUse = "reads" | "alters";

/** Held until the transaction ends, however it ends. @returns false when somebody else has it. */
export async function tryToLockSchema(tx: TransactionSql, use: SchemaUse): Promise<boolean> {
  const [row] = await (use === "alters"
    ? tx<{ ours: boolean }[]>`select pg_try_advisory_xact_lock(${schemaLock}) as ours`
    : tx<{ ours: boolean }[]>`select pg_try_advisory_xact_lock_shared(${schemaLock}) as ours`);
  return row?.ours === true;
}

/** By asking again: a statement that waits would be cut off by its time limit, and hold up whoever stops us. */
export async function lockSchema(tx: TransactionSql, use: SchemaUse): Promise<void> {
  while (!(await tryToLockSchema(tx, use))) await pause(50);
}
