// What `pnpm leaks` takes, and what it says to everything else.
import { expect, test } from "vitest";
import { batchesOf, readWords } from "./command-words.ts";

test("sequences, seed and path may be left out", () => {
  expect([readWords([]), readWords(["500"])]).toMatchObject([{ count: 10_000 }, { count: 500 }]);
  expect([readWords(["500", "7"]), readWords(["50", "7", "12:0:3"])]).toEqual([
    { count: 500, seed: 7 },
    { count: 50, seed: 7, path: "12:0:3" },
  ]);
});

test("without a seed the sequences are others each time", () => {
  const seeds = new Set(Array.from({ length: 20 }, () => readWords(["1"]).seed));
  expect(seeds.size).toBeGreaterThan(10);
});

test("sequences are shared out in batches, each with a seed by which it comes again", () => {
  const batches = batchesOf({ count: 50, seed: 7 });
  expect(batches).toEqual([
    { count: 20, seed: 7 },
    { count: 20, seed: 8 },
    { count: 10, seed: 9 },
  ]);
  expect(batchesOf({ count: 20, seed: 8 })).toEqual([batches[1]]);
  expect(batchesOf({ count: 50, seed: 8, path: "3:1" })).toEqual([{ count: 1, seed: 8, path: "3:1" }]);
});

test.each([
  [["many"]],
  [["0"]],
  [["-3"]],
  [["1.5"]],
  [["1e3"]],
  [[""]],
  [["5", "seed"]],
  [["5", "9999999999"]],
  [["5", "1", "one"]],
  [["--help"]],
  [["1", "2", "3", "4"]],
])("%j is refused with the next step", (words) => {
  expect(() => readWords(words)).toThrow("pnpm leaks [SEQUENCES] [SEED] [PATH]");
});
