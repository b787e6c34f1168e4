// Runs jobs over the catalogue's own database: each by one process at a time, taken over when that one dies, resumed after a stop.
import { ConvivioError } from "@convivio/core";
import {
  type Database,
  executorInside,
  executorOf,
  forgetProgress,
  recordProgress,
  type Transaction,
  troubleOf,
} from "@convivio/db";
import type { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { jobs as ends } from "../metrics.ts";
import type { BoundJob, Job, JobRun } from "./job.ts";

export interface Jobs {
  /** Asks for a job. Inside a transaction it is asked for only if that is kept. */
  enqueue<Input>(job: Job<Input>, input: Input, inside?: Transaction): Promise<void>;
  /** Resolves once jobs are taken. */
  started: Promise<void>;
  /** Asks what runs to stop, and waits for it. */
  close(): Promise<void>;
}

export interface JobsOptions {
  db: Database;
  log: Logger;
  jobs: readonly BoundJob[];
}

/** A job whose process has not been heard of for so long is taken over. */
const heartbeatSeconds = 10;
/** How often one process looks for such jobs. */
const lookEverySeconds = 5;
/** The longest that a job may take: nearly a day, and in practice its heartbeat decides. */
const longestSeconds = 23 * 3600;
/** Stops and failures together after which a job is given up. */
const mostAttempts = 30;
const stopWithinMs = 8000;
/** How long a request waits for jobs that are just being started. */
const startWithinMs = 10_000;

/** Returns at once: what a start needs of jobs goes on behind it, and whoever asks for a job waits for that. */
export function startJobs(options: JobsOptions): Jobs {
  const stopping = new AbortController();
  let made: PgBoss | null = null;
  const opening = createBoss(options).then((boss) => {
    made = boss;
    return open(boss, options, stopping.signal);
  });
  opening.catch((error: unknown) => {
    if (!stopping.signal.aborted) options.log.error({ err: error }, "jobs could not be started");
  });
  return {
    started: opening.then(() => {}),
    async enqueue(job, input, inside) {
      const boss = await inTime(opening);
      const data = { input: job.input.parse(input) };
      await boss.send(job.name, data, inside === undefined ? {} : { db: executorInside(inside) });
    },
    async close() {
      stopping.abort(new Error("the process stops"));
      // Also in the middle of its start, which it gives up then.
      await made?.stop({ graceful: true, timeout: stopWithinMs });
      await opening.catch(() => {});
    },
  };
}

async function createBoss({ db, log }: JobsOptions): Promise<PgBoss> {
  // Loaded here and not at the top: nobody who asks a question waits for it.
  const { PgBoss } = await import("pg-boss");
  const boss = new PgBoss({
    db: executorOf(db),
    schema: "pgboss",
    useListenNotify: true,
    superviseIntervalSeconds: lookEverySeconds,
    monitorIntervalSeconds: lookEverySeconds,
    registerInstance: false,
    openTelemetry: { enabled: false },
    monitorVacuum: false,
    reindex: false,
  });
  boss.on("error", (error) => {
    // A database that is away is told by the rest of the api; here it only means that a look comes later.
    if (troubleOf(error) === null) log.error({ err: error }, "something went wrong with the jobs");
  });
  return boss;
}

async function open(boss: PgBoss, { db, log, jobs }: JobsOptions, stopping: AbortSignal): Promise<PgBoss> {
  stopping.throwIfAborted();
  await boss.start({ attempts: 20 });
  stopping.throwIfAborted();
  for (const bound of jobs) await take(boss, bound, { db, log, stopping });
  return boss;
}

interface Surroundings {
  db: Database;
  log: Logger;
  stopping: AbortSignal;
}

async function take(boss: PgBoss, bound: BoundJob, around: Surroundings): Promise<void> {
  const { name, isExclusive = false } = bound.job;
  for (const outcome of ["done", "failed", "interrupted"]) ends.inc({ job: name, outcome }, 0);
  const settings = {
    retryLimit: mostAttempts,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 30,
    expireInSeconds: longestSeconds,
    heartbeatSeconds,
    deleteAfterSeconds: 3 * 24 * 3600,
    notify: true,
  };
  await boss.createQueue(name, { policy: isExclusive ? "exclusive" : "standard", ...settings });
  await boss.updateQueue(name, settings);
  const options = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2, heartbeatRefreshSeconds: 3 };
  await boss.work<{ input: unknown }>(name, options, async ([job]) => {
    if (job !== undefined) await handle(bound, job, around);
  });
  if (bound.schedule === undefined) await boss.unschedule(name);
  else await boss.schedule(name, bound.schedule.cron, { input: bound.schedule.input }, { tz: "UTC" });
}

async function handle(
  { job, handle }: BoundJob,
  given: { id: string; data: { input: unknown }; signal: AbortSignal },
  { db, log, stopping }: Surroundings,
): Promise<void> {
  const signal = AbortSignal.any([given.signal, stopping]);
  const start = performance.now();
  const milliseconds = () => Math.round(performance.now() - start);
  try {
    signal.throwIfAborted();
    await handle(job.input.parse(given.data.input), { signal, progress: progressOf(db, job.name) });
    // A handler may end without an error where it was asked to stop: it is not done then.
    signal.throwIfAborted();
    ends.inc({ job: job.name, outcome: "done" });
    log.info({ job: job.name, id: given.id, milliseconds: milliseconds() }, "a job is done");
  } catch (error) {
    ends.inc({ job: job.name, outcome: signal.aborted ? "interrupted" : "failed" });
    if (signal.aborted) log.info({ job: job.name, id: given.id }, "a job was interrupted, to be resumed");
    else log.error({ job: job.name, id: given.id, milliseconds: milliseconds(), err: error }, "a job failed");
    // Only this goes into the queue's own table: the text of an error of ours may quote what somebody wrote.
    throw new Error(signal.aborted ? "interrupted" : "failed", { cause: undefined });
  } finally {
    await forgetProgress(db, job.name).catch(() => {});
  }
}

const tellEveryMs = 1000;

function progressOf(db: Database, name: string): JobRun["progress"] {
  let told = Number.NEGATIVE_INFINITY;
  return async (done, total) => {
    if (performance.now() - told < tellEveryMs) return;
    told = performance.now();
    await recordProgress(db, name, { done, total });
  };
}

/** Where no jobs run, as in most tests: whoever asks for one is told so. */
export const noJobs: Jobs = {
  started: Promise.resolve(),
  async enqueue() {
    throw unavailable(new Error("no jobs run in this process"));
  },
  async close() {},
};

function unavailable(cause: unknown): ConvivioError {
  return new ConvivioError("not-available", "This cannot be started right now. Try again in a minute.", "no jobs", {
    cause,
  });
}

async function inTime(opening: Promise<PgBoss>): Promise<PgBoss> {
  const { promise, reject } = Promise.withResolvers<never>();
  const impatience = setTimeout(() => reject(new Error("jobs are not started in time")), startWithinMs);
  try {
    return await Promise.race([opening, promise]);
  } catch (error) {
    throw unavailable(error);
  } finally {
    clearTimeout(impatience);
  }
}
