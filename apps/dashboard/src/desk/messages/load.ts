// Fetches the words of one area in one language, once: nobody downloads a language that they do not read.
import type { Language } from "@convivio/core";
import type { Message } from "../../messages/message.ts";
import type { Area } from "./areas.ts";

export type Words = Readonly<Record<string, Message>>;
type WordsFile = { readonly [language in Language]?: Words };

const files = import.meta.glob<WordsFile>("./*/{en,fr,es,it,ar}.ts");

const cards: Readonly<Record<Language, () => Promise<WordsFile>>> = {
  en: () => import("@convivio/cards/messages/en"),
  fr: () => import("@convivio/cards/messages/fr"),
  es: () => import("@convivio/cards/messages/es"),
  it: () => import("@convivio/cards/messages/it"),
  ar: () => import("@convivio/cards/messages/ar"),
};

const underWay = new Map<string, Promise<Words>>();

const keyOf = (area: Area, language: Language) => `${area}/${language}`;

/** The same promise each time, so that React waits for it once. */
export function loadWords(area: Area, language: Language): Promise<Words> {
  const key = keyOf(area, language);
  const known = underWay.get(key);
  if (known !== undefined) return known;
  const loading = fetchWords(area, language);
  underWay.set(key, loading);
  // A lost connection is no reason to lack words for ever: the next who asks fetches them again.
  loading.catch(() => underWay.delete(key));
  return loading;
}

async function fetchWords(area: Area, language: Language): Promise<Words> {
  const fetchFile = area === "cards" ? cards[language] : files[`./${area}/${language}.ts`];
  const words = (await fetchFile?.())?.[language];
  if (words === undefined) throw new Error(`no words of ${area} in ${language}`);
  return words;
}
