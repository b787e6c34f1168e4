// What survives: kills, stale pids, cut-off starts, lost and copied files.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { expect, onTestFinished, test, vi } from "vitest";
import { hold, makeScene, makeSharedScene, pidOf, query, spawnHolder } from "./fixtures/scene.ts";
import { placesIn } from "./places.ts";
import { findPostmaster } from "./postmaster.ts";
import { isAlive } from "./processes.ts";
import { startEmbedded, stopEmbedded } from "./server.ts";

const folder = makeSharedScene();
const newTable = "drop table if exists rows; create table rows (id int primary key)";

/** Inserts row after row on several connections, and notes each that the server acknowledged. */
function keepWriting(url: string) {
  const sql = postgres(url, { max: 4, onnotice: () => {}, connect_timeout: 5, backoff: () => 0.05 });
  const acknowledged: number[] = [];
  let [next, isOver] = [0, false];
  const writers = Array.from({ length: 4 }, async () => {
    while (!isOver) {
      const id = next++;
      try {
        await sql`insert into rows values (${id})`;
        acknowledged.push(id);
      } catch {
        await delay(20);
      }
    }
  });
  const finish = async (): Promise<number[]> => {
    isOver = true;
    await Promise.all(writers);
    await sql.end({ timeout: 5 });
    return acknowledged;
  };
  return { acknowledged, finish };
}

async function countMissing(url: string, acknowledged: number[]): Promise<number> {
  const stored = new Set((await query<{ id: number }>(url, "select id from rows")).map(({ id }) => id));
  return acknowledged.filter((id) => !stored.has(id)).length;
}

test("an acknowledged write survives kill -9 of the server, which comes back at the same address by itself", async () => {
  const server = await startEmbedded({ folder });
  await query(server.url, newTable);
  const load = keepWriting(server.url);
  for (let round = 0; round < 3; round++) {
    const before = load.acknowledged.length;
    await vi.waitUntil(() => load.acknowledged.length > before + 100, { timeout: 20_000, interval: 5 });
    const killed = pidOf(folder);
    process.kill(killed, "SIGKILL");
    await vi.waitUntil(() => (findPostmaster(placesIn(folder))?.pid ?? killed) !== killed, {
      timeout: 20_000,
      interval: 5,
    });
  }
  const after = load.acknowledged.length;
  await vi.waitUntil(() => load.acknowledged.length > after + 100, { timeout: 20_000, interval: 5 });
  const acknowledged = await load.finish();
  expect(acknowledged.length).toBeGreaterThan(400);
  expect(await countMissing(server.url, acknowledged)).toBe(0);
  await server.stop();
  expect(findPostmaster(placesIn(folder))).toBeUndefined();
});

test("an acknowledged write survives kill -9 of the server and of its owner together", async () => {
  const owner = await hold(folder);
  await query(owner.answer.url, newTable);
  const load = keepWriting(owner.answer.url);
  await vi.waitUntil(() => load.acknowledged.length > 100, { timeout: 20_000, interval: 5 });
  const ended = owner.kill();
  process.kill(pidOf(folder), "SIGKILL");
  await ended;

  const next = await startEmbedded({ folder });
  const acknowledged = await load.finish();
  expect(next).toMatchObject({ adopted: false, firstStart: false });
  expect(await countMissing(next.url, acknowledged)).toBe(0);
  await next.stop();
});

test("kill -9 of the owner leaves the server running, and the next owner adopts it and can stop it", async () => {
  const owner = await hold(folder);
  const pid = pidOf(folder);
  await owner.kill();
  const next = await hold(folder);
  expect(next.answer).toEqual({ ...owner.answer, adopted: true, firstStart: false });
  expect(pidOf(folder)).toBe(pid);
  await next.stop();
  expect(isAlive(pid)).toBe(false);
});

test("a Ctrl-C for the whole terminal does not reach the server", async () => {
  const owner = await hold(folder, { detached: true });
  const ended = once(owner.child, "exit");
  process.kill(-(owner.child.pid ?? 0), "SIGINT");
  await ended;
  const next = await startEmbedded({ folder });
  expect(next.adopted).toBe(true);
  await next.stop();
});

test("a server stopped on purpose is not revived by who used it", async () => {
  const server = await startEmbedded({ folder });
  await stopEmbedded(folder);
  await delay(300);
  expect(findPostmaster(placesIn(folder))).toBeUndefined();
  await server.stop();
});

