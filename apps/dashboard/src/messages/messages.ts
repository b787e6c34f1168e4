// The catalogue of the page's own words, and the examples it offers, in each of Convivio's languages.
import type { Language } from "@convivio/core";
import { ar } from "./ar.ts";
import { en, type MessageKey, type Messages } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { fill, type PlaceholderOf } from "./message.ts";

export const catalogue: Readonly<Record<Language, Messages>> = { en, fr, es, it, ar };

/** What fills a message's placeholders; none is asked for where it has none. */
type Filling<Key extends MessageKey> = [PlaceholderOf<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<PlaceholderOf<(typeof en)[Key]>, string | number>>];

export type Say = <Key extends MessageKey>(key: Key, ...filling: Filling<Key>) => string;

/** Says the page's words in one language. */
export function sayIn(language: Language): Say {
  return (key, ...[values]) => fill(catalogue[language][key], language, values ?? {});
}

/** Questions that the real catalogue answers, as a reader of the language might type them. */
export const examples: Readonly<Record<Language, readonly string[]>> = {
  en: ["turin housing", "torino", "barcelna", "rumours", "since 2020 japan", "/event 2011", "help"],
  fr: ["turin logement", "torino", "barcelonne", "rumeurs", "depuis 2020 japon", "/event 2011", "aide"],
  es: ["turín vivienda", "torino", "barcelna", "rumores", "desde 2020 japón", "/event 2011", "ayuda"],
  it: ["torino casa", "milano", "barcelona", "dicerie", "dal 2020 giappone", "/event 2011", "aiuto"],
  ar: ["تورينو السكن", "برشلونة", "الشائعات", "اليابان 2020", "rumeurs", "/event 2011", "help"],
};
