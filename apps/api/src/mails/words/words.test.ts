// What mails say: nothing missing, the same names to fill, nothing left in English.
import { languages } from "@convivio/core";
import { expect, test } from "vitest";
import type { MailWordKey } from "./keys.ts";
import { mailWords, write } from "./words.ts";

const keys = Object.keys(mailWords.en).sort() as MailWordKey[];
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(languages)("mails in %s have every key, fill the same names and are not left in English", (language) => {
  expect(Object.keys(mailWords[language]).sort()).toEqual(keys);
  for (const key of keys) {
    expect(namesIn(mailWords[language][key]), key).toEqual(namesIn(mailWords.en[key]));
    expect(mailWords[language][key], key).not.toMatch(/!/);
    if (language !== "en") expect(mailWords[language][key], key).not.toBe(mailWords.en[key]);
  }
});

test("what fills a text is never read as a text itself, and the link stays to be filled", () => {
  const text = write("en", "link.text", { name: "{until} $&", until: "noon" });
  expect(text).toContain("Hello {until} $&,");
  expect(text).toContain("until noon.\n\n{link}\n");
});
