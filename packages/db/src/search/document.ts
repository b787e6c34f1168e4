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
/** Characters of a lexeme at most: PostgreSQL takes 2,046 bytes, and no real word is longer than this. */
const longestLexeme = 100;
/** Places left free between two fields, so that no phrase spans them. */
const gap = 20;

export interface Vector {
  /** A tsvector literal. */
  literal: string;
  /** Each lexeme once, with a spelling of it. */
  lexemes: Map<string, string>;
}

/** The vector of a document, made by the same folding and stemming that questions go through. */
export function vectorOf(document: SearchDocument): Vector {
  const places = new Map<string, string[]>();
  const lexemes = new Map<string, string>();
  const put = (long: string, spelling: string, place: number, weight: Weight) => {
    const lexeme = long.slice(0, longestLexeme);
    const there = places.get(lexeme);
    const mark = `${place}${weight === "D" ? "" : weight}`;
    if (there === undefined) places.set(lexeme, [mark]);
    else if (there.length < 200) there.push(mark);
    if (!lexemes.has(lexeme)) lexemes.set(lexeme, spelling);
  };
  let place = 1;
  for (const facet of document.facets) put(facet.facet, facet.facet, place++, facet.weight);
  for (const field of document.fields) {
    place += gap;
    for (const word of wordsOf(field.text ?? "")) {
      if (place >= mostPlaces) break;
      put(lexemeOf(word.folded), word.folded, place++, field.weight);
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
