// The pages' words: nothing missing, nothing left over, the same names to fill, nothing left in English.
import { languages } from "@convivio/core";
import { describe, expect, test } from "vitest";
import type { WordKey } from "./keys.ts";
import { tell, tellAround, words } from "./words.ts";

const keys = Object.keys(words.en).sort() as WordKey[];
const namesIn = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(languages)("the pages' words in %s", (language) => {
  test("have every key and no other", () => {
    expect(Object.keys(words[language]).sort()).toEqual(keys);
  });

  test("fill the same names as the English ones, are never empty and never shout", () => {
    for (const key of keys) {
      expect(namesIn(words[language][key]), key).toEqual(namesIn(words.en[key]));
      expect(words[language][key].trim(), key).not.toBe("");
      expect(words[language][key], key).not.toMatch(/!/);
    }
  });
});

test("English is not left standing in another language", () => {
  const alike = (language: "fr" | "es" | "it" | "ar") => keys.filter((key) => words[language][key] === words.en[key]);
  expect(alike("fr")).toEqual(["kind.organisation"]);
  expect(alike("es")).toEqual(["events.series"]);
  expect([...alike("it"), ...alike("ar")]).toEqual([]);
});

test("what fills a sentence is never read as a sentence itself", () => {
  expect(tell("en", "ask.answer", { question: "{question} $& $1" })).toBe("Answer to “{question} $& $1”");
  expect(tellAround("en", "cite.licence")[0]).toBe("The catalogue’s own text may be used under ");
});
