// Rotating keys: while others write, killed in the middle, and with a key that is gone.
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  connect,
  countSealed,
  type Database,
  findInstallation,
  holdLease,
  replaceTokens,
  type SealedAddress,
  type SealedTokens,
  saveInstallation,
  takeRequests,
} from "@convivio/db";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";
import { openCommands } from "../testing/run-command.ts";
import { openKeyFile } from "./key-file.ts";
import { fixedKeys, makeKey } from "./keys.ts";
import { rotateKeys } from "./rotate-keys.ts";
import { createSealing, type Sealing } from "./sealing.ts";

const { folder, run, close } = openCommands();
let opened: TestCatalogue;
let db: Database;

beforeAll(async () => {
  opened = await openTestCatalogue();
  db = opened.catalogue.db;
});
afterEach(() => db.sql`truncate installations, requests, leases`);
afterAll(async () => {
  close();
  await opened.close();
});

const addressOf = (id: string, field: "accessToken" | "refreshToken"): SealedAddress => ({
  table: "installations",
  platform: "slack",
  id,
  field,
});

const sealTokens = (sealing: Sealing, id: string, version: number): SealedTokens => ({
  accessToken: sealing.seal(`access ${id} ${version}`, addressOf(id, "accessToken")),
  refreshToken: sealing.seal(`refresh ${id} ${version}`, addressOf(id, "refreshToken")),
  expiresAt: null,
});

async function save(sealing: Sealing, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, at) => `T${at}`);
  for (const id of ids) {
    await saveInstallation(db, {
      platform: "slack",
      workspace: id,
      enterprise: null,
      name: "A",
      installedBy: null,
      scopes: [],
      botUser: null,
      app: null,
      ...sealTokens(sealing, id, 1),
    });
  }
  return ids;
}

/** What both tokens of a workspace say, opened. */
async function read(sealing: Sealing, id: string): Promise<string[]> {
  const row = await findInstallation(db.tables, { platform: "slack", workspace: id });
  if (row?.accessToken == null || row.refreshToken === null) throw new Error("no tokens");
  return [
    sealing.open(row.accessToken, addressOf(id, "accessToken")),
    sealing.open(row.refreshToken, addressOf(id, "refreshToken")),
  ];
}

const soon = { lookAgainAfterMs: 50 };

test("everything is sealed anew by the first key, the requests too, and the old key may go", async () => {
  const [old, fresh] = [makeKey(), makeKey()];
  const sealing = createSealing(fixedKeys([old]));
  const ids = await save(sealing, 7);
  const request = { table: "requests", platform: "slack", id: "one", field: "payload" } as const;
  const payload = sealing.seal("what to answer", request);
  await takeRequests(db, {
    platform: "slack",
    holder: "bot-1",
    requests: [{ identity: "one", workspace: null, kind: "slash-command", payload, livesForMs: 60_000 }],
  });
  const rotation = await rotateKeys({ db, keys: fixedKeys([fresh, old]), batch: 3, ...soon });
  expect(rotation).toEqual({ key: fresh.id, isNew: false, resealed: 15, removable: [old.id], stillUsed: [] });
  const after = createSealing(fixedKeys([fresh]));
  for (const id of ids) expect(await read(after, id)).toEqual([`access ${id} 1`, `refresh ${id} 1`]);
  const [row] = await db.sql`select payload from requests`;
  expect(after.open(row?.payload, request)).toBe("what to answer");
});

test("while an api writes with the same file, nothing is lost and nothing stays behind", async () => {
  const dataDir = join(folder, "while-written");
  const api = createSealing(openKeyFile(dataDir));
  const ids = await save(api, 30);
  const versions = new Map(ids.map((id) => [id, 1]));
  let isOver = false;
  const writer = async (own: string[]) => {
    while (!isOver) {
      for (const id of own) {
        const version = versions.get(id) ?? 0;
        const tokens = sealTokens(api, id, version + 1);
        expect(await replaceTokens(db, { platform: "slack", workspace: id, version, tokens })).toBe(true);
        versions.set(id, version + 1);
      }
    }
  };
  const writing = [writer(ids.slice(0, 10)), writer(ids.slice(10, 20))];
  const rotation = await rotateKeys({ db, keys: openKeyFile(dataDir), batch: 5, ...soon });
  isOver = true;
  await Promise.all(writing);
  expect(rotation).toMatchObject({ isNew: true, stillUsed: [] });
  expect([...(await countSealed(db)).keys()]).toEqual([rotation.key]);
  for (const id of ids) {
    const version = versions.get(id);
    expect(await read(api, id)).toEqual([`access ${id} ${version}`, `refresh ${id} ${version}`]);
  }
});