/** Runs a script as the user who runs the server, the worst case for a pid that is taken; answers with the pid it prints. */
async function runAsItsUser(script: string): Promise<number> {
  const { uid, gid } = statSync(placesIn(folder).cluster);
  const ids = process.getuid?.() === 0 ? { uid, gid } : {};
  const child = spawn("bash", ["-c", script], { ...ids, cwd: "/", stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  onTestFinished(() => killQuietly(Number(line)));
  return Number(line);
}

test.each([
  ["of a zombie", "sleep 0.1 & echo $!; exec sleep 60"],
  ["that another program was given", "sleep 60 & echo $!; exec sleep 60"],
  ["of the backend of another server", "exec -a 'postgres: walwriter ' sleep 60 & echo $!; exec sleep 60"],
])("a stale pid %s does not stop a start", async (_name, script) => {
  const { postmasterPid } = placesIn(folder);
  const owner = await hold(folder);
  await query(owner.answer.url, "drop table if exists kept; create table kept as select 'yes' as word");
  const ended = owner.kill();
  process.kill(pidOf(folder), "SIGKILL");
  await ended;
  const pid = await runAsItsUser(script);
  const [, ...rest] = readFileSync(postmasterPid, "utf8").split("\n");
  writeFileSync(postmasterPid, [pid, ...rest].join("\n"));
  await delay(300);

  expect(findPostmaster(placesIn(folder))).toBeUndefined();
  const next = await startEmbedded({ folder });
  expect(next).toMatchObject({ adopted: false, firstStart: false });
  expect(await query(next.url, "select word from kept")).toEqual([{ word: "yes" }]);
  await next.stop();
});

function killQuietly(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

test.each([
  ["together with initdb", true],
  ["while its initdb goes on alone", false],
])("a first start that was killed %s is done again", async (_name, isWholeGroup) => {
  const folder = makeScene();
  mkdirSync(folder, { recursive: true });
  const cutOff = spawnHolder(folder, { detached: true });
  const ended = once(cutOff, "exit");
  const drafts = () => readdirSync(folder).filter((name) => name.startsWith("unfinished-"));
  const hasBegun = () => drafts().some((name) => existsSync(join(folder, name, "cluster", "global")));
  await vi.waitUntil(hasBegun, { timeout: 10_000, interval: 2 });
  process.kill((isWholeGroup ? -1 : 1) * (cutOff.pid ?? 0), "SIGKILL");
  await ended;
  expect(drafts()).toHaveLength(1);
  expect(existsSync(placesIn(folder).cluster)).toBe(false);

  const server = await startEmbedded({ folder });
  expect(server).toMatchObject({ adopted: false, firstStart: true });
  expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
  if (isWholeGroup) expect(drafts()).toEqual([]);
  await server.stop();
  const next = await startEmbedded({ folder });
  await next.stop();
});

test("a lost password file is replaced", async () => {
  rmSync(placesIn(folder).password);
  const server = await startEmbedded({ folder });
  expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await server.stop();
});

test("another port is chosen when the kept one is taken", async () => {
  const first = await startEmbedded({ folder });
  await first.stop();
  const stranger = createServer().listen({ host: "127.0.0.1", port: Number(new URL(first.url).port) });
  onTestFinished(() => void stranger.close());
  await once(stranger, "listening");
  const second = await startEmbedded({ folder });
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  expect(await query(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await second.stop();
});

test("the copy of a folder whose server runs is another database", async () => {
  const original = await startEmbedded({ folder });
  await query(original.url, "drop table if exists kept; create table kept as select 'original' as word");
  await original.stop();
  const copy = makeScene();
  cpSync(folder, copy, { recursive: true });
  const running = await startEmbedded({ folder });
  cpSync(placesIn(folder).postmasterPid, placesIn(copy).postmasterPid);

  const other = await startEmbedded({ folder: copy });
  expect(other.adopted).toBe(false);
  await query(other.url, "update kept set word = 'copy'");
  expect(await query(running.url, "select word from kept")).toEqual([{ word: "original" }]);
  await other.stop();
  await running.stop();
});

test("a server that does not know the kept password is not adopted", async () => {
  const { password } = placesIn(folder);
  const server = await startEmbedded({ folder });
  const kept = readFileSync(password, "utf8");
  writeFileSync(password, "another\n");
  await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: "embedded-wrong-password" });
  writeFileSync(password, kept);
  await server.stop();
});
