// The pace of leases as it is in life.
import { expect, it } from "vitest";
import { takeOverWithinMs, usualTiming } from "./timing.ts";

it("by the figures in use, a take-over begins soon enough to be done within thirty seconds", () => {
  expect(takeOverWithinMs(usualTiming)).toBeLessThan(25_000);
  // Three tries to extend, each as slow as may be, before a lease runs out.
  expect(usualTiming.everyMs + 3 * usualTiming.callTimeoutMs).toBeLessThan(usualTiming.ttlMs);
});
