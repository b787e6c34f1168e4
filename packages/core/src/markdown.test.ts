// What of a story is looked for.
import { expect, test } from "vitest";
import { withoutAddresses } from "./markdown.ts";
import { wordsOf } from "./question/words.ts";

test.each([
  ["A **bold** [city hall](https://turin.example/casa?x=1) opened.", "a bold city hall opened"],
  [
    "[Turin](https://a.example/Turin_(city)_x) and [Rome]( <https://b.example/a b> 'the capital').",
    "turin and rome the capital",
  ],
  ["See <https://a.example/x> or [the mayor](Turin).", "see or the mayor turin"],
  ["Written out: https://a.example/x", "written out https a example x"],
  ["> quoted\n1. **one**\n- _two_", "quoted 1 one two"],
])("«%s»: its marks and the addresses of its links are no words", (markdown, words) => {
  expect(
    wordsOf(withoutAddresses(markdown))
      .map(({ folded }) => folded)
      .join(" "),
  ).toBe(words);
});

test("a long text is gone through in a moment", () => {
  for (const piece of ["](https:(", "](https:", "<https:", "](", "]( "]) {
    const start = Date.now();
    withoutAddresses(piece.repeat(20_000 / piece.length));
    expect(Date.now() - start).toBeLessThan(1000);
  }
});
