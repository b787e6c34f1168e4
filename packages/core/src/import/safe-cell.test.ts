// Whatever a text says, a spreadsheet takes it for text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainCell, safeCell } from "./safe-cell.ts";

describe("a cell is never a formula", () => {
  test.each(["=1+1", "+39 011", "-1+1", "@SUM(A1)", "\t=1", "＝1", "'=1", "''@x"])("%j gets an apostrophe", (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  test.each(["Turin", "-7.5", "it's", "'quoted'", "a=b", ""])("%j stays as it is", (text) => {
    expect(safeCell(text)).toBe(text);
    expect(plainCell(text)).toBe(text);
  });

  test("and every text comes back as it was", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.constantFrom("'", "=", "+", "-", "@", "\t", "1", "a", "＝")).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (one) => {
        const cell = safeCell(one);
        expect(plainCell(cell)).toBe(one);
        expect(/^[=+@\t\r\n＝＋－＠]/.test(cell) || (/^-/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
