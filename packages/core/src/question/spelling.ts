// What an unknown word must have meant: the one name, label or word of a text that one slip of the finger explains.
import type { DictionarySource, NamedFacet } from "./dictionary-entries.ts";
import { buildEditIndex, type EditIndex } from "./edits.ts";
import { isStopWord } from "./ordinary.ts";
import { wordsOf } from "./words.ts";

export interface SpellingCheck {
  /** True for a word that is right as it stands. */
  has(folded: string): boolean;
  correct(folded: string): string | null;
  /** True when the word is one slip away from the name of a city or country. */
  isNearPlace(folded: string): boolean;
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
const textRank = 2;
const lastRank = 9;

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

export function buildSpelling(source: DictionarySource): SpellingCheck {
  const spellings = collectSpellings(source);
  let index: EditIndex | undefined;
  // Made by the first word that nobody knows: the names are read anew at each change, and most are asked for as they are written.
  const edits: EditIndex = {
    near(folded) {
      index ??= buildEditIndex(spellings.keys());
      return index.near(folded);
    },
  };
  const isRight = (folded: string) =>
    spellings.has(folded) || source.ordinary?.has(folded) === true || source.placeNames?.has(folded) === true;
  return {
    has: isRight,
    correct: (folded) => correct(folded, edits, spellings),
    isNearPlace: (folded) => edits.near(folded).some((word) => spellings.get(word)?.rank === 0),
  };
}

/** Shorter words are left as they are: one edit makes another word of them. */
const shortestCorrected = { place: 4, label: 5, text: 6 } as const;

function correct(folded: string, edits: EditIndex, spellings: ReadonlyMap<string, Spelling>): string | null {
  if (folded.length < shortestCorrected.place || /\d/.test(folded)) return null;
  const ranked = edits
    .near(folded)
    .map((word) => ({ word, spelling: spellings.get(word) ?? { rank: lastRank, documents: 0 } }))
    .filter(({ word, spelling }) => spelling.rank === 0 || isLikelyWord(folded, word, spelling.rank))
    .sort(
      (a, b) =>
        a.spelling.rank - b.spelling.rank ||
        Number(b.word[0] === folded[0]) - Number(a.word[0] === folded[0]) ||
        b.spelling.documents - a.spelling.documents ||
        (a.word < b.word ? -1 : 1),
    );
  return ranked[0]?.word ?? null;
}

/** Other words than places are corrected only when they are long, and never in their first letter: "chess" is not "chefs". */
function isLikelyWord(typed: string, meant: string, rank: number): boolean {
  const shortest = rank === 1 ? shortestCorrected.label : shortestCorrected.text;
  return typed.length >= shortest && typed[0] === meant[0];
}
