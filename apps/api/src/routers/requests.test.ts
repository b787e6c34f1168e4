// Requests and leases over the api: as bots call them, several at a time.
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../testing/call.ts";
import { openTestCatalogue, type TestCatalogue, testApp, testBotKey } from "../testing/index.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
});
afterAll(() => opened.close());

async function ask<T>(procedure: string, input: object): Promise<T> {
  const { result, report } = await call(app, procedure, input, { authorization: `Bearer ${testBotKey}` });
  if (report !== null) throw new Error(`${report.code}: ${report.message}`);
  return result as T;
}

const payload = JSON.stringify({ text: "turin housing", reply: "https://hooks.slack.example/secret" });
const request = { identity: "C1:Ev1", workspace: "T1", kind: "slash-command", payload, livesForMs: 900_000 } as const;
const taking = { platform: "slack", holder: "bot-1", requests: [request] } as const;
const held = { platform: "slack", identities: ["C1:Ev1", "C1:unknown"], holder: "bot-1" } as const;
const taken = (over: object) => ({ ...taking, requests: [request, { ...request, identity: "Ev9", ...over }] });

test("what a dead bot had is answered by another, and in the table it is never to be read, nor there when it is done", async () => {
  const { sql } = opened.catalogue.db;
  const text = async () => JSON.stringify(await sql`select * from requests`);
  const takers = Array.from({ length: 20 }, (_, at) =>
    ask<{ first: string[] }>("requests.take", { ...taking, holder: `bot-${at}` }),
  );
  const first = (await Promise.all(takers)).findIndex((one) => one.first.length === 1);
  const winner = { ...held, holder: `bot-${first}` };
  expect(await text()).not.toMatch(/turin|hooks|Ev1/);
  const claim = { platform: "slack", holder: "heir", limit: 5 };
  expect(await ask("requests.claimAbandoned", claim)).toEqual({ requests: [], gaveUp: 0 });
  await sql`update requests set held_until = now()`;
  const { kind } = request;
  expect(await ask("requests.claimAbandoned", claim)).toEqual({
    requests: [
      { platform: "slack", identity: "C1:Ev1", kind, state: "taken", payload, attempts: 2, at: expect.any(String) },
    ],
    gaveUp: 0,
  });
  expect(await ask("requests.replying", winner)).toEqual({ yours: [] });
  const heir = { ...held, holder: "heir" };
  for (const step of ["renew", "replying", "finish"]) {
    expect(await ask(`requests.${step}`, heir)).toEqual({ yours: ["C1:Ev1"] });
  }
  expect(await sql`select state, payload from requests`).toEqual([{ state: "done", payload: null }]);
  expect(await text()).not.toContain('"text"');
  expect(await ask("requests.take", { ...taking, holder: "heir" })).toEqual({ first: [] });
});

test("one that cannot be opened does not keep the others from being answered", async () => {
  const { sql } = opened.catalogue.db;
  for (const [workspace, identity] of Object.entries({ T2: "Ev2", T3: "Ev3" })) {
    await ask("requests.take", { ...taking, requests: [{ ...request, workspace, identity }] });
  }
  await sql`update requests set held_until = now()`;
  await sql`update requests set payload = payload || '{"key":"gone"}' where workspace = 'T2'`;
  const claimed = await ask("requests.claimAbandoned", { platform: "slack", holder: "heir", limit: 5 });
  expect(claimed).toMatchObject({ requests: [{ identity: "Ev3", payload }], gaveUp: 0 });
});

test.each([
  ["requests.take", taken({ livesForMs: 3_600_000 }), "requests.1.livesForMs"],
  ["requests.take", taken({ payload: "x".repeat(32_001) }), "requests.1.payload"],
  ["requests.take", taken({ kind: "Slash command" }), "requests.1.kind"],
  ["requests.take", { ...taking, holder: "bot 1" }, "holder"],
  ["requests.take", { ...taking, platform: "web" }, "platform"],
  ["requests.claimAbandoned", { platform: "slack", holder: "heir", limit: 51 }, "limit"],
  ["leases.hold", { name: "Shard 0", holder: "bot-1", ttlMs: 20_000 }, "name"],
  ["leases.hold", { name: "shard:0:1:2:3", holder: "bot-1", ttlMs: 20_000 }, "name"],
  ["leases.hold", { name: "shard:0", holder: "bot-1", ttlMs: 400_000 }, "ttlMs"],
])("%s refuses what is out of its limits: %#", async (procedure, input, field) => {
  await expect(ask(procedure, input)).rejects.toThrow(`invalid-input: ${field}: `);
});

test("a lease is one bot's until it ends or is given back", async () => {
  const hold = (holder: string) => ask("leases.hold", { name: "discord-shard:0", holder, ttlMs: 20_000 });
  expect(await hold("bot-1")).toEqual({ isYours: true, heldBy: "bot-1", untilMs: expect.any(Number) });
  expect(await hold("bot-2")).toEqual({ isYours: false, heldBy: "bot-1", untilMs: expect.any(Number) });
  expect(await ask("leases.release", { name: "discord-shard:0", holder: "bot-2" })).toEqual({ isReleased: false });
  expect(await ask("leases.release", { name: "discord-shard:0", holder: "bot-1" })).toEqual({ isReleased: true });
  expect(await hold("bot-2")).toMatchObject({ isYours: true });
});
