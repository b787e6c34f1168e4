// The one session of a backup or a restore: without time limits, and writing every value in the same way on every server.
import { setTimeout as pause } from "node:timers/promises";
import type { TransactionSql } from "postgres";
import { checkServer, connect, type Database, sessionName } from "../connect.ts";

export async function withSession<T>(url: string, task: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = connect(url, { connections: 1, name: `${sessionName}-${task}` });
  try {
    await checkServer(db);
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Some are unknown to older servers: those are passed over. */
const settings = {
  statement_timeout: "0",
  lock_timeout: "0",
  idle_in_transaction_session_timeout: "0",
  transaction_timeout: "0",
  // With it, every name that PostgreSQL writes has its schema in front.
  search_path: "",
  DateStyle: "ISO, YMD",
  IntervalStyle: "postgres",
  TimeZone: "UTC",
  bytea_output: "hex",
  extra_float_digits: "1",
  // Rows that a policy hides must be an error, not a gap.
  row_security: "off",
  // A function may name a table that is made after it.
  check_function_bodies: "off",
};

/** For this transaction alone. */
export async function settle(tx: TransactionSql): Promise<void> {
  for (const [name, value] of Object.entries(settings)) await set(tx, name, value);
}

export async function set(tx: TransactionSql, name: string, value: string): Promise<void> {
  await tx`select set_config(name, ${value}, true) from pg_settings where name = ${name}`;
}

/** A process that ended a moment ago may still be listed. */
const longestGoodbyeMs = 2000;

/** Whether anybody else of ours is connected to this database: an api, a command. */
export async function isInUse(tx: TransactionSql): Promise<boolean> {
  const giveUpAt = Date.now() + longestGoodbyeMs;
  for (;;) {
    const others = await tx`
      select from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and starts_with(application_name, ${sessionName})`;
    if (others.length === 0) return false;
    if (Date.now() > giveUpAt) return true;
    await pause(100);
  }
}
