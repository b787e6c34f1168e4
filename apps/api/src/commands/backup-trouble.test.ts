// What goes wrong with `pnpm backup` and `pnpm restore` is said in a sentence, and nothing half done is left.
import { existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connect, migrate } from "@convivio/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";
import { emptyDatabase, openCommands } from "../testing/run-command.ts";

const { folder, files, run, close } = openCommands();
let seeded: TestCatalogue;

beforeAll(async () => {
  seeded = await openTestCatalogue();
});
afterAll(async () => {
  close();
  await seeded.close();
});

const overSeeded = () => ({ over: { DATABASE_URL: seeded.databaseUrl } });

test("words that are missing, too many or wrong, and files that are in the way, are said", async () => {
  const file = join(folder, "in-the-way.backup");
  expect(await run("backup", [file], overSeeded()).ended).toMatchObject({ code: 0 });
  const refusals: [string, string[], string][] = [
    ["backup", [], "pnpm backup FILE"],
    ["backup", ["a", "b"], "Name one file."],
    ["restore", ["a", "--force"], "--force"],
    ["backup", [file], "add --force"],
    ["restore", [join(folder, "nowhere")], "There is no file"],
    ["restore", [fileURLToPath(import.meta.url)], "not a backup of Convivio"],
  ];
  for (const [command, words, reason] of refusals) {
    const { code, said } = await run(command, words, overSeeded()).ended;
    expect({ words, code, said }).toEqual({ words, code: 1, said: expect.stringContaining(reason) });
    expect(said).not.toContain("    at ");
  }
  expect(await run("backup", [file, "--force"], overSeeded()).ended).toMatchObject({ code: 0 });
});

test("a disk that is full leaves no half file, and what it replaces stays", async () => {
  const file = join(folder, "large.backup");
  const { code, said } = await run("backup", [file], { ...overSeeded(), blocks: 300 }).ended;
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining("no space left") });
  expect(files("large")).toEqual([]);
  await run("backup", [file], overSeeded()).ended;
  const before = readFileSync(file);
  expect((await run("backup", [file, "--force"], { ...overSeeded(), blocks: 300 }).ended).code).toBe(1);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(files("large")).toEqual(["large.backup"]);
});

test.skipIf(!existsSync("/dev/full"))(
  "standard output that takes no more is an error",
  async () => {
    const full = await run("backup", ["-"], { ...overSeeded(), stdio: ["ignore", openSync("/dev/full", "w"), "pipe"] })
      .ended;
    expect(full).toEqual({ code: 1, said: expect.stringContaining("no space left") });
    const left = run("backup", ["-"], overSeeded());
    left.child.stdout?.destroy();
    expect(await left.ended).toEqual({ code: 1, said: expect.stringContaining("stopped reading") });
  },
  30_000,
);

/** Rows that take a while to copy. */
async function openLarge() {
  const place = await emptyDatabase();
  const db = connect(place.url, { connections: 2, name: "test", statementTimeoutMs: 60_000 });
  await migrate(db);
  await db.sql`
    insert into questions (text, kind, outcome, results, platform, language, understood)
    select md5(n::text), 'question', 'none', 0, 'web', 'en', jsonb_build_object('n', n) from generate_series(1, 300000) n`;
  return { ...place, db };
}

const isCopying = (database: string, session: string) => async () => {
  const rows = await seeded.catalogue.db.sql`
    select from pg_stat_activity
    where datname = ${new URL(database).pathname.slice(1)} and application_name = ${session} and query like 'copy "public"."questions"%'`;
  return rows.length > 0;
};

test("killed in the middle, neither leaves anything but a draft", async () => {
  const large = await openLarge();
  const file = join(folder, "killed.backup");
  const first = run("backup", [file], large);
  await expect.poll(isCopying(large.url, "convivio-backup"), { interval: 5 }).toBe(true);
  first.child.kill("SIGKILL");
  await first.ended;
  expect(files("killed")).toEqual([expect.stringMatching(/^killed\.backup\.[0-9a-f]{8}\.part$/)]);
  const stopped = run("backup", [file], large);
  await expect.poll(isCopying(large.url, "convivio-backup"), { interval: 5 }).toBe(true);
  stopped.child.kill("SIGTERM");
  expect(await stopped.ended).toMatchObject({ code: 1, said: expect.stringContaining("Stopped, as you asked") });
  expect(files("killed")).toHaveLength(1);

  expect(await run("backup", [file], large).ended).toMatchObject({ code: 0 });
  await large.db.sql`truncate questions`;
  await large.db.sql`insert into records (kind) values ('theme')`;
  const restoring = run("restore", [file, "--replace"], large);
  await expect.poll(isCopying(large.url, "convivio-restore"), { interval: 5 }).toBe(true);
  restoring.child.kill("SIGKILL");
  await restoring.ended;
  await expect.poll(isCopying(large.url, "convivio-restore")).toBe(false);
  expect(
    await large.db
      .sql`select (select count(*)::int from questions) as questions, (select count(*)::int from records) as records`,
  ).toEqual([{ questions: 0, records: 1 }]);
  await large.db.close();
  await large.drop();
});
