// When a digest is due: at nine o'clock of whoever follows, whatever their clocks do.
import fc from "fast-check";
import { expect, test } from "vitest";
import { nextDigest } from "./subscription.ts";
import { isTimeZone } from "./time-zone.ts";

test.each([
  ["daily", "Europe/Rome", "2026-11-29T07:59:59Z", "2026-11-29T08:00:00.000Z"],
  ["daily", "Europe/Rome", "2026-11-29T08:00:00Z", "2026-11-30T08:00:00.000Z"],
  ["weekly", "Europe/Rome", "2026-11-29T08:00:00Z", "2026-11-30T08:00:00.000Z"],
  ["weekly", "Europe/Rome", "2026-11-30T08:00:00Z", "2026-12-07T08:00:00.000Z"],
  ["daily", "Asia/Kolkata", "2026-11-29T00:00:00Z", "2026-11-29T03:30:00.000Z"],
  ["daily", "Pacific/Kiritimati", "2026-11-29T18:59:00Z", "2026-11-29T19:00:00.000Z"],
  // The night in which Rome's clocks are put forward, and the one in which they are put back.
  ["daily", "Europe/Rome", "2026-03-28T10:00:00Z", "2026-03-29T07:00:00.000Z"],
  ["daily", "Europe/Rome", "2026-10-24T10:00:00Z", "2026-10-25T08:00:00.000Z"],
] as const)("%s in %s after %s comes at %s", (pace, zone, after, due) => {
  expect(nextDigest(pace, zone, new Date(after)).toISOString()).toBe(due);
});

test("it is always later, at nine by the clock of the zone, and within the period", () => {
  const zones = ["UTC", "Europe/Rome", "America/New_York", "Africa/Cairo", "Asia/Kathmandu", "Pacific/Auckland"];
  fc.assert(
    fc.property(
      fc.constantFrom("daily" as const, "weekly" as const),
      fc.constantFrom(...zones),
      fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
      (pace, timeZone, after) => {
        const due = nextDigest(pace, timeZone, after);
        const shown = new Intl.DateTimeFormat("en-GB", {
          timeZone,
          weekday: "short",
          hour: "2-digit",
          minute: "2-digit",
        });
        expect(due.getTime()).toBeGreaterThan(after.getTime());
        expect(due.getTime() - after.getTime()).toBeLessThanOrEqual(
          (pace === "weekly" ? 7 : 1) * 86_400_000 + 3_600_000,
        );
        expect(shown.format(due)).toMatch(pace === "weekly" ? /^Mon.*09:00$/ : /09:00$/);
      },
    ),
  );
});

test("a time zone is one that can be looked up", () => {
  expect(["Europe/Rome", "UTC", "Asia/Kolkata"].filter(isTimeZone)).toHaveLength(3);
  expect(["", "Rome", "Europe/Nowhere", "<script>"].filter(isTimeZone)).toEqual([]);
});
