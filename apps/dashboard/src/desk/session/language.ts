// In which language the desk speaks: as the account says; else as chosen in this browser; else as the browser asks for.
import { type Language, languages } from "@convivio/core";
import { createStore } from "../store.ts";

const KEY = "desk-language";

/** Storage may be closed to us (private windows): then the choice lasts as long as the page. */
function readChoice(): Language | null {
  try {
    const kept = localStorage.getItem(KEY);
    return languages.find((language) => language === kept) ?? null;
  } catch {
    return null;
  }
}

function browserLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);
  return languages.find((language) => language === wanted.find((one) => languages.includes(one as Language))) ?? "en";
}

export const chosenLanguage = createStore<Language | null>(readChoice());

export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The page itself still changes.
  }
  chosenLanguage.set(language);
}

/** @param ofAccount what the account says; null where nobody is signed in or the account follows the browser. */
export function languageFor(ofAccount: Language | null, chosen: Language | null): Language {
  return ofAccount ?? chosen ?? browserLanguage();
}
