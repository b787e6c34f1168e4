// Words that are passed over: those of every sentence, and those that say nothing in this catalogue.
import { catalogueWords, stopWords } from "./stop-words.ts";
import { fold } from "./words.ts";

function splitWords(lists: Readonly<Record<string, string>>): Set<string> {
  return new Set(Object.values(lists).flatMap((list) => list.split(/\s+/).filter(Boolean).map(fold)));
}
const ordinary = splitWords(stopWords);
const saysNothing = splitWords(catalogueWords);

/** An article, a preposition, a question word in one of our languages. */
export function isStopWord(folded: string): boolean {
  return ordinary.has(folded) || (folded.length === 1 && /[a-z]/.test(folded));
}

/** A word that says nothing in this catalogue: "practice", "città", "proyectos". */
export function isCatalogueWord(folded: string): boolean {
  return saysNothing.has(folded);
}
