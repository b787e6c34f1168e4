// The toolbar's marks: put around, taken away again, nothing else touched.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Mark, markSelection } from "./markdown-marks.ts";

const selected = ({ text, from, to }: { text: string; from: number; to: number }) => text.slice(from, to);

test("bold and emphasis stand around what is selected, and go away the same way", () => {
  const bold = markSelection("Flats for all", { from: 0, to: 5 }, "bold");
  expect([bold.text, selected(bold)]).toEqual(["**Flats** for all", "Flats"]);
  expect(markSelection(bold.text, bold, "bold").text).toBe("Flats for all");
});

test("a list and a quote take whole lines", () => {
  const list = markSelection("one\ntwo\nthree", { from: 1, to: 5 }, "list");
  expect(list.text).toBe("- one\n- two\nthree");
  expect(markSelection(list.text, list, "list").text).toBe("one\ntwo\nthree");
});

test("a link keeps the words and selects the address to be typed over", () => {
  const link = markSelection("See here.", { from: 4, to: 8 }, "link");
  expect([link.text, selected(link)]).toEqual(["See [here](https://).", "https://"]);
});

test("among signs that stand there already no letter is lost, and what was put there goes away again", () => {
  const marks = fc.constantFrom<Mark>("bold", "emphasis", "list", "quote");
  const signs = fc.string({ unit: fc.constantFrom("a", " ", "\n", "*", "**", "_", "- ", "> ") });
  let put = 0;
  let taken = 0;
  fc.assert(
    fc.property(signs, fc.nat(), fc.nat(), marks, (text, a, b, mark) => {
      const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const once = markSelection(text, { from, to }, mark);
      expect(once.text.replaceAll(/[^a]/g, "")).toBe(text.replaceAll(/[^a]/g, ""));
      const isPut = once.text.length > text.length;
      if (isPut) expect(markSelection(once.text, once, mark).text).toBe(text);
      put += Number(isPut);
      taken += Number(!isPut);
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(put, taken)).toBeGreaterThan(10);
});

test("whatever is marked, no letter is lost, and marking twice brings the text back", () => {
  const marks = fc.constantFrom<Mark>("bold", "emphasis", "list", "quote");
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", " ", "\n") }),
      fc.nat(),
      fc.nat(),
      marks,
      (text, a, b, mark) => {
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const once = markSelection(text, { from, to }, mark);
        expect(once.text.replaceAll(/[^ab]/g, "")).toBe(text.replaceAll(/[^ab]/g, ""));
        expect(markSelection(once.text, once, mark).text).toBe(text);
      },
    ),
  );
});
