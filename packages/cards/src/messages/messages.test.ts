import { languages } from "@convivio/core";
import { describe, expect, test } from "vitest";
import { en } from "./en.ts";
import { type Message, piecesOf } from "./message.ts";
import { languageName, messagesFor, say, sayLine, wordFor } from "./messages.ts";

const formsOf = (message: Message): [string, string][] =>
  typeof message === "string" ? [["other", message]] : Object.entries(message as Record<string, string>);
const namesIn = (sentence: string) => piecesOf(sentence).filter((_, index) => index % 2 === 1);
const keys = Object.keys(en) as (keyof typeof en)[];

describe.each(languages)("in %s", (language) => {
  const messages = messagesFor(language);

  test("no message is missing, and none is left over", () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  test("every message fills the same names as in English", () => {
    for (const key of keys) {
      const expected = new Set(formsOf(en[key]).flatMap(([, sentence]) => namesIn(sentence)));
      const forms = formsOf(messages[key]);
      expect(new Set(forms.flatMap(([, sentence]) => namesIn(sentence))), key).toEqual(expected);
      for (const [form, sentence] of forms) {
        // "One practice" may do without the number; everything else may not be left out.
        const missing = [...expected].filter((name) => !namesIn(sentence).includes(name));
        expect(form === "other" ? missing : missing.filter((name) => name !== "count"), `${key}.${form}`).toEqual([]);
      }
    }
  });

  test("a message with plural forms has every form of the language", () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const key of keys.filter((key) => typeof en[key] !== "string")) {
      expect(Object.keys(messages[key]).sort(), key).toEqual([...categories].sort());
    }
  });

  test("no message is empty, and none shouts", () => {
    for (const key of keys) {
      for (const [, sentence] of formsOf(messages[key])) {
        expect(sentence.trim(), key).not.toBe("");
        expect(sentence, key).not.toMatch(/!/);
      }
    }
  });
});

test("English is not left standing in another language", () => {
  const alike = (language: "fr" | "es" | "it" | "ar") =>
    keys.filter((key) => {
      const message = messagesFor(language)[key];
      return typeof message === "string" && message === en[key] && /[a-z]{4}/.test(message.replace(/\{\w+\}/g, ""));
    });
  // Words that are the same in both languages.
  expect(alike("fr")).toEqual([
    "facet.organisation",
    "source",
    "eventKind.discussion",
    "eventKind.symposium",
    "eventKind.forum",
    "detail.organisations",
    "detail.sources",
  ]);
  expect(alike("es")).toEqual([]);
  expect(alike("it")).toEqual(["attendance.online", "eventKind.forum", "role.partner", "resourceKind.video"]);
  expect(alike("ar")).toEqual([]);
});

test("a number takes the plural form of its language", () => {
  expect([1, 3].map((count) => say("en", "count.practices", { count }))).toEqual(["1 practice", "3 practices"]);
  const arabic = [0, 1, 2, 3, 11, 100].map((count) => say("ar", "count.practices", { count }));
  expect(arabic).toEqual(["لا ممارسات", "ممارسة واحدة", "ممارستان", "3 ممارسات", "11 ممارسة", "100 ممارسة"]);
});

test("what fills a message keeps its link, and is never read as a message itself", () => {
  const link = { text: "{count} page", link: "https://a.example/" };
  expect(sayLine("en", "cut.link", { link })).toEqual([{ text: "… Cut to fit. Read the whole: " }, link]);
});

test("a word we have none for stays readable", () => {
  expect(wordFor("it", "eventKind", "working-lunch")).toBe("colazione di lavoro");
  expect(wordFor("it", "eventKind", "street-party")).toBe("street party");
});

test("languages are named in the reader's language", () => {
  expect(languageName("it", "fr")).toBe("italien");
  expect(languageName("?", "fr")).toBe("?");
});
