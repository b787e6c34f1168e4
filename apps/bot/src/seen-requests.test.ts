// What was seen is remembered for a day, in bounded space.
import { expect, it } from "vitest";
import { createSeenRequests } from "./seen-requests.ts";

it("a request is new once, and again after a day", async () => {
  let now = 0;
  const seen = createSeenRequests({ now: () => now });
  expect(await seen.first("a")).toBe(true);
  expect(await seen.first("a")).toBe(false);
  now = 24 * 60 * 60 * 1000 - 1;
  expect(await seen.first("a")).toBe(false);
  now += 1;
  expect(await seen.first("a")).toBe(true);
});

it("of too many requests the oldest are forgotten", async () => {
  const seen = createSeenRequests({ limit: 3 });
  for (const identity of ["a", "b", "c", "d"]) await seen.first(identity);
  expect(await seen.first("b")).toBe(false);
  expect(await seen.first("a")).toBe(true);
});
