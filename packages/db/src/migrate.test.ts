// Migrations: applied to an empty database, again without harm, and in step with the schema.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkServer, connect, type Database } from "./connect.ts";
import { isMigrated, migrate } from "./migrate.ts";
import { tryToLockSchema } from "./schema-lock.ts";
import { freshDatabase, getTestServerUrl } from "./testing/index.ts";

const room = fileURLToPath(new URL("..", import.meta.url));
const drizzleKit = join(dirname(createRequire(import.meta.url).resolve("drizzle-kit")), "bin.cjs");

test("an empty database is brought to the schema, by several processes at once and again, without harm", async () => {
  const { url, drop } = await freshDatabase({ serverUrl: getTestServerUrl() });
  const [one, other] = [connect(url, { connections: 3 }), connect(url, { connections: 3 })];
  await expect(isMigrated(one)).rejects.toThrow();
  await Promise.all([migrate(one), migrate(other)]);
  await migrate(one);
  expect(await isMigrated(other)).toBe(true);
  const [locks] =
    await one.sql`select count(*)::int as held from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;
  expect(locks?.held).toBe(0);
  await Promise.all([one.close(), other.close()]);
  await drop();
});

/** An empty database and somebody who works in it beside the migration. */
async function withNeighbour(work: (db: Database, neighbour: Database) => Promise<void>): Promise<void> {
  const { url, drop } = await freshDatabase({ serverUrl: getTestServerUrl() });
  const [db, neighbour] = [connect(url, { connections: 1, statementTimeoutMs: 200 }), connect(url, { connections: 1 })];
  await work(db, neighbour);
  await Promise.all([db.sql.end({ timeout: 0 }), neighbour.close()]);
  await drop();
}

test("a migration may take longer than any other statement, and leaves their limit as it was", () =>
  withNeighbour(async (db, neighbour) => {
    let migrating: Promise<void> | undefined;
    const undone = neighbour.sql.begin(async (tx) => {
      // Until this is taken back, whoever makes a table of this name waits.
      await tx`create table words ()`;
      migrating = migrate(db);
      await tx`select pg_sleep(1)`;
      throw new Error("taken back");
    });
    await expect(undone).rejects.toThrow("taken back");
    await migrating;
    expect(await isMigrated(db)).toBe(true);
    expect(await db.sql`show statement_timeout`).toEqual([{ statement_timeout: "200ms" }]);
  }));

test("it waits as long as it must for another that migrates, and gives up at once when it is told to stop", () =>
  withNeighbour(async (db, neighbour) => {
    let migrating: Promise<void> = Promise.resolve();
    await neighbour.sql.begin(async (tx) => {
      expect(await tryToLockSchema(tx, "alters")).toBe(true);
      migrating = migrate(db);
      await tx`select pg_sleep(1)`;
    });
    await migrating;
    expect(await isMigrated(db)).toBe(true);
    await neighbour.sql.begin(async (tx) => {
      await tryToLockSchema(tx, "alters");
      const stopped = expect(migrate(db)).rejects.toMatchObject({ code: expect.stringMatching(/^CONNECTION_/) });
      await tx`select pg_sleep(0.3)`;
      await db.sql.end({ timeout: 0 });
      await stopped;
    });
  }));

test("who reads the schema does not keep a start with nothing to do waiting", () =>
  withNeighbour(async (db, neighbour) => {
    await migrate(db);
    await neighbour.sql.begin(async (tx) => {
      expect(await tryToLockSchema(tx, "reads")).toBe(true);
      await migrate(db);
    });
  }));

/** Lets drizzle-kit compare a copy of the schema with a copy of the migrations. @returns how many migrations it would add. */
function countNewMigrations(change: (schema: string) => void = () => {}): number {
  // Inside the room, so that the schema finds its libraries.
  const folder = mkdtempSync(join(room, "node_modules/.drift-"));
  try {
    cpSync(join(room, "src/schema"), join(folder, "schema"), { recursive: true });
    cpSync(join(room, "migrations"), join(folder, "migrations"), { recursive: true });
    change(join(folder, "schema"));
    const config = `export default { dialect: "postgresql", schema: "./schema/*.ts", out: "./migrations", casing: "snake_case" };`;
    writeFileSync(join(folder, "drizzle.config.ts"), config);
    const count = () => readdirSync(join(folder, "migrations")).filter((name) => name.endsWith(".sql")).length;
    const before = count();
    const run = spawnSync(process.execPath, [drizzleKit, "generate"], { cwd: folder, encoding: "utf8" });
    expect(run.stdout + run.stderr).toMatch(/No schema changes|migration.*➜/s);
    return count() - before;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("the schema and the migrations agree", () => {
  expect(countNewMigrations()).toBe(0);
});

test("a column without its migration is noticed", () => {
  const count = countNewMigrations((schema) => {
    const file = join(schema, "words.ts");
    writeFileSync(file, readFileSync(file, "utf8").replace("spelling:", "planted: text(),\n  spelling:"));
  });
  expect(count).toBe(1);
});

test("a server that cannot be reached is said in one sentence without the password", async () => {
  const nowhere = connect("postgres://user:secret-word@127.0.0.1:1/none");
  const error = await checkServer(nowhere).catch((reason: unknown) => reason as Error & { detail: string });
  expect(error).toMatchObject({ code: "not-available", message: expect.stringContaining("DATABASE_URL") });
  expect(`${error?.message} ${error?.detail}`).not.toContain("secret-word");
  await nowhere.close();
});

test("the real server is new enough", async () => {
  const db = connect(getTestServerUrl(), { connections: 1 });
  await expect(checkServer(db)).resolves.toBeUndefined();
  await db.close();
});
