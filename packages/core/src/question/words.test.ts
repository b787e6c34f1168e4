// Words folded the same way wherever they come from.
import fc from "fast-check";
import { expect, test } from "vitest";
import { questionLanguages } from "../language.ts";
import { fold, lexemeOf, stemOf, wordsOf } from "./words.ts";

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["São Paulo", "sao paulo"],
  ["ŁÓDŹ", "lodz"],
  ["Malmö", "malmo"],
  ["Straße", "strasse"],
  ["İZMİR", "izmir"],
  ["Diyarbakır", "diyarbakir"],
  ["ΑΘΉΝΑ", "αθηνα"],
  ["مدينة", "مدينه"],
  ["إسطنبول", "اسطنبول"],
  ["مُدَرِّس", "مدرس"],
])("%s is folded to %s", (text, folded) => expect(fold(text)).toBe(folded));

test.each(["東京", "서울", "சென்னை", "กรุงเทพฯ", "हिन्दी", "தமிழ்"])(
  "%s keeps its marks: without them it would be another word",
  (text) => expect(fold(text)).toBe(text.normalize("NFC")),
);

test("composed and decomposed letters are one word", () => {
  expect(wordsOf("Montréal".normalize("NFD"))[0]?.folded).toBe(wordsOf("Montréal".normalize("NFC"))[0]?.folded);
});

test("every word stands where it was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      for (const word of wordsOf(text)) expect(text.slice(word.at, word.at + word.typed.length)).toBe(word.typed);
    }),
  );
});

test("a stem is never empty and never throws, in any language", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 30 }), (text) => {
      for (const { folded } of wordsOf(text))
        for (const language of questionLanguages) expect(stemOf(folded, language)).not.toBe("");
    }),
  );
});

test("no lexeme is longer than PostgreSQL takes: 2,046 bytes", () => {
  for (const text of ["x".repeat(5000), "\uFDFA".repeat(300), "\u{10330}".repeat(2000)]) {
    for (const { folded } of wordsOf(text)) {
      expect(encodeURIComponent(lexemeOf(folded)).replace(/%../g, "x").length).toBeLessThanOrEqual(2046);
      expect(lexemeOf(folded).isWellFormed()).toBe(true);
    }
  }
});
