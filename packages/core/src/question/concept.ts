// The things a question asks about, and how much each of them tells.
import type { Facet } from "../answer/answer.ts";
import { type Dictionary, facetLexeme } from "./dictionary.ts";
import type { Entry, Match } from "./dictionary-entries.ts";
import { lexemeOf, type Word, wordsOf } from "./words.ts";

/** Something the question asks about, which a document may carry as a facet or say in one of several ways. */
export interface Concept {
  facet: Exclude<Facet, "period">;
  /** The record it names, null for plain words. */
  id: number | null;
  slug: string | null;
  typed: string;
  /** Ways to say it: each a run of lexemes that stand together. */
  words: string[][];
  /** For an organisation: the part of its name that its sister organisations share ("open society"); else empty. */
  family: string[];
  /** How much it tells, by rarity: ln((documents + 1) / (documents that hold it + 1)). */
  weight: number;
}

/** How much a thing tells that so many documents hold. */
export function weightOf(documents: number, dictionary: Pick<Dictionary, "documents">): number {
  return Math.log((dictionary.documents + 1) / (documents + 1)) + 0.1;
}

/** A label that texts say so many times as often as curators tag the theme is an everyday word ("work") and proves nothing. */
const commonerThanTag = 2;
/** Where curators have tagged as many as this, what is merely said adds nothing that anybody would page to. */
const plenty = 1000;
export function phraseConcept(phrase: string, dictionary: Dictionary): Concept {
  const words = wordsOf(phrase).map((word) => lexemeOf(word.folded));
  const documents = Math.min(...words.map((word) => dictionary.frequency(word)), dictionary.documents);
  return {
    facet: "phrase",
    id: null,
    slug: null,
    typed: phrase,
    words: [words],
    family: [],
    weight: weightOf(documents, dictionary),
  };
}

export function wordConcept(word: Word, lexeme: string, weight: number): Concept {
  return { facet: "word", id: null, slug: null, typed: word.typed, words: [[lexeme]], family: [], weight };
}

export function conceptOf(entry: Match["entry"], typed: string, run: readonly Word[], dictionary: Dictionary): Concept {
  const isTold = entry.facet === "theme" || entry.facet === "topic" || entry.facet === "organisation";
  const spoken = entry.forms
    .filter((form) => form.language === "en" || form.language === null)
    .map((form) => form.text);
  const ways = isTold ? [typed, ...spoken].map((text) => wordsOf(text).map((word) => lexemeOf(word.folded))) : [];
  const asTyped = isTold ? run.map((word) => lexemeOf(word.folded)) : [];
  const tagged = dictionary.frequency(facetLexeme(entry.facet, entry.id));
  const said = (way: readonly string[]) => Math.min(...way.map((lexeme) => dictionary.frequency(lexeme)));
  const mostSaid = entry.facet !== "theme" ? Number.POSITIVE_INFINITY : tagged > plenty ? 0 : tagged * commonerThanTag;
  const words = uniqueRuns(
    [asTyped, ...ways].filter((way) => way.length > 0 && said(way) > 0 && said(way) <= mostSaid),
  );
  const documents = Math.max(tagged, ...words.map(said));
  const weight = weightOf(documents, dictionary);
  const family = entry.facet === "organisation" ? familyOf(entry, dictionary) : [];
  return { facet: entry.facet, id: entry.id, slug: entry.slug, typed, words, family, weight };
}

/** What kind of body it is says nothing of which one. */
const bodies = new Set(
  "foundation initiative council association network institute centre center office agency organisation organization committee commission department ministry programme program fund union federation society group university city municipality of for the and"
    .split(" ")
    .map(lexemeOf),
);

/** The beginning of a name before the word for the kind of body: "Open Society | Foundations". At least two words, or nothing. */
function familyOf(entry: Entry, dictionary: Dictionary): string[] {
  const name = wordsOf(entry.label.en ?? "").map((word) => lexemeOf(word.folded));
  const end = name.findIndex((lexeme, at) => at >= 2 && bodies.has(lexeme));
  const family = end < 2 ? [] : name.slice(0, end);
  const isKnown = family.every((lexeme) => dictionary.frequency(lexeme) > 0) && !bodies.has(family[0] ?? "");
  return isKnown ? family : [];
}

/** Each run once, and none that holds another: where "asylum" will do, "asylum seeker" adds nothing. */
function uniqueRuns(runs: readonly string[][]): string[][] {
  const seen = new Map(runs.filter((run) => run.length > 0).map((run) => [run.join(" "), run]));
  const holds = (long: string, short: string) => long !== short && ` ${long} `.includes(` ${short} `);
  return [...seen].filter(([key]) => ![...seen.keys()].some((other) => holds(key, other))).map(([, run]) => run);
}
