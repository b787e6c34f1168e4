// How long ago is said in the reader's words, and beyond a week as the day itself.
import { expect, test } from "vitest";
import { relativeTime } from "./relative-time.ts";

const now = new Date("2026-11-25T12:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);
const minute = 60_000;

test.each([
  [20_000, "now"],
  [5 * minute, "5 minutes ago"],
  [59 * minute, "59 minutes ago"],
  [3 * 60 * minute, "3 hours ago"],
  [26 * 60 * minute, "yesterday"],
  [6 * 24 * 60 * minute, "6 days ago"],
  [8 * 24 * 60 * minute, "17 November 2026"],
])("%i ms ago is “%s”", (ms, text) => {
  expect(relativeTime(ago(ms), now, "en")).toBe(text);
});

test("in other languages too, with the digits of the rest of the page", () => {
  expect(relativeTime(ago(5 * minute), now, "it")).toBe("5 minuti fa");
  expect(relativeTime(ago(5 * minute), now, "ar")).toMatch(/5/);
});
