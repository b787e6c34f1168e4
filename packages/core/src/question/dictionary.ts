// The small dictionary of names that lives in the process: what every name, label and word of the catalogue means.
import type { DictionarySource, Entry, Match, NamedFacet } from "./dictionary-entries.ts";
import { NameIndex } from "./name-index.ts";
import { isCatalogueWord, isStopWord } from "./ordinary.ts";
import { buildSpelling } from "./spelling.ts";
import { lexemeOf } from "./words.ts";

export interface Dictionary {
  readonly version: number;
  readonly documents: number;
  /** Words in the longest name or label. */
  readonly longestName: number;
  /** What a run of folded words names; empty when nothing. */
  match(folded: readonly string[]): Match[];
  /** True when the word is in any name, label or text, or is an ordinary word. */
  knows(folded: string): boolean;
  /** True for the name of a well-known place, ours or not. */
  isPlaceName(folded: string): boolean;
  /** Documents that hold a lexeme. */
  frequency(lexeme: string): number;
  entry(facet: NamedFacet, id: number): Entry | undefined;
  entries(facet: NamedFacet): readonly Entry[];
  /** The one word of a name or label that an unknown word must have meant, or null. */
  correct(folded: string): string | null;
}

/** The lexeme by which a facet stands in the same vector as the words: "city:12". No word can contain the colon. */
export function facetLexeme(facet: NamedFacet | "began" | "during" | "running", value: number | string): string {
  return `${facet}:${value}`;
}

export function buildDictionary(source: DictionarySource): Dictionary {
  const names = new NameIndex(source.placeNames ?? new Set(), source.ordinary ?? new Set());
  const entries = new Map<NamedFacet, Map<number, Entry>>();
  for (const entry of source.entries) {
    for (const form of entry.forms) names.add(entry, form);
    const ofFacet = entries.get(entry.facet) ?? new Map<number, Entry>();
    entries.set(entry.facet, ofFacet.set(entry.id, entry));
  }
  const frequencies = new Map(source.words.map((word) => [word.lexeme, word.documents]));
  const spelling = buildSpelling(source);
  // A stem is no word: "ukrain" is how texts keep Ukraine, and what a member typed who meant Ukraine.
  const isSaid = (folded: string) => frequencies.has(lexemeOf(folded)) && !spelling.isNearPlace(folded);
  return {
    version: source.version,
    documents: source.documents,
    longestName: names.longest,
    match: (folded) => names.find(folded),
    knows: (folded) =>
      isStopWord(folded) ||
      isCatalogueWord(folded) ||
      spelling.has(folded) ||
      isSaid(folded) ||
      names.find([folded]).length > 0,
    isPlaceName: (folded) => source.placeNames?.has(folded) === true,
    frequency: (lexeme) => frequencies.get(lexeme) ?? 0,
    entry: (facet, id) => entries.get(facet)?.get(id),
    entries: (facet) => [...(entries.get(facet)?.values() ?? [])],
    correct: (folded) => spelling.correct(folded),
  };
}
