// What was seen is remembered for a day, in bounded space.
import { expect, it } from "vitest";
import { createSeen } from "./seen.ts";

it("a request is new once, and again after a day", () => {
  let now = 0;
  const seen = createSeen({ now: () => now });
  expect(seen.first("a")).toBe(true);
  expect(seen.first("a")).toBe(false);
  now = 24 * 60 * 60 * 1000 - 1;
  expect(seen.first("a")).toBe(false);
  now += 1;
  expect(seen.first("a")).toBe(true);
});

it("of too many requests the oldest are forgotten", () => {
  const seen = createSeen({ limit: 3 });
  for (const identity of ["a", "b", "c", "d"]) seen.first(identity);
  expect(seen.first("b")).toBe(false);
  expect(seen.first("a")).toBe(true);
});
