// The api as a process: configuration, HTTP, database, catalogue; and an orderly end.
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ConvivioError } from "@convivio/core";
import {
  forgetOldAnswers,
  forgetOldDeliveries,
  forgetOldInstallations,
  forgetOldLeases,
  forgetOldLinks,
  forgetOldMails,
  forgetOldQuestions,
  forgetOldRequests,
  forgetOldSessions,
  forgetOldShares,
  forgetOldSubscriptions,
  forgetOldTries,
  forgetOldWishes,
  isMigrated,
} from "@convivio/db";
import type { Logger } from "pino";
import { type Accounts, createAccounts } from "./accounts/accounts.ts";
import { makeSetUpLink } from "./accounts/links.ts";
import { createApp } from "./app.ts";
import { type Catalogue, openCatalogue } from "./catalogue.ts";
import { createEnding, type Ending } from "./ending.ts";
import { type ApiEnv, readEnv } from "./env.ts";
import { resumeImports } from "./imports/resume-imports.ts";
import { everyJob } from "./jobs/every-job.ts";
import { type Jobs, startJobs } from "./jobs/jobs.ts";
import { createLog } from "./log.ts";
import { createPostman, noPostman, type Postman } from "./mails/postman.ts";
import { measureProcess } from "./metrics.ts";
import { createQuestionLimit } from "./question-limit.ts";
import { openKeyFile } from "./sealing/key-file.ts";
import { fixedKeys, type KeyRing } from "./sealing/keys.ts";
import { createSealing } from "./sealing/sealing.ts";
import { readSecret, type SecretFile } from "./secrets.ts";
import { listen } from "./server.ts";
import { openStorage, type Storage } from "./storage.ts";
import { watchCatalogue } from "./subscriptions/watch-catalogue.ts";

const dashboardFolder = fileURLToPath(new URL("../../dashboard/dist", import.meta.url));
const hourMs = 3_600_000;
/** Longer than this the database is not there for whoever asks. */
const readyWithinMs = 2000;

/** Tells the process that started us how far we are; silent when nobody did, or when it is gone. */
function tell(message: Record<string, unknown>): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const log = createLog(env.logLevel);
  measureProcess();
  const ending = createEnding(log);
  await ending.start(() => open(env, log, ending));
}

/** What is there once the database is; each null before, and while a start is begun again. */
type Rooms = { catalogue: Catalogue | null; accounts: Accounts | null; jobs: Jobs | null };
const noRooms: Rooms = { catalogue: null, accounts: null, jobs: null };

async function open(env: ApiEnv, log: Logger, ending: Ending): Promise<void> {
  const rooms = { ...noRooms };
  const secret = secretOf(env, "auth-secret", env.authSecret);
  const app = createApp({
    catalogue: () => rooms.catalogue,
    accounts: () => rooms.accounts,
    publicUrl: env.publicUrl,
    isReady: () => Promise.race([isAnswering(rooms.catalogue), pause(readyWithinMs, false, { ref: false })]),
    botKey: secretOf(env, "bot-key", env.botKey),
    metricsKey: env.metricsKey,
    log,
    questionLimit: createQuestionLimit(),
    dashboardFolder: existsSync(dashboardFolder) ? dashboardFolder : null,
    jobs: () => rooms.jobs,
    sealing: createSealing(keysOf(env)),
  });
  // The port first: a taken one is known at once, not after a minute of work.
  const server = await listen(app, env);
  let setUpLink: string | null = null;
  await ending.insist(async () => {
    const { db } = await openRooms(rooms, { env, secret, log, ending });
    setUpLink = await setUpLinkFor(db, env);
  });
  // Closed first: what is in flight still needs all the others.
  ending.opened(() => server.close());
  ending.signal.throwIfAborted();
  log.info({ url: env.publicUrl }, "ready");
  tell({ ready: env.publicUrl, address: server.url, setUpLink });
}

