// Fetches the words of one area in one language, once: nobody downloads a language that they do not read.
import type { Language } from "@convivio/core";
import type { Message } from "../../messages/message.ts";
import { once } from "../../once.ts";
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

const loaders = new Map<string, () => Promise<Words>>();

/** The same promise each time, so that a component may ask in each of its renders. */
export function loadWords(area: Area, language: Language): Promise<Words> {
  const key = `${area}/${language}`;
  const load = loaders.get(key) ?? once(() => fetchWords(area, language));
  loaders.set(key, load);
  return load();
}

async function fetchWords(area: Area, language: Language): Promise<Words> {
  const fetchFile = area === "cards" ? cards[language] : files[`./${area}/${language}.ts`];
  const words = (await fetchFile?.())?.[language];
  if (words === undefined) throw new Error(`no words of ${area} in ${language}`);
  return words;
}

/** Said on every screen, and where something fails. */
export const saidEverywhere = ["kit", "shell", "cards"] as const satisfies readonly Area[];

/** For whoever shows something later: whether a fetch failed is told when the words are said. */
export async function haveWords(areas: readonly Area[], language: Language): Promise<void> {
  await Promise.allSettled(areas.map((area) => loadWords(area, language)));
}