test("killed in the middle it goes on with the key that it had made, beside an api that still runs", async () => {
  const dataDir = join(folder, "killed");
  const keys = openKeyFile(dataDir);
  const api = createSealing(keys);
  const ids = await save(api, 300);
  const over = { over: { DATABASE_URL: opened.databaseUrl, CONVIVIO_DATA_DIR: dataDir } };
  const other = connect(opened.databaseUrl, { connections: 1 });
  const [old] = keys.list();
  // It gets as far as this row, and waits there for whoever has it.
  const { child, ended } = await other.sql.begin(async (tx) => {
    await tx`select from installations where workspace = 'T150' for update`;
    const running = run("rotate-keys", [], over);
    await expect
      .poll(
        async () => (await db.sql`select from installations where access_token ->> 'key' <> ${old?.id ?? ""}`).length,
        { timeout: 60_000 },
      )
      .toBeGreaterThan(100);
    running.child.kill("SIGKILL");
    await running.ended;
    return running;
  });
  await ended;
  expect(child.signalCode).toBe("SIGKILL");
  await other.close();
  expect((await countSealed(db)).size).toBe(2);
  expect(await read(api, "T299")).toEqual(["access T299 1", "refresh T299 1"]);
  // Its lease ends by itself; here nobody waits for that.
  await db.sql`update leases set until = now()`;
  const again = await run("rotate-keys", [], over).ended;
  expect(again.code).toBe(0);
  expect(again.said).toContain(`No longer needed: ${old?.id}. Remove from ${keys.path}`);
  expect(again.said).toMatch(/What seals is the key [\w-]+\.\n\d+ texts sealed anew\./);
  expect(keys.list()).toHaveLength(2);
  expect([...(await countSealed(db)).keys()]).toEqual([keys.list()[0]?.id]);
  for (const id of ids.slice(100, 200)) expect(await read(api, id)).toEqual([`access ${id} 1`, `refresh ${id} 1`]);
  for (const { bytes } of keys.list()) expect(again.said).not.toContain(bytes.toString("base64"));
});

test("a key that nobody has is named after everything else was done", async () => {
  const [lost, old, fresh] = [makeKey(), makeKey(), makeKey()];
  await save(createSealing(fixedKeys([old])), 4);
  const gone = createSealing(fixedKeys([lost]));
  const tokens = sealTokens(gone, "T0", 2);
  await replaceTokens(db, { platform: "slack", workspace: "T0", version: 1, tokens });
  const rotating = rotateKeys({ db, keys: fixedKeys([fresh, old]), ...soon });
  await expect(rotating).rejects.toThrow(`the key “${lost.id}” cannot be opened`);
  expect(Object.fromEntries(await countSealed(db))).toEqual({ [lost.id]: 2, [fresh.id]: 6 });
});

test("two do not rotate at the same time, and make one key", async () => {
  const keys = openKeyFile(join(folder, "twice"));
  await save(createSealing(keys), 3);
  const runs = await Promise.allSettled([rotateKeys({ db, keys, ...soon }), rotateKeys({ db, keys, ...soon })]);
  expect(runs.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(keys.list()).toHaveLength(2);
  expect(await holdLease(db, { name: "rotate-keys", holder: "next", ttlMs: 1000 })).toMatchObject({ heldBy: "next" });
});

test("a process that still seals by the old key is told of, and does not keep it busy", async () => {
  const [old, fresh] = [makeKey(), makeKey()];
  const [id = ""] = await save(createSealing(fixedKeys([old])), 1);
  const late = createSealing(fixedKeys([old]));
  let version = 1;
  let isOver = false;
  const writing = (async () => {
    while (!isOver) {
      const tokens = sealTokens(late, id, version + 1);
      if (await replaceTokens(db, { platform: "slack", workspace: id, version, tokens })) version++;
    }
  })();
  const rotation = await rotateKeys({ db, keys: fixedKeys([fresh, old]), ...soon });
  isOver = true;
  await writing;
  expect([...rotation.removable, ...rotation.stillUsed]).toEqual([old.id]);
});

test("with keys of the environment no file is made, and the command says which key may go", async () => {
  const [old, fresh] = [makeKey(), makeKey()];
  await save(createSealing(fixedKeys([old])), 1);
  const dataDir = join(folder, "none");
  const written = [fresh, old].map(({ id, bytes }) => `${id}:${bytes.toString("base64")}`).join(",");
  const over = { DATABASE_URL: opened.databaseUrl, CONVIVIO_DATA_DIR: dataDir, CONVIVIO_TOKEN_KEYS: written };
  const { code, said } = await run("rotate-keys", [], { over }).ended;
  expect({ code, said }).toMatchObject({ code: 0 });
  expect(said).toContain(`What seals is the key ${fresh.id}.\n2 texts sealed anew.\nNo longer needed: ${old.id}.`);
  expect(said).toContain("Remove from CONVIVIO_TOKEN_KEYS");
  expect(existsSync(join(dataDir, "token-keys"))).toBe(false);
});