type Opening = { env: ApiEnv; secret: string; log: Logger; ending: Ending };

async function openRooms(rooms: Rooms, { env, secret, log, ending }: Opening): Promise<Pick<Storage, "db">> {
  const onProgress = (step: string, done?: number, total?: number) => tell({ step, done, total });
  const storage = await openStorage(env, log, onProgress, ending.signal);
  const { db } = storage;
  ending.opened(() => storage.close());
  const postman = postmanOf(env, storage, log);
  ending.opened(() => postman.close());
  const { publicUrl, oidc } = env;
  const accounts = createAccounts({ db, publicUrl, secret, oidc, postman, log });
  ending.opened(() => accounts.linkAsking.finish());
  const catalogue = await openCatalogue({ db, publicUrl, log });
  ending.opened(() => catalogue.close());
  ending.opened(forgetEachHour(storage, log));
  const jobs = startJobs({ db, log, jobs: everyJob({ catalogue, log }) });
  resumeImports(db, jobs).catch((error: unknown) => log.error({ err: error }, "imports could not be resumed"));
  ending.opened(() => jobs.close());
  Object.assign(rooms, { accounts, catalogue, jobs });
  ending.opened(async () => void Object.assign(rooms, noRooms));
  const watch = await watchCatalogue({ db, jobs, log });
  ending.opened(watch.close);
  return storage;
}

function postmanOf({ smtp, publicUrl }: ApiEnv, { db }: Storage, log: Logger): Postman {
  return smtp === null ? noPostman : createPostman({ db, smtp, hostname: new URL(publicUrl).hostname, log });
}

/** While there is no administrator, each start makes a new one. Whoever started us shows it; nobody else may see it. */
async function setUpLinkFor(db: Storage["db"], { publicUrl }: ApiEnv): Promise<string | null> {
  return process.connected ? makeSetUpLink({ db, publicUrl }) : null;
}

async function isAnswering(catalogue: Catalogue | null): Promise<boolean> {
  return catalogue !== null && (await isMigrated(catalogue.db));
}

const forgetting = [
  forgetOldQuestions,
  forgetOldAnswers,
  forgetOldSessions,
  forgetOldShares,
  forgetOldLinks,
  forgetOldMails,
  forgetOldTries,
  forgetOldWishes,
  forgetOldInstallations,
  forgetOldLeases,
  forgetOldRequests,
  forgetOldDeliveries,
  forgetOldSubscriptions,
] as const;

function forgetEachHour({ db }: Storage, log: Logger): () => Promise<void> {
  const timer = setInterval(() => {
    Promise.all(forgetting.map((forget) => forget(db))).catch((error: unknown) =>
      log.error({ err: error }, "what is due could not be forgotten"),
    );
  }, hourMs);
  return async () => clearInterval(timer);
}

function secretOf({ dataDir }: ApiEnv, file: SecretFile, given: string | null): string {
  return inFolder(dataDir, () => readSecret(file, { given, dataDir }));
}

function keysOf({ tokenKeys, dataDir }: ApiEnv): KeyRing {
  return tokenKeys === null ? inFolder(dataDir, () => openKeyFile(dataDir)) : fixedKeys(tokenKeys);
}

function inFolder<T>(dataDir: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ConvivioError) throw error;
    throw new ConvivioError(
      "not-available",
      `The folder ${dataDir} cannot be written. Make it writable, or set CONVIVIO_DATA_DIR to another one.`,
      String(error),
      { cause: error },
    );
  }
}

main().catch((error: unknown) => {
  const sentence = error instanceof ConvivioError ? error.message : `Convivio could not start: ${String(error)}`;
  process.stderr.write(`${sentence}\n`);
  if (error instanceof ConvivioError && error.detail !== "" && process.env.LOG_LEVEL === "debug") {
    process.stderr.write(`${error.detail}\n`);
  }
  process.exit(1);
});
