// The one way to the database: postgres.js for what must be fast, Drizzle over it for the rest.
import { ConvivioError } from "@convivio/core";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { prepared } from "./prepared.ts";
import * as schema from "./schema/index.ts";
import { sentenceForNoServer } from "./trouble.ts";

export interface Database {
  sql: Sql;
  tables: PostgresJsDatabase<typeof schema>;
  close(): Promise<void>;
}

/** What is written here is kept or undone as one: writers of records take nothing less. */
export type Transaction = Parameters<Parameters<Database["tables"]["transaction"]>[0]>[0];

/** Inside a transaction the same shape without `close`. */
export type Tables = Transaction | Database["tables"];

/** The database as it looks from inside a transaction, to whoever takes a whole one. */
export function insideOf(tables: Transaction): Database {
  const { client } = tables._.session as unknown as { client: Sql };
  return { sql: client, tables: tables as unknown as Database["tables"], close: async () => {} };
}

export interface ConnectOptions {
  /** Connections at most. More than the cores gains nothing for search; writes and listening need a few beside it. */
  connections?: number;
  /** Milliseconds after which a statement is given up. */
  statementTimeoutMs?: number;
  /** By which PostgreSQL's list of sessions tells who is connected. */
  name?: string;
}

/** Of every session of ours; what comes after it tells which. */
export const sessionName = "convivio";

const reconnectAfterSeconds = 0.2;

export function connect(url: string, options: ConnectOptions = {}): Database {
  const sql = postgres(url, {
    max: options.connections ?? 8,
    connect_timeout: 5,
    idle_timeout: 0,
    // Its own pause grows to 20 s, so that a server back after a minute would seem away for longer.
    backoff: () => reconnectAfterSeconds,
    onnotice: () => {},
    connection: {
      application_name: options.name ?? sessionName,
      statement_timeout: options.statementTimeoutMs ?? 10_000,
      // Every plan of a search is one bitmap scan of one index, so the generic plan is the fast one and is made once.
      plan_cache_mode: "force_generic_plan",
    },
  });
  return {
    sql,
    tables: drizzle(prepared(sql), { schema, casing: "snake_case" }),
    close: () => sql.end({ timeout: 5 }),
  };
}

/** The oldest PostgreSQL that Convivio runs on. */
export const oldestServer = 15;

/** Refuses a server that is too old or cannot be reached, in one sentence each. */
export async function checkServer(db: Database): Promise<void> {
  const [row] = await db.sql<{ version: number }[]>`select current_setting('server_version_num')::int as version`.catch(
    (error: unknown) => {
      throw new ConvivioError("not-available", sentenceForNoServer(error), describe(error), { cause: error });
    },
  );
  if (row !== undefined && row.version < oldestServer * 10_000) {
    throw new ConvivioError(
      "not-available",
      `This PostgreSQL is too old: Convivio needs version ${oldestServer} or newer.`,
      `server_version_num ${row.version}`,
    );
  }
}

/** Code and message of a database error; never the URL, which holds a password. */
function describe(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return `${code ?? "no code"}: ${message ?? String(error)}`;
}
