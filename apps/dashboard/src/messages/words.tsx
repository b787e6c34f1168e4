// The language of the page and its words, at hand in every component.
import type { Language } from "@convivio/core";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Say, sayIn } from "./messages.ts";

type Words = { language: Language; say: Say };

const WordsContext = createContext<Words>({ language: "en", say: sayIn("en") });

export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = useMemo(() => ({ language, say: sayIn(language) }), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  return useContext(WordsContext);
}
