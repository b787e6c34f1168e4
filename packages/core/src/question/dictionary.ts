// The small dictionary of names that lives in the process: what every name, label and word of the catalogue means.
import type { Facet } from "../answer/answer.ts";
import { type Names, type QuestionLanguage, questionLanguages } from "../language.ts";
import { buildEditIndex, type EditIndex } from "./edits.ts";
import { catalogueWords, stopWords } from "./stop-words.ts";
import { fold, lexemeOf, stemOf, wordsOf } from "./words.ts";

export type NamedFacet = Exclude<Facet, "period" | "phrase" | "word">;

/** How a name may be typed. Names stand as they are (language null); labels are matched by their stems in their language. */
export interface Form {
  text: string;
  language: QuestionLanguage | null;
  /** True for "Italian", which is a country only beside "cities" or alone. */
  isAdjective?: boolean;
}

export interface Entry {
  facet: NamedFacet;
  id: number;
  slug: string;
  label: Names;
  forms: readonly Form[];
}

export interface KnownWord {
  lexeme: string;
  /** The word as texts spell it; for a facet the lexeme itself. */
  spelling: string;
  /** Number of documents that say it. */
  documents: number;
}

export interface DictionarySource {
  /** Grows with every change of the catalogue. */
  version: number;
  documents: number;
  entries: readonly Entry[];
  words: readonly KnownWord[];
}

export interface Match {
  entry: Entry;
  isAdjective: boolean;
}

export interface Dictionary {
  readonly version: number;
  readonly documents: number;
  /** Words in the longest name or label. */
  readonly longestName: number;
  /** What a run of folded words names; empty when nothing. */
  match(folded: readonly string[]): Match[];
  /** True when the word is in any name, label or text, or is an ordinary word. */
  knows(folded: string): boolean;
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

class NameIndex {
  readonly byKey = new Map<string, Match[]>();
  /** First words of names of more than one word: most words begin none, and need not be looked up with their neighbours. */
  private readonly beginnings = new Set<string>();
  longest = 1;

  add(entry: Entry, form: Form): void {
    const words = wordsOf(form.text).map((word) => word.folded);
    if (words.length === 0) return;
    this.longest = Math.max(this.longest, words.length);
    const match = { entry, isAdjective: form.isAdjective === true };
    const first = words.slice(0, 1);
    if (words.length > 1) {
      this.beginnings.add(keyOf(first, null));
      if (form.language !== null) this.beginnings.add(keyOf(first, form.language));
    }
    this.put(keyOf(words, null), match);
    if (form.language !== null) this.put(keyOf(words, form.language), match);
  }

  private put(key: string, match: Match): void {
    const there = this.byKey.get(key);
    if (there === undefined) this.byKey.set(key, [match]);
    else if (!there.some((known) => known.entry === match.entry)) there.push(match);
  }

  private begins(first: readonly string[]): boolean {
    return (
      this.beginnings.has(keyOf(first, null)) ||
      questionLanguages.some((language) => this.beginnings.has(keyOf(first, language)))
    );
  }

  /** As it is written first; by its stem in each language only when no name is written so ("loyer" is not "loi"). */
  find(words: readonly string[]): Match[] {
    if (words.length > 1 && !this.begins(words.slice(0, 1))) return [];
    const written = this.byKey.get(keyOf(words, null));
    if (written !== undefined) return written;
    const found = questionLanguages.flatMap((language) => this.byKey.get(keyOf(words, language)) ?? []);
    return found.filter((match, at) => found.findIndex((other) => other.entry === match.entry) === at);
  }
}

function keyOf(words: readonly string[], language: QuestionLanguage | null): string {
  if (language === null) return words.join(" ");
  return `${language}:${words.map((word) => stemOf(word, language)).join(" ")}`;
}

interface Spelling {
  /** Names before labels before texts: a slip is likelier in what was asked for than in what stands beside it. */
  rank: number;
  documents: number;
}

const facetRank: Record<NamedFacet, number> = {
  city: 0,
  country: 0,
  theme: 1,
  topic: 1,
  series: 2,
  person: 2,
  organisation: 2,
};
const textRank = 1;

function collectSpellings(source: DictionarySource): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  const add = (folded: string, rank: number, documents: number) => {
    if (isStopWord(folded)) return;
    const known = spellings.get(folded);
    spellings.set(folded, {
      rank: Math.min(rank, known?.rank ?? rank),
      documents: Math.max(documents, known?.documents ?? 0),
    });
  };
  for (const entry of source.entries) {
    for (const form of entry.forms) for (const word of wordsOf(form.text)) add(word.folded, facetRank[entry.facet], 0);
  }
  for (const word of source.words) if (!word.lexeme.includes(":")) add(word.spelling, textRank, word.documents);
  return spellings;
}

export function buildDictionary(source: DictionarySource): Dictionary {
  const names = new NameIndex();
  const entries = new Map<NamedFacet, Map<number, Entry>>();
  for (const entry of source.entries) {
    for (const form of entry.forms) names.add(entry, form);
    const ofFacet = entries.get(entry.facet) ?? new Map<number, Entry>();
    entries.set(entry.facet, ofFacet.set(entry.id, entry));
  }
  const frequencies = new Map(source.words.map((word) => [word.lexeme, word.documents]));
  const spellings = collectSpellings(source);
  const edits = buildEditIndex(spellings.keys());
  return {
    version: source.version,
    documents: source.documents,
    longestName: names.longest,
    match: (folded) => names.find(folded),
    knows: (folded) =>
      isStopWord(folded) ||
      isCatalogueWord(folded) ||
      spellings.has(folded) ||
      frequencies.has(lexemeOf(folded)) ||
      names.find([folded]).length > 0,
    frequency: (lexeme) => frequencies.get(lexeme) ?? 0,
    entry: (facet, id) => entries.get(facet)?.get(id),
    entries: (facet) => [...(entries.get(facet)?.values() ?? [])],
    correct: (folded) => correct(folded, edits, spellings),
  };
}

/** Shorter words are left as they are: one edit makes another word of them. */
const shortestCorrected = 4;

function correct(folded: string, edits: EditIndex, spellings: ReadonlyMap<string, Spelling>): string | null {
  if (folded.length < shortestCorrected || /\d/.test(folded)) return null;
  const ranked = edits
    .near(folded)
    .map((word) => ({ word, spelling: spellings.get(word) ?? { rank: 9, documents: 0 } }))
    .sort(
      (a, b) =>
        a.spelling.rank - b.spelling.rank ||
        Number(b.word[0] === folded[0]) - Number(a.word[0] === folded[0]) ||
        b.spelling.documents - a.spelling.documents ||
        (a.word < b.word ? -1 : 1),
    );
  return ranked[0]?.word ?? null;
}
