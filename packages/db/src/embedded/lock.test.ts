// The lock of a folder, held, released and outlived.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { makeScene } from "./fixtures/scene.ts";
import { withLock } from "./lock.ts";
import { placesIn } from "./places.ts";
import { findBirth } from "./processes.ts";

function makePlaces() {
  const places = placesIn(makeScene());
  mkdirSync(places.folder);
  return places;
}

const wait = () => {};

test("one at a time works under the lock, also after one that failed", async () => {
  const places = makePlaces();
  let [inside, most] = [0, 0];
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside);
    await delay(5);
    inside--;
    throw new Error("on purpose");
  };
  await Promise.allSettled(Array.from({ length: 20 }, () => withLock(places, wait, work)));
  expect([inside, most]).toEqual([0, 1]);
  expect(readdirSync(places.folder).length).toBeLessThanOrEqual(2);
});

test.each([
  ["a process that is dead", `${2 ** 22 + 1} somewhen`],
  ["a process whose pid was given to another", `${process.pid} another birth`],
  ["a process that released it", ""],
])("the lock of %s is free", async (_name, text) => {
  const places = makePlaces();
  writeFileSync(join(places.folder, "start-7.lock"), text);
  expect(await withLock(places, wait, async () => readdirSync(places.folder))).toContain("start-8.lock");
});

test("the lock of a process that lives is waited for", async () => {
  const places = makePlaces();
  const ticket = join(places.folder, "start-7.lock");
  writeFileSync(ticket, `${process.pid} ${findBirth(process.pid)}`);
  let waits = 0;
  const turn = withLock(
    places,
    () => waits++,
    async () => "my turn",
  );
  await delay(100);
  writeFileSync(ticket, "");
  expect(await turn).toBe("my turn");
  expect(waits).toBe(1);
});
