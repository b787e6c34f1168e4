// One slip of the finger, against a distance computed by the book.
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildEditIndex, isOneEditAway } from "./edits.ts";

/** Optimal string alignment distance, by its recurrence. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const steps = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (isSame ? 0 : 1)];
      if (isSwapped) steps.push(at(i - 2, j - 2) + 1);
      (rows[i] ?? [])[j] = Math.min(...steps);
    }
  }
  return at(a.length, b.length);
}

/** Few letters, so that near misses are common. */
const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

test("one edit away is exactly an optimal string alignment distance of one at most", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEditAway(a, b)).toBe(distance(a, b) <= 1);
    }),
    { numRuns: 3000 },
  );
});

test("the index finds every known word within one edit, and no other", () => {
  const long = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 4, maxLength: 7 });
  fc.assert(
    fc.property(fc.array(long, { maxLength: 40 }), long, (known, typed) => {
      const expected = [...new Set(known)].filter((one) => distance(one, typed) <= 1);
      expect(buildEditIndex(known, 4).near(typed).sort()).toEqual(expected.sort());
    }),
    { numRuns: 400 },
  );
});

test("words shorter than the least length are never offered", () => {
  expect(buildEditIndex(["rome", "turin"]).near("romes")).toEqual([]);
  expect(buildEditIndex(["rome", "turin"]).near("turn")).toEqual(["turin"]);
});
