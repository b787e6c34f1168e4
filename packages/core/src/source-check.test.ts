// When an address is called broken, and when it is looked at again.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterCheck,
  type CheckResult,
  failuresToBreak,
  hoursToNextCheck,
  newSourceState,
  type SourceState,
  standingOf,
} from "./source-check.ts";

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, "0")}`);
const outcome = fc.constantFrom<CheckResult["outcome"]>("alive", "failed", "unsure");
const history = fc
  .array(fc.record({ today: day, outcome }), { maxLength: 60 })
  .map((checks) => checks.sort((one, other) => (one.today < other.today ? -1 : 1)));

function live(checks: { today: string; outcome: CheckResult["outcome"] }[]): SourceState {
  return checks.reduce((state, check) => afterCheck(state, check.outcome, check.today), newSourceState);
}

test("an address is broken exactly when it failed on three different days since it last gave a page", () => {
  fc.assert(
    fc.property(history, (checks) => {
      const since = checks.slice(checks.findLastIndex((check) => check.outcome === "alive") + 1);
      const days = [...new Set(since.filter((check) => check.outcome === "failed").map((check) => check.today))];
      const state = live(checks);
      expect(state.failures).toBe(days.length);
      expect(state.brokenSince).toBe(days.length >= failuresToBreak ? days[0] : null);
      const alive = checks.filter((check) => check.outcome === "alive").map((check) => check.today);
      expect(state.lastSeenAlive).toBe(alive.at(-1) ?? null);
    }),
  );
});

test("a hundred failures on one day are one", () => {
  const checks = Array.from({ length: 100 }, () => ({ today: "2026-11-01", outcome: "failed" as const }));
  expect(live(checks)).toMatchObject({ failures: 1, brokenSince: null });
});

test("one success heals", () => {
  const failed = ["01", "02", "03", "04"].map((one) => ({ today: `2026-11-${one}`, outcome: "failed" as const }));
  expect(standingOf({ ...live(failed), outcome: "failed" })).toBe("broken");
  const healed = live([...failed, { today: "2026-11-05", outcome: "alive" }]);
  expect(healed).toEqual({ ...newSourceState, lastSeenAlive: "2026-11-05" });
  expect(standingOf({ ...healed, outcome: "alive" })).toBe("alive");
});

test("what fails is looked at the next day, what is broken or fine in a week, who has no time when they say so", () => {
  const failing = afterCheck(newSourceState, "failed", "2026-11-01");
  expect(hoursToNextCheck(failing, { outcome: "failed", retryAfter: null })).toBe(24);
  expect(hoursToNextCheck({ ...failing, brokenSince: "2026-11-01" }, { outcome: "failed", retryAfter: null })).toBe(
    168,
  );
  expect(hoursToNextCheck(newSourceState, { outcome: "alive", retryAfter: null })).toBe(168);
  expect(hoursToNextCheck(newSourceState, { outcome: "unsure", retryAfter: 7200 })).toBe(2);
  expect(hoursToNextCheck(newSourceState, { outcome: "unsure", retryAfter: 1e9 })).toBe(168);
});
