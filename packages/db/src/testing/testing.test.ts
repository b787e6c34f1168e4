// The test server, its templates and its fresh databases.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "./ask.ts";
import { freshDatabase, prepareTemplate } from "./databases.ts";
import { getTestServerUrl, startTestServer, type TestServer } from "./server.ts";

let server: TestServer;
let serverUrl: string;

/** Other files, which are run after this one, have the server of the run. */
const environment = { ...process.env };

beforeAll(async () => {
  server = await startTestServer();
  serverUrl = server.url;
});
afterAll(async () => {
  await server.stop();
  Object.assign(process.env, environment);
});

function countRows(url: string): Promise<number> {
  return ask(url, async (sql) => (await sql`select from rows`).length);
}

/** Makes a table of three rows, and forgets to close its connection. */
async function makeRows(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`create table rows as select generate_series(1, 3) as id`;
}

test("workers find the server's address", () => {
  expect(getTestServerUrl()).toBe(serverUrl);
});

test("a template is made once, however many ask for it at the same time", async () => {
  let made = 0;
  const prepare = async (url: string): Promise<void> => {
    made++;
    await makeRows(url);
  };
  const asked = Array.from({ length: 5 }, () => prepareTemplate({ serverUrl, name: "once", prepare }));
  expect(new Set(await Promise.all(asked)).size).toBe(1);
  expect(made).toBe(1);
});

test("fresh databases are copies that know nothing of each other", async () => {
  const template = await prepareTemplate({ serverUrl, name: "copies", prepare: makeRows });
  const [one, other] = await Promise.all([
    freshDatabase({ serverUrl, template }),
    freshDatabase({ serverUrl, template }),
  ]);
  await ask(one.url, (sql) => sql`delete from rows`);
  expect([await countRows(one.url), await countRows(other.url)]).toEqual([0, 3]);
  await Promise.all([one.drop(), other.drop(), other.drop()]);
  await expect(countRows(one.url)).rejects.toMatchObject({ code: "3D000" });
});

test("a template whose preparation failed is made again", async () => {
  const fail = async (url: string): Promise<void> => {
    await makeRows(url);
    throw new Error("on purpose");
  };
  await expect(prepareTemplate({ serverUrl, name: "again", prepare: fail })).rejects.toThrow("on purpose");
  const template = await prepareTemplate({ serverUrl, name: "again", prepare: makeRows });
  const fresh = await freshDatabase({ serverUrl, template });
  expect(await countRows(fresh.url)).toBe(3);
});

test("a server that is borrowed is given back as it was", async () => {
  const listNames = () => ask(serverUrl, (sql) => sql`select datname from pg_database order by 1`);
  const before = await listNames();
  process.env.TEST_DATABASE_URL = serverUrl;
  const borrowed = await startTestServer();
  const template = await prepareTemplate({ serverUrl: borrowed.url, name: "lent", prepare: makeRows });
  await freshDatabase({ serverUrl: borrowed.url, template });
  expect((await listNames()).length).toBe(before.length + 3);
  await borrowed.stop();
  expect(await listNames()).toEqual(before);
});

test("the server of a killed run is removed by the next", async () => {
  delete process.env.TEST_DATABASE_URL;
  const script = `
    import { startTestServer } from ${JSON.stringify(new URL("./server.ts", import.meta.url).href)};
    const { url } = await startTestServer();
    const { ask } = await import(${JSON.stringify(new URL("./ask.ts", import.meta.url).href)});
    const [row] = await ask(url, (sql) => sql\`show data_directory\`);
    process.stdout.write(row.data_directory, () => process.kill(process.pid, "SIGKILL"));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(existsSync(stdout)).toBe(true);
  const next = await startTestServer();
  expect(existsSync(stdout)).toBe(false);
  await next.stop();
});
