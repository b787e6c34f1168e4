// Jobs over a real database: once each, together with a transaction or not at all, and never lost with a process.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { connect, type Database, findProgress } from "@convivio/db";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { registry } from "../metrics.ts";
import { readFigures } from "../testing/figures.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";
import { type BoundJob, bindJob, type JobRun } from "./job.ts";
import { type Jobs, startJobs } from "./jobs.ts";

const log = pino({ level: "silent" });
const Numbered = z.object({ number: z.number() });
let opened: TestCatalogue;
const connections: Database[] = [];
const running: Jobs[] = [];

beforeAll(async () => {
  opened = await openTestCatalogue();
});
afterAll(async () => {
  await Promise.all(running.map((jobs) => jobs.close()));
  await Promise.all(connections.map((db) => db.close()));
  await opened.close();
});

/** What another api process would be: connections of its own. */
async function startProcess(jobs: BoundJob[]): Promise<{ jobs: Jobs; db: Database }> {
  const db = connect(opened.databaseUrl, { connections: 4 });
  connections.push(db);
  const started = startJobs({ db, log, jobs });
  running.push(started);
  await started.started;
  return { jobs: started, db };
}

test("a job gets what it was asked for, and tells how far it is while it runs", async () => {
  const job = { name: "plain", input: Numbered };
  const got: number[] = [];
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const { jobs, db } = await startProcess([
    bindJob(job, async ({ number }, run) => {
      await run.progress(3, 7);
      got.push(number);
      await mayEnd;
    }),
  ]);
  await jobs.enqueue(job, { number: 42 });
  await expect.poll(() => got).toEqual([42]);
  expect(await findProgress(db, "plain")).toEqual({ done: 3, total: 7 });
  end();
  await expect.poll(() => findProgress(db, "plain")).toBeNull();
  await expect(jobs.enqueue(job, { number: "seven" } as never)).rejects.toThrow();
});

test("a job that was asked for in a transaction which is undone never runs", async () => {
  const job = { name: "inside", input: Numbered };
  const got: number[] = [];
  const { jobs, db } = await startProcess([bindJob(job, async ({ number }) => void got.push(number))]);
  await db.tables
    .transaction(async (tables) => {
      await jobs.enqueue(job, { number: 1 }, tables);
      throw new Error("undone");
    })
    .catch(() => {});
  await db.tables.transaction((tables) => jobs.enqueue(job, { number: 2 }, tables));
  await expect.poll(() => got).toEqual([2]);
});

test("several processes over one database run each job once", async () => {
  const job = { name: "shared", input: Numbered };
  const got: string[] = [];
  const start = (name: string) =>
    startProcess([
      bindJob(job, async ({ number }) => {
        got.push(`${name} ${number}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }),
    ]);
  const [one] = await Promise.all([start("one"), start("other"), start("third")]);
  await Promise.all(Array.from({ length: 9 }, (_, number) => one.jobs.enqueue(job, { number })));
  await expect.poll(() => got.length, { timeout: 60_000 }).toBe(9);
  expect(new Set(got.map((line) => line.split(" ")[1])).size).toBe(9);
});

test("an exclusive job is asked for twice and runs once", async () => {
  const job = { name: "alone", input: z.object({}), isExclusive: true };
  let runs = 0;
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const { jobs } = await startProcess([
    bindJob(job, async () => {
      runs++;
      await mayEnd;
    }),
  ]);
  await jobs.enqueue(job, {});
  await expect.poll(() => runs).toBe(1);
  await jobs.enqueue(job, {});
  end();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(runs).toBe(1);
});

test("a stop tells the handler, and the job is taken up again elsewhere", async () => {
  const job = { name: "stopped", input: Numbered };
  const done = new Set<number>();
  const steps: number[] = [];
  let isStopped = false;
  const { promise: isHalfWay, resolve: halfWay } = Promise.withResolvers<void>();
  const handle = async (_: { number: number }, run: JobRun) => {
    for (let step = 0; step < 6; step++) {
      if (done.has(step)) continue;
      if (step === 3 && !isStopped) {
        isStopped = true;
        halfWay();
        await new Promise((resolve) => run.signal.addEventListener("abort", resolve));
      }
      if (run.signal.aborted) return;
      done.add(step);
      steps.push(step);
    }
  };
  const one = await startProcess([bindJob(job, handle)]);
  await one.jobs.enqueue(job, { number: 1 });
  await isHalfWay;
  const begun = performance.now();
  await one.jobs.close();
  expect(performance.now() - begun).toBeLessThan(4000);
  expect(steps).toEqual([0, 1, 2]);
  await startProcess([bindJob(job, handle)]);
  await expect.poll(() => steps, { timeout: 30_000 }).toEqual([0, 1, 2, 3, 4, 5]);
});

test("a job that fails is tried again", async () => {
  const job = { name: "failing", input: Numbered };
  let tries = 0;
  const { jobs } = await startProcess([
    bindJob(job, async () => {
      tries++;
      if (tries === 1) throw new Error("not this time");
    }),
  ]);
  await jobs.enqueue(job, { number: 1 });
  await expect.poll(() => tries, { timeout: 20_000 }).toBe(2);
  const ends = async (outcome: string) =>
    readFigures(await registry.metrics()).get(`convivio_jobs_total{job="failing",outcome="${outcome}"}`);
  await expect.poll(() => ends("done")).toBe(1);
  expect(await ends("failed")).toBe(1);
});

test("the job of a process that was killed is taken over", async () => {
  const script = fileURLToPath(new URL("testing/slow-process.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=convivio-source", script, opened.databaseUrl], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await said(child, "started");
  const job = { name: "slow", input: Numbered };
  const got: number[] = [];
  const asking = await startProcess([]);
  await asking.jobs.enqueue(job, { number: 5 });
  await said(child, "working");
  child.kill("SIGKILL");
  await once(child, "exit");
  await startProcess([bindJob(job, async ({ number }) => void got.push(number))]);
  expect(got).toEqual([]);
  await expect.poll(() => got, { timeout: 60_000 }).toEqual([5]);
});

test("a schedule is kept in the database, and goes when the job has none any more", async () => {
  const job = { name: "timed", input: z.object({}), isExclusive: true };
  const handle = async () => {};
  const { db } = await startProcess([bindJob(job, handle, { cron: "17 * * * *", input: {} })]);
  const read = () => db.sql`select cron, timezone from pgboss.schedule where name = 'timed'`;
  expect([...(await read())]).toEqual([{ cron: "17 * * * *", timezone: "UTC" }]);
  await startProcess([bindJob(job, handle)]);
  expect([...(await read())]).toEqual([]);
});

/** Waits until the child has said this. */
function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on("exit", () => reject(new Error(`it ended before it said "${word}"`)));
    child.stdout?.on("data", (text) => {
      if (String(text).includes(word)) resolve();
    });
  });
}
