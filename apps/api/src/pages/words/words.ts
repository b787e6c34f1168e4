// The catalogue of the pages' own words, in each of Convivio's languages.
import type { Language } from "@convivio/core";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import type { WordKey, Words } from "./keys.ts";

export const words: Readonly<Record<Language, Words>> = { en, fr, es, it, ar };

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Filling<Key extends WordKey> = [NamesIn<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<(typeof en)[Key]>, string | number>>];

/** Says the pages' own words; those of the cards are said by `say`. */
export function tell<Key extends WordKey>(language: Language, key: Key, ...[values]: Filling<Key>): string {
  const given: Readonly<Record<string, string | number>> = values ?? {};
  return words[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ""));
}

/** The sentence before and after the one name in it that a link fills. */
export function tellAround(language: Language, key: WordKey): [before: string, after: string] {
  const [before = "", , after = ""] = words[language][key].split(/\{(\w+)\}/);
  return [before, after];
}

/** Each language under its own name, as its speakers look for it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: "English",
  fr: "Français",
  es: "Español",
  it: "Italiano",
  ar: "العربية",
};
