// Runs the statements of a library that writes its own SQL with $1, $2, …: over our connections, or inside a transaction of ours.
import { sql } from "drizzle-orm";
import type { Database, Transaction } from "./connect.ts";
import { type Listening, listenTo } from "./listen.ts";

type Row = Record<string, unknown>;

/** What such a library asks for: pg-boss, which keeps the jobs, calls it its database. */
export interface Executor {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

export interface ListeningExecutor extends Executor {
  listen(channel: string, onNotification: (payload: string) => void, onReconnect: () => void): Promise<Listening>;
}

/** A script that opens its own transaction must stay on one connection. */
const opensTransaction = /^\s*BEGIN\b/i;

export function executorOf(db: Database): ListeningExecutor {
  return {
    async executeSql(text, values = []) {
      if (opensTransaction.test(text)) return { rows: await runScript(db, text) };
      return { rows: rowsOf(await db.sql.unsafe(text, values.map(asParameter) as never[])) };
    },
    listen: (channel, onNotification, onReconnect) => listenTo(db, channel, onNotification, onReconnect),
  };
}

/** Inside a transaction: what is run here is kept or undone together with everything else in it. */
export function executorInside(tables: Transaction): Executor {
  return {
    async executeSql(text, values = []) {
      const parts = text.split(/\$(\d+)\b/);
      const chunks = parts.map((part, at) =>
        at % 2 === 0 ? sql.raw(part) : sql`${sql.param(asParameter(values[Number(part) - 1]))}`,
      );
      return { rows: rowsOf(await tables.execute(sql.join(chunks))) };
    },
  };
}

async function runScript(db: Database, text: string): Promise<Row[]> {
  const connection = await db.sql.reserve();
  try {
    return rowsOf(await connection.unsafe(text));
  } catch (error) {
    // The script stopped in the middle of its transaction: nobody else may be given that.
    await connection.unsafe("rollback").catch(() => {});
    throw error;
  } finally {
    connection.release();
  }
}

/** Times and objects as text: PostgreSQL reads both, and our connections leave them as they are. */
function asParameter(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(asParameter);
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

interface Result {
  columns?: { name: string; type: number }[];
}

const times = [1114, 1184];

/** A script gives one result for each of its statements. Times, which our connections leave as text, become dates. */
function rowsOf(result: unknown): Row[] {
  const rows = result as Row[] | Row[][];
  if (rows.some(Array.isArray)) return (rows as Row[][]).flatMap(rowsOf);
  const dated = ((result as Result).columns ?? []).filter(({ type }) => times.includes(type));
  for (const row of rows as Row[]) {
    for (const { name } of dated) if (typeof row[name] === "string") row[name] = new Date(row[name]);
  }
  return [...(rows as Row[])];
}
