// What `pnpm leaks` takes, and what it says to everything else.
import { expect, test } from "vitest";
import { readWords } from "./command-words.ts";

test("sequences and seed may be left out", () => {
  expect([readWords([]), readWords(["500"]), readWords(["500", "7"])]).toEqual([
    { count: 10_000 },
    { count: 500 },
    { count: 500, seed: 7 },
  ]);
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
  [["--help"]],
  [["1", "2", "3"]],
])("%j is refused with the next step", (words) => {
  expect(() => readWords(words)).toThrow("pnpm leaks [SEQUENCES] [SEED]");
});
