// What is looked for in a record: its words with their weights and places, and its facets with their ranks.
import { fold, lexemeOf, wordsOf } from "@convivio/core";

/** PostgreSQL's four weights: A for titles and what was tagged first, D for what is only near. */
export type Weight = "A" | "B" | "C" | "D";

export interface Field {
  text: string | null;
  weight: Weight;
}

export interface FacetEntry {
  /** A facet lexeme, such as "city:12". */
  facet: string;
  weight: Weight;
  /** Order among all that carry the facet, higher first; null for a facet that is never listed alone. */
  rank: number | null;
}

/** Two facets asked for together often enough to be listed together: a place and a theme. */
export interface FacetPair {
  facet: string;
  rank: number;
}

/** Under this name every record of a kind is listed, for questions that name only a period. */
export const everything = "all";

/** The name under which a place and a theme are listed together. */
export function pairName(place: string, theme: string): string {
  return `${place} ${theme}`;
}

export interface SearchDocument {
  recordId: number;
  kind: "practice" | "event" | "resource";
  fields: Field[];
  facets: FacetEntry[];
  pairs: FacetPair[];
  /** Year in which it began; null where not known. */
  began: number | null;
  standing: number;
}

/** Words at most: PostgreSQL counts places up to 16,383 and the rest would fall together. */
const mostPlaces = 15_000;
/** Places kept of one lexeme at most; PostgreSQL keeps 255. */
const mostMarks = 200;
/** Places left free between two fields, so that no phrase spans them. */
const gap = 20;

export interface Vector {
  /** A tsvector literal. */
  literal: string;
  /** Each word and facet once, with a spelling of it; pairs of words are not counted. */
  lexemes: Map<string, string>;
}

/** Two words that stand together are a lexeme of their own: a phrase is found in the index, without reading each text again. */
export function pairOf(first: string, second: string): string {
  return `${first} ${second}`;
}

export function isPair(lexeme: string): boolean {
  return lexeme.includes(" ");
}

/** The vector of a document, made by the same folding and stemming that questions go through. */
export function vectorOf(document: SearchDocument): Vector {
  const places = new Map<string, string[]>();
  const lexemes = new Map<string, string>();
  const put = (lexeme: string, place: number, weight: Weight) => {
    const there = places.get(lexeme);
    const mark = `${place}${weight === "D" ? "" : weight}`;
    if (there === undefined) places.set(lexeme, [mark]);
    else if (there.length < mostMarks) there.push(mark);
  };
  let place = 1;
  for (const { facet, weight } of document.facets) {
    put(facet, place++, weight);
    lexemes.set(facet, facet);
  }
  for (const field of document.fields) {
    place += gap;
    let before: string | null = null;
    for (const word of wordsOf(field.text ?? "")) {
      if (place >= mostPlaces) break;
      const lexeme = lexemeOf(word.folded);
      if (before !== null) put(pairOf(before, lexeme), place - 1, field.weight);
      put(lexeme, place++, field.weight);
      if (!lexemes.has(lexeme)) lexemes.set(lexeme, word.folded);
      before = lexeme;
    }
  }
  const literal = [...places].map(([lexeme, marks]) => `${quote(lexeme)}:${marks.join(",")}`).join(" ");
  return { literal, lexemes };
}

function quote(lexeme: string): string {
  return `'${lexeme.replace(/'/g, "''").replace(/\\/g, "\\\\")}'`;
}

/** True when one of the runs of lexemes stands in the text. */
export function says(text: string | null, runs: readonly (readonly string[])[]): boolean {
  if (text === null) return false;
  const lexemes = wordsOf(text).map((word) => lexemeOf(word.folded));
  return runs.some((run) => lexemes.some((_, at) => run.every((lexeme, offset) => lexemes[at + offset] === lexeme)));
}

/** The runs of lexemes by which labels are said in texts. */
export function runsOf(labels: readonly string[]): string[][] {
  return labels
    .map((label) => wordsOf(fold(label)).map((word) => lexemeOf(word.folded)))
    .filter((run) => run.length > 0);
}
