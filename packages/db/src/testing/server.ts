// One PostgreSQL for a whole test run: an embedded one in a folder that goes away, or the one of TEST_DATABASE_URL.
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../embedded/processes.ts";
import { startEmbedded, stopEmbedded } from "../embedded/server.ts";
import { ask } from "./ask.ts";

/** The url names a database of this run alone; all that the run creates on the server carries its name in front. */
export type TestServer = { url: string; stop(): Promise<void> };

const urlVariable = "CONVIVIO_TEST_SERVER_URL";
const folderName = /^convivio-tests-(\d+)-/;

/** For a global set-up: the url reaches the workers through the environment, where `getTestServerUrl` finds it. */
export async function startTestServer(): Promise<TestServer> {
  const run = `convivio_test_${randomBytes(4).toString("hex")}`;
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? await borrowServer(given, run) : await startOwnServer(run);
  process.env[urlVariable] = server.url;
  return server;
}

export function hasTestServer(): boolean {
  return Boolean(process.env[urlVariable]);
}

export function getTestServerUrl(): string {
  const url = process.env[urlVariable];
  if (!url) throw new Error('No test server: add globalSetup: ["@convivio/db/testing"] to the vitest configuration.');
  return url;
}

async function startOwnServer(run: string): Promise<TestServer> {
  await removeOrphans();
  const root = mkdtempSync(join(tmpdir(), `convivio-tests-${process.pid}-`));
  // So that root's server, which runs as another user, can enter.
  chmodSync(root, 0o755);
  const folder = join(root, "postgres");
  const server = await startEmbedded({ folder, database: run, durable: false });
  const stop = async (): Promise<void> => {
    // First without regard to connections that a test forgot to close.
    await stopEmbedded(folder);
    await server.stop();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  return { url: server.url, stop };
}

/** What killed runs left behind: their servers still run. */
async function removeOrphans(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = folderName.exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    try {
      await stopEmbedded(join(tmpdir(), name, "postgres"));
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}

async function borrowServer(given: string, run: string): Promise<TestServer> {
  await ask(given, (sql) => sql`create database ${sql(run)}`);
  const url = new URL(given);
  url.pathname = `/${run}`;
  const stop = (): Promise<void> =>
    ask(given, async (sql) => {
      const made = await sql<{ name: string }[]>`
        select datname as name from pg_database where starts_with(datname, ${run}) order by datistemplate`;
      for (const { name } of made) {
        await sql`alter database ${sql(name)} is_template false`;
        await sql`drop database ${sql(name)} with (force)`;
      }
    });
  return { url: url.href, stop };
}
