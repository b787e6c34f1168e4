// Starting, adopting, leaving, and what the server is like.
import { readFileSync, statSync } from "node:fs";
import postgres from "postgres";
import { expect, test } from "vitest";
import { hold, listSession, makeScene, makeSharedScene, pidOf, query } from "./fixtures/scene.ts";
import { placesIn } from "./places.ts";
import { findPostmaster } from "./postmaster.ts";
import { listArguments } from "./processes.ts";
import { startEmbedded, stopEmbedded } from "./server.ts";

const isLinux = process.platform === "linux";
const shared = makeSharedScene();

test("a first start makes the database, the next in the same folder adopts it, and the last to leave stops it", async () => {
  const folder = makeScene();
  const steps: string[] = [];
  const first = await startEmbedded({ folder, onProgress: (step) => steps.push(step) });
  const session = pidOf(folder);
  expect(first).toMatchObject({ adopted: false, firstStart: true });
  expect(steps).toEqual(["Making a new database", "Starting the database"]);

  const second = await startEmbedded({ folder });
  expect(second).toMatchObject({ adopted: true, firstStart: false, url: first.url });
  await query(first.url, "create table kept as select 'yes' as word");

  await first.stop();
  expect(await query(second.url, "select word from kept")).toEqual([{ word: "yes" }]);
  await Promise.all([second.stop(), second.stop(), first.stop()]);
  expect(findPostmaster(placesIn(folder))).toBeUndefined();
  if (isLinux) expect(listSession(session)).toEqual([]);

  const again = await startEmbedded({ folder });
  expect(again).toMatchObject({ adopted: false, firstStart: false, url: first.url });
  expect(await query(again.url, "select word from kept")).toEqual([{ word: "yes" }]);
  await again.stop();
});

test("the server listens on loopback alone, writes before it acknowledges, and speaks UTF-8 in any language", async () => {
  const server = await startEmbedded({ folder: shared, database: "another" });
  const settings = await query<{ name: string; setting: string }>(
    server.url,
    `select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories', 'fsync',
     'synchronous_commit', 'full_page_writes', 'server_encoding', 'data_checksums', 'password_encryption')`,
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    server_encoding: "UTF8",
    data_checksums: "on",
    password_encryption: "scram-sha-256",
  });
  const [made] = await query(
    server.url,
    "select datname, datlocprovider, datlocale, lower('ÀÉÎ') as folded from pg_database where datname = current_database()",
  );
  expect(made).toEqual({ datname: "another", datlocprovider: "b", datlocale: "C.UTF-8", folded: "àéî" });
  await server.stop();
});

test("the password is asked for, kept for this user alone, and stands in no command line and no log", async () => {
  const places = placesIn(shared);
  const server = await startEmbedded({ folder: shared });
  const { password } = new URL(server.url);
  expect(password.length).toBeGreaterThanOrEqual(32);
  await expect(query(server.url.replace(password, "guess"), "select 1")).rejects.toMatchObject({ code: "28P01" });
  await query(server.url, `select '${password}' from nowhere`).catch(() => {});

  expect(statSync(places.password).mode & 0o777).toBe(0o600);
  expect(listArguments(pidOf(shared)).join(" ")).not.toContain(password);
  expect(readFileSync(places.log, "utf8")).not.toContain(password);
  await server.stop();
});

test("three processes that start at the same moment get one server, and it ends with the last of them", async () => {
  const folder = makeScene();
  const holders = await Promise.all([hold(folder), hold(folder), hold(folder)]);
  const answers = holders.map(({ answer }) => answer);
  expect(new Set(answers.map(({ url }) => url)).size).toBe(1);
  expect(answers.filter(({ firstStart }) => firstStart)).toHaveLength(1);
  expect(answers.filter(({ adopted }) => adopted)).toHaveLength(2);

  const session = pidOf(folder);
  await holders[0]?.stop();
  expect(pidOf(folder)).toBe(session);
  await Promise.all([holders[1]?.stop(), holders[2]?.stop()]);
  expect(findPostmaster(placesIn(folder))).toBeUndefined();
  if (isLinux) expect(listSession(session)).toEqual([]);
});

test("who starts while the last one leaves gets a server that answers", async () => {
  let leaver = await startEmbedded({ folder: shared });
  for (let round = 0; round < 6; round++) {
    const [, starter] = await Promise.all([leaver.stop(), startEmbedded({ folder: shared })]);
    expect(await query(starter.url, "select 1 as one")).toEqual([{ one: 1 }]);
    leaver = starter;
  }
  await leaver.stop();
  expect(findPostmaster(placesIn(shared))).toBeUndefined();
});

test("a server that a stranger still uses is left running", async () => {
  const server = await startEmbedded({ folder: shared });
  const stranger = postgres(server.url, { max: 1 });
  await stranger`select 1`;
  await server.stop();
  expect(await stranger`select 1 as one`).toEqual([{ one: 1 }]);
  await stranger.end();
  await stopEmbedded(shared);
  expect(findPostmaster(placesIn(shared))).toBeUndefined();
});

test("a pool closed just before does not keep the server running", async () => {
  const server = await startEmbedded({ folder: shared });
  const pool = postgres(server.url, { max: 8 });
  await Promise.all(Array.from({ length: 8 }, () => pool`select pg_sleep(0.01)`));
  void pool.end();
  await server.stop();
  expect(findPostmaster(placesIn(shared))).toBeUndefined();
});
