// Arabic mirrors by itself because nothing here says left or right; and no message stands unused.
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogue } from "./messages/messages.ts";

const here = import.meta.dirname;
const files = globSync("**/*.{ts,tsx,css}", { cwd: here }).filter((file) => !file.includes(".test."));
const sources = files.map((file) => ({ file, text: readFileSync(`${here}/${file}`, "utf8") }));

/** Tailwind's physical utilities and CSS's physical properties. */
const PHYSICAL =
  /[\s"'`:](?:-?[mp][lr]|left|right|text-(?:left|right)|border-[lr]|rounded-(?:[lr]|[tb][lr])|float-(?:left|right))(?:-\S|[\s"'`])|(?:margin|padding|border)-(?:left|right)\b|(?:margin|padding|border)(?:Left|Right)\b/;

/** A word of a sentence is no direction. */
const styled = sources.filter(({ file }) => !/^desk\/messages\/\w+\//.test(file));

test.each(styled)("$file has logical directions only", ({ text }) => {
  expect(PHYSICAL.exec(text.replaceAll(/\/\/.*$/gm, ""))?.[0]).toBeUndefined();
});

test("a physical direction would be found", () => {
  for (const wrong of ['"ml-8"', '"p-4 text-left"', "padding-left: 1px", "{ marginRight: 1 }"]) {
    expect(PHYSICAL.test(wrong), wrong).toBe(true);
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
