// The page's words: nothing missing, nothing left over, every placeholder and plural form in every language.
import { languages } from "@convivio/core";
import { describe, expect, test } from "vitest";
import { languageNames } from "./language-names.ts";
import type { Message } from "./message.ts";
import { catalogue, examples, sayIn } from "./messages.ts";

const keys = Object.keys(catalogue.en).sort();
const formsOf = (message: Message) => (typeof message === "string" ? [message] : Object.values(message));
const placeholdersOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(languages)("the page's words in %s", (language) => {
  const messages = catalogue[language];

  test("have every key and no other", () => {
    expect(Object.keys(messages).sort()).toEqual(keys);
  });

  test("are never empty", () => {
    for (const key of keys as (keyof typeof messages)[]) {
      for (const form of formsOf(messages[key])) expect(form.trim(), key).not.toBe("");
    }
  });

  test("fill the same names as the English ones", () => {
    for (const key of keys as (keyof typeof messages)[]) {
      if (typeof messages[key] !== "string") continue;
      expect(placeholdersOf(messages[key]), key).toEqual(placeholdersOf(formsOf(catalogue.en[key])[0] ?? ""));
    }
  });

  test("have a sentence for every plural form that the language uses", () => {
    const used = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((form) => form !== "many" || language === "ar");
    for (const key of keys as (keyof typeof messages)[]) {
      const message = messages[key];
      if (typeof message !== "string") for (const form of used) expect(message[form], `${key}.${form}`).toBeTruthy();
    }
  });

  test("come with a name of the language and with examples, one of them about events", () => {
    expect(languageNames[language]).toBeTruthy();
    expect(new Set(examples[language]).size).toBeGreaterThanOrEqual(6);
    expect(examples[language].some((question) => question.startsWith("/event"))).toBe(true);
  });
});

test("a number chooses its plural form", () => {
  expect(sayIn("en")("answer.found", { count: 1 })).toBe("1 result.");
  expect(sayIn("en")("answer.found", { count: 7 })).toBe("7 results.");
  expect(sayIn("ar")("answer.found", { count: 2 })).toBe("نتيجتان.");
});
