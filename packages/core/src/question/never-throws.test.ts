// What must hold for any string that anybody may send.
import fc from "fast-check";
import { expect, test } from "vitest";
import { planLevels } from "./levels.ts";
import { parseQuestion, type Question } from "./question.ts";
import { smallDictionary } from "./small-dictionary.ts";

const read = (text: string) => parseQuestion(text, smallDictionary);

/** Any UTF-16: lone surrogates, controls and marks without a letter among them. */
const anyText = fc
  .array(
    fc.oneof(fc.nat(0xffff), fc.constantFrom(0xd800, 0xdfff, 0x0301, 0x202e, 0x05d0, 0x0b95, 0, 0x22, 0x2f, 0x661)),
    {
      maxLength: 120,
    },
  )
  .map((units) => String.fromCharCode(...units));
const likelyText = fc
  .array(
    fc.constantFrom(
      "turin",
      "Torino",
      "housing",
      "logement",
      "roma",
      "/event",
      "/practice",
      "help",
      "since",
      "2016",
      "1990s",
      "«",
      "»",
      '"',
      "and",
      "Italian",
      "cities",
      "HUG",
      "new",
      "york",
      "barcelna",
      "zzz",
      "منذ",
      "٢٠٢٠",
      "東京",
      "partir",
      "de",
      "-",
      "!!!",
      "é",
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(" "));

test("a question never throws and is read the same way twice, whatever the string", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, likelyText, fc.string({ unit: "binary" })), (text) => {
      const question = read(text);
      expect(read(text)).toEqual(question);
      expect(Array.isArray(planLevels(question, smallDictionary))).toBe(true);
    }),
    { numRuns: 600 },
  );
});

test("no part of a question is empty, and every weight is a number above nothing", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, likelyText), (text) => {
      const question: Question = read(text);
      for (const concept of [...question.concepts, ...question.places.flat()]) {
        expect(concept.typed).not.toBe("");
        expect(concept.id !== null || concept.words.flat().length > 0).toBe(true);
        expect(concept.weight).toBeGreaterThan(0);
      }
      expect(question.places.every((readings) => readings.length > 0)).toBe(true);
    }),
  );
});

test.each([
  ["exclamation marks before a letter", `${"!".repeat(100_000)}a`],
  ["one word", "x".repeat(100_000)],
  ["one word of a syllable that stemmers take off", "ational".repeat(15_000)],
  ["combining marks", `a${"\u0301".repeat(100_000)}`],
  ["quotation marks", '"'.repeat(100_000)],
  ["white space", `${" ".repeat(100_000)}turin`],
  ["a slash and white space", `/event${" ".repeat(100_000)}turin`],
  ["slips", "barcelna ".repeat(11_000)],
  ["a ligature that stands for eighteen letters", "\uFDFA".repeat(100_000)],
])(
  "a hundred kilobytes of %s are read before the test gives up",
  (_, text) => {
    expect(read(text).text.length).toBeLessThanOrEqual(2000);
  },
  1000,
);

test("right-to-left marks and other invisible signs around a name change nothing", () => {
  const slugs = (text: string) =>
    read(text)
      .places.flat()
      .map((place) => place.slug);
  expect(slugs("\u202Eturin\u202C")).toEqual(["turin"]);
  expect(slugs("\u200Fتورينو\u200F")).toEqual(["turin"]);
  expect(slugs("\uFEFFturin\u0000")).toEqual(["turin"]);
});
