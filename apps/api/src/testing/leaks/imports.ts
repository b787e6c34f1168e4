// Files brought in and taken back in a sequence, each at once: the jobs themselves run, without waiting for their turn in the queue.
import { pino } from "pino";
import type { Catalogue } from "../../catalogue.ts";
import { takeIn } from "../../imports/take-in.ts";
import { everyJob } from "../../jobs/every-job.ts";
import type { Jobs } from "../../jobs/jobs.ts";
import type { Colleague } from "../desk.ts";

export interface JobsAtHand extends Jobs {
  /** Does what has been asked for by now. */
  work(): Promise<void>;
}

export function openJobsAtHand(catalogue: Catalogue): JobsAtHand {
  const bound = everyJob({ catalogue, log: pino({ level: "silent" }) });
  const waiting: (() => Promise<void>)[] = [];
  const run = { signal: new AbortController().signal, progress: async () => {} };
  return {
    started: Promise.resolve(),
    async enqueue(job, input) {
      const one = bound.find((other) => other.job.name === job.name);
      if (one !== undefined) waiting.push(() => one.handle(input, run));
    },
    async work() {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job();
    },
    async close() {},
  };
}

const header = "Title,City,Theme,Start,Status,Summary,Source 1 title,Source 1 URL,Source 1 publisher,Evidence";
const complete = (title: string) =>
  `${title},Turin,Housing,since 2018,running,Told shortly.,A report,https://example.org/${title},The city,told`;
/** Without a source: a draft as any other, but nothing to publish. */
const lacking = (title: string) => `${title},Turin,Housing,since 2018,running,Told shortly.,,,,told`;

export interface Imported {
  id: number;
  records: number[];
}

/** One row that lacks nothing and one that lacks a source. @returns what has come of them. */
export async function importTwo(
  { db }: Catalogue,
  jobs: JobsAtHand,
  { acting, desk }: Colleague,
  asked: { titles: readonly [string, string]; isToPublish: boolean },
): Promise<Imported> {
  const file = [header, complete(asked.titles[0]), lacking(asked.titles[1])].join("\r\n");
  const { id } = await takeIn(db, acting.actor, {
    kind: "practice",
    name: "file.csv",
    format: "csv",
    delimiter: null,
    language: "en",
    body: new Blob([file]).stream(),
  });
  await desk.imports.check({ id, isToPublish: asked.isToPublish });
  await jobs.work();
  await reach(desk, id, "checked");
  await desk.imports.start({ id });
  await jobs.work();
  await reach(desk, id, "imported");
  const made = await db.sql<{ record: number }[]>`
    select record_id as record from import_rows where import_id = ${id} and record_id is not null`;
  return { id, records: made.map(({ record }) => record) };
}

export async function undoImport(jobs: JobsAtHand, { desk }: Colleague, id: number): Promise<void> {
  await desk.imports.undo({ id });
  await jobs.work();
  await reach(desk, id, "undone");
}

/** Somebody else may have taken the job up, and be at it still. */
async function reach(desk: Colleague["desk"], id: number, state: string): Promise<void> {
  for (;;) {
    const view = await desk.imports.get({ id });
    if (view.state === state) return;
    if (view.state === "failed") throw new Error(`import ${id} failed`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
