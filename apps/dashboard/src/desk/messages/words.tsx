// The reader's language, and the words of an area at hand in every component.
import { isRightToLeft, type Language } from "@convivio/core";
import { createContext, type ReactNode, use, useEffect, useMemo } from "react";
import { I18nProvider } from "react-aria-components";
import { chosenLanguage, languageFor } from "../session/language.ts";
import type { Area, Areas } from "./areas.ts";
import { loadWords } from "./load.ts";
import { localeOf } from "./locale.ts";
import { fillMessage, type Say, type Values } from "./say.ts";

const LanguageContext = createContext<Language | null>(null);

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = isRightToLeft(language) ? "rtl" : "ltr";
  }, [language]);
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={localeOf(language)}>{children}</I18nProvider>
    </LanguageContext>
  );
}

/** Where nothing stands above, as on a screen that could not be drawn, the browser's own choice. */
export function useLanguage(): Language {
  return use(LanguageContext) ?? languageFor(null, chosenLanguage.get());
}

/** The words of one area. Waits (as Suspense does) the first time that nobody fetched them before. */
export function useWords<Name extends Area>(area: Name): { say: Say<Areas[Name]>; language: Language } {
  const language = useLanguage();
  const words = use(loadWords(area, language));
  return useMemo(() => {
    const say = (key: PropertyKey, values?: Values) =>
      fillMessage(words[key as string] ?? String(key), language, values ?? {});
    return { say: say as Say<Areas[Name]>, language };
  }, [words, language]);
}
