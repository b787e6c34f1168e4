// What is said of refused rows: nothing missing, nothing left over, nothing left in English.
import { languages, RowProblemCode } from "@convivio/core";
import { expect, test } from "vitest";
import { importWords } from "./words.ts";

const keys = ["row", "problems", ...RowProblemCode.options.map((code) => `problem.${code}`)].sort();

test.each(languages)("the words in %s are all there, and are not left in English", (language) => {
  expect(Object.keys(importWords[language]).sort()).toEqual(keys);
  for (const [key, words] of Object.entries(importWords[language])) {
    expect(words.trim(), key).not.toBe("");
    if (language !== "en") expect(words, key).not.toBe(importWords.en[key as keyof typeof importWords.en]);
  }
});
