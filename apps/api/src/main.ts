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

async function open(env: ApiEnv, log: Logger, ending: Ending): Promise<void> {
  let catalogue: Catalogue | null = null;
  let jobs: Jobs | null = null;
  let accounts: Accounts | null = null;
  const secret = secretOf(env, "auth-secret", env.authSecret);
  const app = createApp({
    catalogue: () => catalogue,
    accounts: () => accounts,
    publicUrl: env.publicUrl,
    isReady: () => Promise.race([isAnswering(catalogue), pause(readyWithinMs, false, { ref: false })]),
    botKey: secretOf(env, "bot-key", env.botKey),
    metricsKey: env.metricsKey,
    log,
    questionLimit: createQuestionLimit(),
    dashboardFolder: existsSync(dashboardFolder) ? dashboardFolder : null,
    jobs: () => jobs,
    sealing: createSealing(keysOf(env)),
  });
  // The port first: a taken one is known at once, not after a minute of work.
  const server = await listen(app, env);
  const { signal } = ending;
  const onProgress = (step: string, done?: number, total?: number) => tell({ step, done, total });
  const storage = await openStorage(env, log, onProgress, signal);
  ending.opened(() => storage.close());
  const postman = postmanOf(env, storage, log);
  ending.opened(() => postman.close());
  accounts = createAccounts({ db: storage.db, publicUrl: env.publicUrl, secret, oidc: env.oidc, postman, log });
  const { linkAsking } = accounts;
  ending.opened(() => linkAsking.finish());
  catalogue = await openCatalogue({ db: storage.db, publicUrl: env.publicUrl, log });
  const closeCatalogue = catalogue.close;
  ending.opened(() => closeCatalogue());
  ending.opened(forgetEachHour(storage, log));
  jobs = startJobs({ db: storage.db, log, jobs: everyJob({ catalogue, log }) });
  resumeImports(storage.db, jobs).catch((error: unknown) => log.error({ err: error }, "imports could not be resumed"));
  const closeJobs = jobs.close;
  ending.opened(() => closeJobs());
  const watch = await watchCatalogue({ db: storage.db, jobs, log });
  ending.opened(watch.close);
  // Closed first: what is in flight still needs all the others.
  ending.opened(() => server.close());
  signal.throwIfAborted();
  log.info({ url: env.publicUrl }, "ready");
  tell({ ready: env.publicUrl, address: server.url, setUpLink: await setUpLinkFor(storage, env) });
}

function postmanOf({ smtp, publicUrl }: ApiEnv, { db }: Storage, log: Logger): Postman {
  return smtp === null ? noPostman : createPostman({ db, smtp, hostname: new URL(publicUrl).hostname, log });
}

/** While there is no administrator, each start makes a new one. Whoever started us shows it; nobody else may see it. */
async function setUpLinkFor({ db }: Storage, { publicUrl }: ApiEnv): Promise<string | null> {
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
