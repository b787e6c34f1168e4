// `pnpm backup` and `pnpm restore` as people run them: from one server to another, through pipes, with the queue of jobs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Answer } from "@convivio/core";
import { connect, migrate, startEmbedded, stopEmbedded } from "@convivio/db";
import { PgBoss } from "pg-boss";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCatalogue } from "../catalogue.ts";
import { call } from "../testing/call.ts";
import { openTestCatalogue, type TestCatalogue, testApp } from "../testing/index.ts";
import { emptyDatabase, openCommands } from "../testing/run-command.ts";

const { folder, run, close } = openCommands();
let seeded: TestCatalogue;

beforeAll(async () => {
  seeded = await openTestCatalogue();
});
afterAll(async () => {
  close();
  await seeded.close();
});

const overSeeded = () => ({ over: { DATABASE_URL: seeded.databaseUrl } });

/** All but the first line, which tells when it was made. */
const contentOf = (path: string) => gunzipSync(readFileSync(path)).toString().split("\n").slice(1);

test("from one server into a new one of our own, which then answers; and out of it again, the same", async () => {
  const [first, second] = [join(folder, "first.backup"), join(folder, "second.backup")];
  const kept = await run("backup", [first], overSeeded()).ended;
  expect(kept.said).toMatch(
    /Backed up \d+ tables with 1\d,\d{3} rows in \d+ kB\.\nIt holds personal data and password/,
  );
  const dataFolder = join(folder, "house");
  const own = { over: { CONVIVIO_DATA_DIR: dataFolder } };
  const restored = await run("restore", [first], own).ended;
  expect(restored.said).toMatch(/Restored \d+ tables with 1\d,\d{3} rows, .* Start Convivio again\.\n$/);

  const server = await startEmbedded({ folder: join(dataFolder, "postgres"), durable: false });
  const db = connect(server.url, { connections: 3 });
  try {
    const log = pino({ level: "silent" });
    const catalogue = await openCatalogue({ db, publicUrl: "http://127.0.0.1:3000", log });
    for (const question of ["torino casa", "oslo business", "/event 2011", "refugees since 2020"]) {
      const [there, here] = await Promise.all(
        [catalogue, seeded.catalogue].map(
          async (one) => (await call(testApp(one), "answers.ask", { text: question })).result as Answer,
        ),
      );
      expect(there).toEqual({ ...here, id: there?.id });
    }
    // Beside an api: a backup is made, a restore is not.
    await db.sql`delete from questions`;
    await db.sql`delete from answers`;
    await db.sql`alter sequence questions_id_seq restart`;
    expect(await run("backup", [second], own).ended).toMatchObject({ code: 0 });
    expect(await run("restore", [first, "--replace"], own).ended).toMatchObject({
      code: 1,
      said: expect.stringContaining("Stop it first"),
    });
    await catalogue.close();
  } finally {
    await db.close();
    await server.stop();
    await stopEmbedded(join(dataFolder, "postgres"));
  }
  const sequence = /questions_id_seq/;
  expect(contentOf(second).filter((line) => !sequence.test(line))).toEqual(
    contentOf(first).filter((line) => !sequence.test(line)),
  );
});

test("through a pipe, without a file between", async () => {
  const to = await emptyDatabase();
  const from = run("backup", ["-"], overSeeded());
  const into = run("restore", ["-"], { over: to.over, stdio: ["pipe", "pipe", "pipe"] });
  if (into.child.stdin === null) throw new Error("no standard input");
  from.child.stdout?.pipe(into.child.stdin);
  expect(await from.ended).toMatchObject({ code: 0 });
  expect(await into.ended).toMatchObject({ code: 0, said: expect.stringContaining("Restored") });
  const db = connect(to.url, { connections: 1 });
  expect(await db.sql`select count(*)::int as practices from practices`).toEqual([
    ...(await seeded.catalogue.db.sql`select count(*)::int as practices from practices`),
  ]);
  await db.close();
  await to.drop();
});

test("the queue of jobs comes with it, and goes on where it was", async () => {
  const [from, to] = [await emptyDatabase(), await emptyDatabase()];
  const db = connect(from.url, { connections: 1 });
  await migrate(db);
  await db.close();
  const openQueue = async (url: string) => {
    const boss = new PgBoss({ connectionString: url, max: 2 });
    boss.on("error", () => {});
    await boss.start();
    return boss;
  };
  const before = await openQueue(from.url);
  await before.createQueue("mails", { partition: true, policy: "short" });
  await before.createQueue("checks", { deadLetter: "mails" });
  await before.schedule("checks", "0 3 * * 1");
  const [mail, check] = [await before.send("mails", { to: "ann\\é\n" }), await before.send("checks", { source: 1 })];
  const [begun] = await before.fetch("checks");
  expect(begun?.id).toBe(check);
  await before.stop({ graceful: false });

  const [first, second] = [join(folder, "queue.backup"), join(folder, "queue-again.backup")];
  expect(await run("backup", [first], from).ended).toMatchObject({ code: 0 });
  expect(await run("restore", [first], to).ended).toMatchObject({ code: 0 });
  expect(await run("backup", [second], to).ended).toMatchObject({ code: 0 });
  expect(contentOf(second)).toEqual(contentOf(first));
  const structureOf = (path: string) =>
    JSON.parse(gunzipSync(readFileSync(path)).toString().split("\n")[0] ?? "").structure;
  const sorted = (path: string) => (structureOf(path) as unknown[]).map((piece) => JSON.stringify(piece)).sort();
  expect(sorted(second)).toEqual(sorted(first));

  const after = await openQueue(to.url);
  expect((await after.fetch("mails")).map(({ id, data }) => ({ id, data }))).toEqual([
    { id: mail, data: { to: "ann\\é\n" } },
  ]);
  await after.complete("checks", check ?? "");
  expect((await after.getSchedules()).map(({ name, cron }) => [name, cron])).toEqual([["checks", "0 3 * * 1"]]);
  await after.createQueue("later", { partition: true });
  expect(await after.send("later", {})).not.toBeNull();
  await after.stop({ graceful: false });
  await Promise.all([from.drop(), to.drop()]);
});
