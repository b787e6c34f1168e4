// Arabic mirrors by itself because nothing here says left or right; and no message stands unused.
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogue } from "./messages/messages.ts";

const here = import.meta.dirname;
const files = globSync("**/*.{ts,tsx,css}", { cwd: here }).filter((file) => !file.includes(".test."));
const sources = files.map((file) => ({ file, text: readFileSync(`${here}/${file}`, "utf8") }));

/** Tailwind's physical utilities and CSS's physical properties; a word of a sentence, or the code of a language, is none. */
const PHYSICAL =
  /[\s"'`:](?:-?[mp][lr]-[\w[(]|-?(?:left|right)-(?:[\d[(]|auto\b|full\b|px\b)|(?:text|float)-(?:left|right)\b|border-[lr]\b|rounded-(?:[lr]|[tb][lr])\b)|\b(?:margin|padding|border)-(?:left|right)\b|\b(?:margin|padding|border)(?:Left|Right)\b/;

test.each(sources)("$file has logical directions only", ({ text }) => {
  expect(PHYSICAL.exec(text.replaceAll(/\/\/.*$/gm, ""))?.[0]).toBeUndefined();
});

test("a physical direction would be found, and a word is not taken for one", () => {
  for (const wrong of [
    '"ml-8"',
    '"p-4 text-left"',
    '"-right-4"',
    "`left-0`",
    "padding-left: 1px",
    "{ marginRight: 1 }",
  ]) {
    expect(PHYSICAL.test(wrong), wrong).toBe(true);
  }
  for (const sound of ["2 characters left", '"pl"', "what is left out", '"ms-8 text-start"']) {
    expect(PHYSICAL.test(sound), sound).toBe(false);
  }
});

test("every message is said somewhere", () => {
  const said = sources
    .filter(({ file }) => !/^messages\/..\.ts$/.test(file))
    .map(({ text }) => text)
    .join("\n");
  const unused = Object.keys(catalogue.en).filter(
    (key) => !said.includes(`"${key}"`) && !key.startsWith("appearance."),
  );
  expect(unused).toEqual([]);
});
