// The desk's words: every area in every language, nothing missing, nothing left over, every placeholder and plural form.
import { globSync, readFileSync } from "node:fs";
import { type Language, languages } from "@convivio/core";
import { describe, expect, test } from "vitest";
import type { Message } from "../../messages/message.ts";
import type { Area } from "./areas.ts";
import { loadWords, type Words } from "./load.ts";
import { fillMessage } from "./say.ts";

const here = import.meta.dirname;
const areas = globSync("*/en.ts", { cwd: here }).map((file) => file.split("/")[0] as Area);
const formsOf = (message: Message) => (typeof message === "string" ? [message] : Object.values(message));
const placeholdersOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const english = new Map(await Promise.all(areas.map(async (area) => [area, await loadWords(area, "en")] as const)));

test("every area has its line among the areas", () => {
  const listed = readFileSync(`${here}/areas.ts`, "utf8");
  expect(areas.length).toBeGreaterThan(2);
  for (const area of areas) expect(listed).toContain(`${area}: typeof ${area};`);
});

describe.each(areas.flatMap((area) => languages.map((language) => [area, language] as const)))(
  "%s in %s",
  (area, language) => {
    const measure = english.get(area) as Words;

    test("has every key and no other, none of them empty", async () => {
      const words = await loadWords(area, language);
      expect(Object.keys(words).sort()).toEqual(Object.keys(measure).sort());
      for (const [key, message] of Object.entries(words)) {
        for (const form of formsOf(message)) expect(form.trim(), key).not.toBe("");
      }
    });

    test("fills the same names as the English", async () => {
      for (const [key, message] of Object.entries(await loadWords(area, language))) {
        const names = placeholdersOf(formsOf(measure[key] as Message).at(-1) ?? "");
        if (typeof message === "string") expect(placeholdersOf(message), key).toEqual(names);
        else
          for (const form of formsOf(message)) expect(names, key).toEqual(expect.arrayContaining(placeholdersOf(form)));
      }
    });

    test("has a sentence for every plural form that the language uses", async () => {
      const used = new Intl.PluralRules(language)
        .resolvedOptions()
        .pluralCategories.filter((form) => form !== "many" || language === "ar");
      for (const [key, message] of Object.entries(await loadWords(area, language))) {
        if (typeof message !== "string") for (const form of used) expect(message[form], `${key}.${form}`).toBeTruthy();
      }
    });
  },
);

describe("every message is said somewhere", () => {
  const files = globSync("**/*.{ts,tsx}", { cwd: `${here}/..` }).filter(
    (file) => !/\.test\.|^messages\/\w+\//.test(file),
  );
  const sources = files.map((file) => readFileSync(`${here}/../${file}`, "utf8")).join("\n");
  /** Keys made of a part that varies: `state.${state}`. */
  const made = [...sources.matchAll(/`((?:[\w.-]|\$\{[^{}`]*\})+)`/g)]
    .map(([, text]) => text ?? "")
    .filter((text) => text.includes("${") && /^[a-z]/i.test(text))
    .map((text) => new RegExp(`^${text.replaceAll(".", "\\.").replaceAll(/\$\{[^}]*\}/g, "[\\w-]+")}$`));

  test.each(areas)("of %s", (area) => {
    const keys = Object.keys(english.get(area) as Words);
    const unused = keys.filter((key) => !sources.includes(`"${key}"`) && !made.some((form) => form.test(key)));
    expect(unused).toEqual([]);
  });
});

describe("a sentence is filled", () => {
  const fill = (message: Message, language: Language, values: Record<string, string | number>) =>
    fillMessage(message, language, values);

  test("with numbers as the language writes them", () => {
    const message = { one: "{count} record", other: "{count} records" };
    expect(fill(message, "en", { count: 1 })).toBe("1 record");
    expect(fill(message, "en", { count: 100_000 })).toBe("100,000 records");
    expect(fill({ other: "{count} schede" }, "it", { count: 100_000 })).toBe("100.000 schede");
    expect(fill({ few: "{count} سجلات", other: "" }, "ar", { count: 3 })).toBe("3 سجلات");
  });

  test("and a name that runs the other way does not turn it", () => {
    expect(fill("Remove {title}", "en", { title: "Turin" })).toBe("Remove Turin");
    expect(fill("Remove {title}", "en", { title: "تورينو" })).toBe("Remove \u2068تورينو\u2069");
    expect(fill("أزل {title}", "ar", { title: "Turin" })).toBe("أزل \u2068Turin\u2069");
  });
});
