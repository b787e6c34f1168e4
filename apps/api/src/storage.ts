// Where the catalogue is kept: the server that DATABASE_URL names, or our own; ready to be asked when it is given out.
import { join } from "node:path";
import { ConvivioError } from "@convivio/core";
import {
  checkServer,
  connect,
  type Database,
  EmbeddedServerError,
  isEmpty,
  listUnlisted,
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

/** An aborted signal ends a start in the middle: what it has opened is closed again, and it rejects. */
export async function openStorage(
  env: ApiEnv,
  log: Logger,
  onProgress: OnProgress,
  signal: AbortSignal = new AbortController().signal,
): Promise<Storage> {
  const server = await openServer(env, log, onProgress);
  const db = connect(server.url);
  const close = async () => {
    await db.close();
    await server.stop();
  };
  // Without patience for the transaction that runs: the seed is all or nothing, and comes again at the next start.
  const hurry = () => void db.sql.end({ timeout: 0 });
  signal.addEventListener("abort", hurry);
  try {
    signal.throwIfAborted();
    await prepare(db, onProgress);
    signal.throwIfAborted();
  } catch (error) {
    await close();
    throw error;
  } finally {
    signal.removeEventListener("abort", hurry);
  }
  return { db, close };
}

export interface Server {
  url: string;
  /** The last to leave our own stops it. Until then it is brought back whenever it dies: see packages/db/src/embedded. */
  stop(): Promise<void>;
}

/** As it is: nothing is brought up to date or filled. */
export async function openServer(env: ApiEnv, log: Logger, onProgress: OnProgress): Promise<Server> {
  return env.databaseUrl === null
    ? startOwn(env, log, onProgress)
    : { url: env.databaseUrl, stop: () => Promise.resolve() };
}

async function startOwn(env: ApiEnv, log: Logger, onProgress: OnProgress) {
  let isStarted = false;
  const server = await startEmbedded({
    folder: join(env.dataDir, "postgres"),
    // Once it runs, what it tells is that it died and came back: news for the log, not steps of a start.
    onProgress: (step) => (isStarted ? log.warn(step) : onProgress(step)),
  }).catch(explain);
  isStarted = true;
  return server;
}

function explain(error: unknown): never {
  if (!(error instanceof EmbeddedServerError)) throw error;
  throw new ConvivioError("not-available", error.message, `${error.code}: ${error.detail}`, { cause: error });
}

async function prepare(db: Database, onProgress: OnProgress): Promise<void> {
  onProgress("Reaching the database");
  await checkServer(db);
  onProgress("Bringing the tables up to date");
  await migrate(db);
  if (!(await isEmpty(db))) {
    // What an earlier release wrote has no line in the lists of the desk yet.
    await listUnlisted(db);
    return;
  }
  onProgress("Reading the catalogue");
  await seed(db, { onProgress: (done, total) => onProgress("Reading the catalogue", done, total) }).catch(
    async (error: unknown) => {
      // Another process that started beside us may have been quicker: then all is there.
      if (await isEmpty(db)) throw error;
    },
  );
}
