// The boundaries of freshness.
import fc from "fast-check";
import { expect, test } from "vitest";
import { freshnessOf } from "./freshness.ts";
import { PracticeStatus } from "./practice.ts";

test.each([
  ["running", "2020-03-15", "2021-03-15", "fresh"],
  ["running", "2020-03-15", "2021-03-16", "due"],
  ["running", "2020-03-15", "2021-09-15", "due"],
  ["running", "2020-03-15", "2021-09-16", "stale"],
  ["ended", "2020-03-15", "2025-03-15", "fresh"],
  ["ended", "2020-03-15", "2025-03-16", "due"],
  ["ended", "2020-03-15", "2027-09-15", "due"],
  ["ended", "2020-03-15", "2027-09-16", "stale"],
  ["unknown", "2020-03-15", "2021-03-16", "due"],
  ["running", "2020-02-29", "2021-02-28", "fresh"],
  ["running", "2020-02-29", "2021-03-01", "due"],
  ["running", "2021-03-15", "2021-03-15", "fresh"],
  ["running", "2021-03-16", "2021-03-15", "fresh"],
] as const)("%s, checked on %s, is on %s %s", (status, checkedOn, today, freshness) => {
  expect(freshnessOf({ status, checkedOn }, today)).toBe(freshness);
});

test("what was never checked is unknown, never fresh", () => {
  for (const status of PracticeStatus.options)
    expect(freshnessOf({ status, checkedOn: null }, "2021-01-01")).toBe("unknown");
});

test("time never makes a practice fresher", () => {
  const order = ["fresh", "due", "stale"];
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...PracticeStatus.options), day, day, (status, one, other) => {
      const [earlier, later] = [one, other].map((date) => date.toISOString().slice(0, 10)).sort();
      const at = (today = "") => order.indexOf(freshnessOf({ status, checkedOn: "2020-06-15" }, today));
      expect(at(later)).toBeGreaterThanOrEqual(at(earlier));
    }),
  );
});
