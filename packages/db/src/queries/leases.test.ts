// Leases: one holder at a time, whatever the clocks of those who ask say.
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { connect, type Database } from "../connect.ts";
import { type OpenDatabase, openMigrated } from "../publish/testing/catalogue.ts";
import { forgetOldLeases, holdLease, listLeases, releaseLease } from "./leases.ts";

let opened: OpenDatabase;
let other: Database;

beforeAll(async () => {
  opened = await openMigrated();
  other = connect(opened.url, { connections: 8 });
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  await other.close();
  await opened.close();
});

const hold = (holder: string, name: string, ttlMs = 60_000, db = opened.db) => holdLease(db, { name, holder, ttlMs });

test("of twenty who ask at the same time one gets it, and all are told the same", async () => {
  const asked = Array.from({ length: 20 }, (_, at) =>
    hold(`bot-${at}`, "shard:0", 60_000, at % 2 === 0 ? opened.db : other).then(({ heldBy }) => ({ at, heldBy })),
  );
  const answers = await Promise.all(asked);
  expect(new Set(answers.map(({ heldBy }) => heldBy)).size).toBe(1);
  expect(answers.filter(({ at, heldBy }) => heldBy === `bot-${at}`)).toHaveLength(1);
});

test("its holder extends it, and nobody else takes it over before it has expired", async () => {
  expect(await hold("one", "shard:1", 600)).toMatchObject({ heldBy: "one" });
  expect(await hold("two", "shard:1")).toMatchObject({ heldBy: "one" });
  const extended = await hold("one", "shard:1", 1500);
  expect(extended.untilMs).toBeGreaterThan(1000);
  await pause(800);
  const refused = await hold("two", "shard:1");
  expect(refused.heldBy).toBe("one");
  expect(refused.untilMs).toBeLessThan(800);
  await pause(refused.untilMs + 50);
  expect(await hold("two", "shard:1")).toMatchObject({ heldBy: "two" });
  expect(await hold("one", "shard:1")).toMatchObject({ heldBy: "two" });
});

test("an expired one is taken over by one of twenty", async () => {
  await hold("dead", "shard:2", 1);
  await pause(20);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => hold(`bot-${at}`, "shard:2")));
  expect(new Set(answers.map(({ heldBy }) => heldBy)).size).toBe(1);
  expect(answers[0]?.heldBy).toMatch(/^bot-/);
});

test("the clock is the database's: whoever lives a day ahead takes nothing over", async () => {
  await hold("one", "shard:3");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 86_400_000 });
  const answer = await hold("two", "shard:3");
  expect(answer.heldBy).toBe("one");
  expect(answer.untilMs).toBeGreaterThan(50_000);
  expect(answer.untilMs).toBeLessThanOrEqual(60_000);
});

test("released by its holder it is free at once; nobody else can release it", async () => {
  await hold("one", "shard:4");
  expect(await releaseLease(opened.db, { name: "shard:4", holder: "two" })).toBe(false);
  expect(await releaseLease(opened.db, { name: "shard:4", holder: "one" })).toBe(true);
  expect(await hold("two", "shard:4")).toMatchObject({ heldBy: "two" });
});

test("expired ones are forgotten, the others not", async () => {
  await hold("one", "shard:5", 1);
  await hold("one", "shard:6");
  await pause(20);
  await forgetOldLeases(opened.db);
  const names = (await opened.db.sql<{ name: string }[]>`select name from leases`).map(({ name }) => name);
  expect(names).toContain("shard:6");
  expect(names).not.toContain("shard:5");
});

test("those under one name are listed with who has them, and none that has expired or belongs to another", async () => {
  await hold("one", "app:1:shard-0");
  await hold("two", "app:1:shard-1");
  await hold("one", "app:12:shard-0");
  await hold("three", "app:1:shard-2", 1);
  await pause(5);
  expect(await listLeases(opened.db, "app:1")).toEqual([
    { name: "app:1:shard-0", heldBy: "one", untilMs: expect.any(Number) },
    { name: "app:1:shard-1", heldBy: "two", untilMs: expect.any(Number) },
  ]);
});
