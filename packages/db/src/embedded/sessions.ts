// Our own connections to the embedded server: the presence that each process keeps, and the short ones that ask.

import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { EmbeddedServerError } from "./error.ts";
import { isSameFolder, type Places } from "./places.ts";
import type { Postmaster } from "./postmaster.ts";
import { isAlive } from "./processes.ts";
import { owner } from "./settings.ts";

export type Address = { port: number; password: string; database: string };

/** A connection held open from start to stop: by it, who leaves sees that somebody stays. */
export type Presence = { leave(): Promise<void>; backend: number };

const presenceName = "convivio-presence";
const askingName = "convivio-asking";
const longestAnswerMs = 60_000;

export function urlOf({ port, password, database }: Address): string {
  return `postgres://${owner}:${password}@127.0.0.1:${port}/${database}`;
}

function connect(address: Address, name: string, onclose: () => unknown = () => {}) {
  return postgres(urlOf(address), {
    max: 1,
    ssl: false,
    fetch_types: false,
    connect_timeout: 10,
    idle_timeout: 0,
    max_lifetime: null,
    connection: { application_name: name },
    onnotice: () => {},
    onclose: () => void onclose(),
  });
}

async function ask<T>(address: Address, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = connect(address, askingName);
  try {
    const answer = await question(sql);
    await sql.end({ timeout: 2 });
    return answer;
  } catch (error) {
    // Without patience: postgres.js would wait for the end of a question that a killed server cannot answer.
    await sql.end({ timeout: 0 });
    throw error;
  }
}

/** Waits until the server answers to our password, and sees that it serves this folder and not a copy of it. */
export async function isOurs({ pid, port }: Postmaster, password: string, places: Places): Promise<boolean> {
  const address = { port, password, database: "postgres" };
  const giveUpAt = Date.now() + longestAnswerMs;
  for (;;) {
    try {
      const [row] = await ask(address, (sql) => sql<{ data_directory: string }[]>`show data_directory`);
      return row !== undefined && isSameFolder(row.data_directory, places.cluster);
    } catch (error) {
      if ((error as { code?: string }).code === "28P01") throw wrongPassword(pid, places);
      if (!isAlive(pid)) return false;
      // Starting, recovering, or its last connection was just taken.
      if (Date.now() > giveUpAt) throw error;
      await delay(50);
    }
  }
}

function wrongPassword(pid: number, places: Places): EmbeddedServerError {
  return new EmbeddedServerError(
    "embedded-wrong-password",
    `The database in ${places.folder} runs (process ${pid}) but does not accept the password kept in ${places.password}: end that process, delete that file, then start again.`,
  );
}

export function createDatabase(address: Address): Promise<void> {
  return ask({ ...address, database: "postgres" }, async (sql) => {
    const found = await sql`select from pg_database where datname = ${address.database}`;
    if (found.length === 0) await sql`create database ${sql(address.database)}`;
  });
}

export async function openPresence(address: Address, onLost: () => void): Promise<Presence> {
  let isOpen = false;
  const sql = connect({ ...address, database: "postgres" }, presenceName, () => isOpen && onLost());
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  isOpen = true;
  const leave = (): Promise<void> => {
    isOpen = false;
    return sql.end({ timeout: 2 });
  };
  return { backend: row?.pid ?? 0, leave };
}

/** Codes of the system, of postgres.js and of a server that goes away. */
export function isConnectionLoss(error: unknown): boolean {
  return /^(ECONN|EPIPE|CONNECT|57P)/.test((error as { code?: string }).code ?? "");
}

type Other = { name: string };

/** Whether anybody but the process of this presence uses the server. */
export function isUsedByOthers(address: Address, ours: number): Promise<boolean> {
  return ask({ ...address, database: "postgres" }, async (sql) => {
    // A pool that was closed a moment ago may still be listed; a presence says at once that somebody stays.
    for (let look = 0; look < 20; look++) {
      const others = await sql<Other[]>`
        select application_name as name from pg_stat_activity
        where backend_type = 'client backend' and pid not in (pg_backend_pid(), ${ours})
          and application_name <> ${askingName}`;
      if (others.length === 0) return false;
      if (others.some(({ name }) => name === presenceName)) return true;
      await delay(50);
    }
    return true;
  });
}
