// Where the catalogue is kept: the server that DATABASE_URL names, or our own, brought back when it dies.
import { join } from "node:path";
import { ConvivioError } from "@convivio/core";
import {
  checkServer,
  connect,
  type Database,
  EmbeddedServerError,
  isEmpty,
  migrate,
  seed,
  startEmbedded,
} from "@convivio/db";
import type { Logger } from "pino";
import type { ApiEnv } from "./env.ts";

export interface Storage {
  db: Database;
  close(): Promise<void>;
}

/** What is told to whoever waits for the start. */
export type OnProgress = (step: string, done?: number, total?: number) => void;

const watchEveryMs = 1000;

export async function openStorage(env: ApiEnv, log: Logger, onProgress: OnProgress): Promise<Storage> {
  if (env.databaseUrl !== null) {
    const db = connect(env.databaseUrl);
    await prepare(db, onProgress).catch(async (error: unknown) => {
      await db.close();
      throw error;
    });
    return { db, close: () => db.close() };
  }
  const folder = join(env.dataDir, "postgres");
  const start = () => startEmbedded({ folder, onProgress }).catch(explain);
  let server = await start();
  const db = connect(server.url);
  const stopWatching = watch(db, async () => {
    log.error("the embedded database is gone; starting it again");
    server = await start();
    log.info({ adopted: server.adopted }, "the embedded database runs again");
  });
  const close = async () => {
    await stopWatching();
    await db.close();
    await server.stop();
  };
  await prepare(db, onProgress).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { db, close };
}

function explain(error: unknown): never {
  if (!(error instanceof EmbeddedServerError)) throw error;
  throw new ConvivioError("not-available", error.message, `${error.code}: ${error.detail}`, { cause: error });
}

async function prepare(db: Database, onProgress: OnProgress): Promise<void> {
  await checkServer(db);
  onProgress("Bringing the tables up to date");
  await migrate(db);
  if (!(await isEmpty(db))) return;
  onProgress("Reading the catalogue");
  await seed(db, { onProgress: (done, total) => onProgress("Reading the catalogue", done, total) });
}

/** Asks the server once a second whether it lives; two refusals in a row are a death, a slow answer is not. */
function watch(db: Database, revive: () => Promise<void>): () => Promise<void> {
  let isStopped = false;
  let refusals = 0;
  let wake: () => void = () => {};
  const loop = (async () => {
    while (!isStopped) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, watchEveryMs).unref();
      });
      if (isStopped) return;
      const isRefused = await db.sql`select 1`.then(() => false, isUnreachable);
      refusals = isRefused ? refusals + 1 : 0;
      if (refusals < 2) continue;
      refusals = 0;
      await revive().catch(() => {});
    }
  })();
  return async () => {
    isStopped = true;
    wake();
    await loop;
  };
}

function isUnreachable(error: unknown): boolean {
  const code = String((error as { code?: unknown }).code ?? "");
  return /^(ECONN|CONNECT|EPIPE)|^CONNECTION_|^57P0/.test(code);
}
