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

/** A promise as React reads it: once it says that it is fulfilled, nothing waits for it any more. */
type Loading = Promise<Words> & { status?: "fulfilled"; value?: Words };

const loadings = new Map<string, Loading>();

/** The same promise each time, so that a component may ask in each of its renders. */
export function loadWords(area: Area, language: Language): Promise<Words> {
  const key = `${area}/${language}`;
  const known = loadings.get(key);
  if (known !== undefined) return known;
  const loading: Loading = fetchWords(area, language);
  loadings.set(key, loading);
  loading.then(
    (words) => Object.assign(loading, { status: "fulfilled", value: words }),
    // A lost connection is no reason to lack words for ever: whoever asks next fetches them again.
    () => loadings.delete(key),
  );
  return loading;
}

async function fetchWords(area: Area, language: Language): Promise<Words> {
  const fetchFile = area === "cards" ? cards[language] : files[`./${area}/${language}.ts`];
  const words = (await fetchFile?.())?.[language];
  if (words === undefined) throw new Error(`no words of ${area} in ${language}`);
  return words;
}
