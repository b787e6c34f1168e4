// Large files: a cancel in the middle, two processes at once, a process killed in the middle. (scripts/journey brings in ten thousand rows.)
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { lockImport, moveImport } from "@convivio/db";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyJob } from "../jobs/every-job.ts";
import { startJobs } from "../jobs/jobs.ts";
import { checkImportJob } from "./check-import.ts";
import { resumeImports } from "./resume-imports.ts";
import { type Curator, type ImportScene, openImportScene, practicesFile } from "./testing/import-scene.ts";

let scene: ImportScene;
let curator: Curator;

beforeAll(async () => {
  scene = await openImportScene();
  curator = await scene.welcome();
});
afterAll(() => scene.close());

const titles = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name} number ${at}`);

/** Records of an import, and rows of which more than one was made. */
async function madeBy(id: number): Promise<{ made: number; doubled: number }> {
  const [row] = await scene.catalogue.db.sql<{ made: number; doubled: number }[]>`
    with made as (
      select detail ->> 'row' as row, count(*) from audit
      where action = 'create' and detail ->> 'import' = ${String(id)} group by 1)
    select coalesce(sum(count), 0)::int as made, count(*) filter (where count > 1)::int as doubled from made`;
  return row ?? { made: 0, doubled: 0 };
}

test("a cancel stops in the middle; what is left can be brought in later, and none of it twice", async () => {
  const { id } = await scene.checked(curator, "practice", practicesFile(titles(1000, "Cancelled")));
  await curator.desk.imports.start({ id });
  await expect.poll(async () => (await curator.desk.imports.get({ id })).counts.imported).toBeGreaterThan(0);
  const cancelled = await curator.desk.imports.cancel({ id });
  expect(cancelled.state).toBe("cancelled");
  const { imported } = cancelled.counts;
  expect(imported).toBeLessThan(1000);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const still = await curator.desk.imports.get({ id });
  expect(still).toMatchObject({ state: "cancelled", counts: { imported }, may: { start: true, undo: true } });
  await curator.desk.imports.start({ id });
  expect((await scene.reach(curator, id, "imported")).counts.imported).toBe(1000);
  expect(await madeBy(id)).toEqual({ made: 1000, doubled: 0 });
});

test("an import whose job is gone is taken up again at the next start", async () => {
  const { id } = await scene.checked(curator, "practice", practicesFile(titles(300, "Forgotten")));
  // As it is after a restore: under way, and nobody is asked to go on with it.
  await scene.catalogue.db.sql`
    update imports set state = 'importing', acting = ${JSON.stringify(curator.acting)}::jsonb where id = ${id}`;
  await resumeImports(scene.catalogue.db, scene.jobs);
  expect((await scene.reach(curator, id, "imported")).counts.imported).toBe(300);
  expect(await madeBy(id)).toEqual({ made: 300, doubled: 0 });
});

describe("a dry run in two processes at once", () => {
  const run = { signal: new AbortController().signal, progress: async () => {} };
  const check = (id: number) =>
    checkImportJob({ db: scene.catalogue.db, log: pino({ level: "silent" }) }).handle({ import: id }, run);
  const begin = (id: number) => scene.catalogue.db.sql`update imports set state = 'checking' where id = ${id}`;

  test("finds every row that is there twice", async () => {
    const once = titles(600, "Doubled");
    const { id } = await scene.sent(curator, "practice", practicesFile([...once, ...once.toReversed()]));
    await begin(id);
    await Promise.all([check(id), check(id)]);
    expect((await curator.desk.imports.get({ id })).counts).toMatchObject({ valid: 600, duplicate: 600 });
  });

  test("does not go on as the columns were led before, when it was begun again with others", async () => {
    const { db } = scene.catalogue;
    const { id } = await scene.sent(curator, "practice", "Title,Where\nA,Atlantis\nB,Torino");
    await begin(id);
    const old = await db.tables.transaction(async (tables) => {
      await lockImport(tables, id);
      const late = check(id);
      await expect
        .poll(
          () => db.sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
        .toHaveLength(1);
      await moveImport(tables, id, ["checking"], { mapping: ["title", "cities"] });
      return { late };
    });
    await old.late;
    expect((await curator.desk.imports.get({ id })).counts).toMatchObject({ unchecked: 2 });
    await check(id);
    expect((await curator.desk.imports.get({ id })).counts).toMatchObject({ valid: 1, invalid: 1 });
  });
});

test("a cancelled dry run can be begun again", async () => {
  const { id } = await scene.sent(curator, "practice", practicesFile(titles(1500, "Tried")));
  await curator.desk.imports.check({ id });
  const view = await curator.desk.imports.cancel({ id });
  expect(view).toMatchObject({ state: "ready", counts: { unchecked: 1500 } });
  await curator.desk.imports.check({ id });
  expect((await scene.reach(curator, id, "checked")).counts.valid).toBe(1500);
});

test("when the process is killed in the middle, another goes on, and no row is doubled or lost", async () => {
  const { db } = scene.catalogue;
  const { id } = await scene.checked(curator, "practice", practicesFile(titles(1500, "Killed")));
  // Only the child does jobs now.
  await scene.jobs.close();
  const asking = startJobs({ db, log: pino({ level: "silent" }), jobs: [] });
  const desk = scene.deskWith(asking, curator);
  const script = fileURLToPath(new URL("testing/import-process.ts", import.meta.url));
  const start = async () => {
    const child = spawn(process.execPath, ["--conditions=convivio-source", script, scene.databaseUrl], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    return child;
  };
  const child = await start();
  await desk.imports.start({ id });
  await expect.poll(async () => (await madeBy(id)).made).toBeGreaterThan(100);
  child.kill("SIGKILL");
  await once(child, "exit");
  const { made } = await madeBy(id);
  expect(made).toBeLessThan(1500);
  expect(made).toBe((await desk.imports.get({ id })).counts.imported);
  const other = startJobs({
    db,
    log: pino({ level: "silent" }),
    jobs: everyJob({ catalogue: scene.catalogue, log: pino({ level: "silent" }) }),
  });
  expect((await scene.reach(curator, id, "imported")).counts.imported).toBe(1500);
  expect(await madeBy(id)).toEqual({ made: 1500, doubled: 0 });
  await other.close();
  await asking.close();
}, 180_000);
