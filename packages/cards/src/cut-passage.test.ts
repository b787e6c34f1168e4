// A longer text of many lines is cut as if it were one: within the room, at a word, with its looks and links.
import fc from "fast-check";
import { expect, test } from "vitest";
import { cutPassage, lengthOf } from "./cut-passage.ts";
import { cutMark } from "./cut-text.ts";
import { passageLines } from "./markdown/passage-lines.ts";
import { anyText } from "./testing/texts.ts";

const wordsOf = (lines: ReturnType<typeof passageLines>) =>
  lines.map(({ line }) => line.map((run) => run.text).join("")).join("\n");

test("what fits is the very same; what does not is its beginning with the mark behind it", () => {
  const text = fc
    .array(fc.oneof(anyText, fc.constantFrom("- **a** point", "> said", "[city](https://a.example)")))
    .map((all) => all.join("\n"));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 200 }), (written, max) => {
      const lines = passageLines(written);
      const cut = cutPassage(lines, max);
      if (lengthOf(lines) <= max) {
        expect(cut).toBe(lines);
        return;
      }
      const words = wordsOf([...cut]);
      expect(words.length).toBeLessThanOrEqual(max);
      expect(words.endsWith(cutMark)).toBe(true);
      expect(wordsOf(lines).startsWith(words.slice(0, -cutMark.length))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("the looks and links of what is left stay", () => {
  const lines = passageLines("- a **bold point** here\n- and [a city](https://a.example/x) there, with more words");
  expect(cutPassage(lines, 32)).toEqual([
    { mark: "bullet", level: 0, line: [{ text: "a " }, { text: "bold point", strong: true }, { text: " here" }] },
    { mark: "bullet", level: 0, line: [{ text: "and " }, { text: "a city…", link: "https://a.example/x" }] },
  ]);
});
