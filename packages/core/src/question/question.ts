// What a question means, read against the dictionary: places, themes, periods, and the words that are left.
import type { AskedKind, Correction, Facet } from "../answer/answer.ts";
import { readCommand } from "./commands.ts";
import {
  type Dictionary,
  type Entry,
  facetLexeme,
  isCatalogueWord,
  isStopWord,
  type Match,
  type NamedFacet,
} from "./dictionary.ts";
import { findPeriod } from "./period.ts";
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

export interface AskedPeriod {
  from: number | null;
  to: number | null;
  typed: string;
}

export interface Question {
  kind: AskedKind;
  text: string;
  isHelp: boolean;
  /** What must hold in an answer: each group in one of its readings ("turin milan", Luxembourg the city or the country). */
  places: Concept[][];
  /** Themes, topics, phrases and words: what is asked about. */
  concepts: Concept[];
  period: AskedPeriod | null;
  when: "upcoming" | "past" | null;
  corrected: Correction[];
  /** Words that nothing in the catalogue says. They weigh against an answer. */
  unknown: string[];
}

const hardFacets: ReadonlySet<Facet> = new Set(["city", "country", "organisation", "person", "series"]);
/** Which reading wins when one name means several things. */
const precedence: readonly NamedFacet[] = ["city", "country", "series", "organisation", "person", "theme", "topic"];
/** Acronyms up to this length are doubtful in small letters: "hug", "eu". */
const longestDoubtful = 3;
/** A label that texts say so many times as often as curators tag the theme is an everyday word ("work") and proves nothing. */
const commonerThanTag = 2;
/** Where curators have tagged as many as this, what is merely said adds nothing that anybody would page to. */
const plenty = 1000;
/** More words than anybody types in 300 characters; a guard for callers without that limit. */
const mostWords = 80;
/** A guard like it: what comes after so many characters is not read. */
const mostCharacters = 2000;

const upcoming = new Set(
  "upcoming next coming prochains prochain prochaine proximos proximo proximas prossimi prossimo prossime kommende nachste قادمه القادمه".split(
    " ",
  ),
);
const past = new Set("past previous passes pasados passati vergangene سابقه السابقه".split(" "));

/** Reads a question. Deterministic; never throws, whatever the string. */
export function parseQuestion(text: string, dictionary: Dictionary, kind: AskedKind = "practice"): Question {
  const command = readCommand(text.trimStart().slice(0, mostCharacters));
  const { phrases, rest } = takePhrases(command.rest);
  const reading = new Reading(dictionary, wordsOf(rest).slice(0, mostWords));
  const question: Question = {
    kind: command.kind ?? kind,
    text: command.rest,
    isHelp: command.isHelp,
    places: [],
    concepts: phrases.map((phrase) => phraseConcept(phrase, dictionary)),
    period: null,
    when: null,
    corrected: [],
    unknown: [],
  };
  if (question.kind === "event") question.when = reading.takeWhen();
  question.period = reading.takePeriod();
  question.corrected = reading.correct();
  reading.takeNames(question);
  reading.takeWords(question);
  return mergeRepeats(joinDoubtful(question));
}

/** "Roma" may be the city or the people. Alone it is both; beside other words it is one thing asked about, in either sense. */
function joinDoubtful(question: Question): Question {
  const isDoubtful = (readings: Concept[]) => readings.some((concept) => !hardFacets.has(concept.facet));
  if (question.concepts.length === 0 || !question.places.some(isDoubtful)) return question;
  const joined = question.places.filter(isDoubtful).flatMap(([first, ...others]): Concept[] => {
    if (first === undefined) return [];
    return [{ ...first, words: [first, ...others].flatMap((concept) => concept.words) }];
  });
  return {
    ...question,
    places: question.places.filter((readings) => !isDoubtful(readings)),
    concepts: [...joined, ...question.concepts],
  };
}

function takePhrases(text: string): { phrases: string[]; rest: string } {
  const phrases: string[] = [];
  const rest = text.replace(/["“”„«»]([^"“”„«»]{2,120})["“”„«»]/gu, (_, phrase: string) => {
    if (wordsOf(phrase).length > 0) phrases.push(phrase);
    return " ";
  });
  return { phrases, rest };
}

function phraseConcept(phrase: string, dictionary: Dictionary): Concept {
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

/** How much a thing tells that so many documents hold. */
export function weightOf(documents: number, dictionary: Pick<Dictionary, "documents">): number {
  return Math.log((dictionary.documents + 1) / (documents + 1)) + 0.1;
}

/** The words of one question while it is read: each is taken once. */
class Reading {
  private readonly dictionary: Dictionary;
  private words: (Word & { isTaken: boolean })[];

  constructor(dictionary: Dictionary, words: Word[]) {
    this.dictionary = dictionary;
    this.words = words.map((word) => ({ ...word, isTaken: false }));
  }

  takeWhen(): Question["when"] {
    for (const word of this.words) {
      const when = upcoming.has(word.folded) ? "upcoming" : past.has(word.folded) ? "past" : null;
      if (when === null) continue;
      word.isTaken = true;
      return when;
    }
    return null;
  }

  takePeriod(): AskedPeriod | null {
    const period = findPeriod(this.words);
    if (period === null) return null;
    const taken = this.words.slice(period.words.start, period.words.end);
    for (const word of taken) word.isTaken = true;
    return { from: period.from, to: period.to, typed: taken.map((word) => word.typed).join(" ") };
  }

  /** Puts right what nobody knows and one slip explains. Ordinary and known words stay as they are. */
  correct(): Correction[] {
    const corrections: Correction[] = [];
    for (const word of this.words) {
      if (word.isTaken || this.dictionary.knows(word.folded)) continue;
      const taken = this.dictionary.correct(word.folded);
      if (taken === null) continue;
      corrections.push({ typed: word.typed, taken });
      word.folded = taken;
    }
    return corrections;
  }

  takeNames(question: Question): void {
    for (let length = Math.min(this.dictionary.longestName, this.words.length); length >= 1; length--) {
      for (let start = 0; start + length <= this.words.length; start++) this.takeName(start, length, question);
    }
  }

  private takeName(start: number, length: number, question: Question): void {
    const run = this.words.slice(start, start + length);
    if (run.some((word) => word.isTaken)) return;
    if (length === 1 && isStopWord(run[0]?.folded ?? "")) return;
    const matches = this.dictionary.match(run.map((word) => word.folded));
    const meant = matches
      .filter((match) => this.isMeant(match, start, length))
      .sort((a, b) => precedence.indexOf(a.entry.facet) - precedence.indexOf(b.entry.facet));
    const first = meant[0]?.entry.facet;
    if (first === undefined) return;
    for (const word of run) word.isTaken = true;
    const typed = run.map((word) => word.typed).join(" ");
    const readings = meant.map(({ entry }) => conceptOf(entry, typed, run, this.dictionary));
    if (hardFacets.has(first)) addPlaces(question.places, readings);
    else question.concepts.push(...readings.filter((concept) => concept.facet === first));
  }

  /** "Italian" is the country beside "cities" or alone, in "Italian courses" a word; "hug" is no acronym, "HUG" is one. */
  private isMeant(match: Match, start: number, length: number): boolean {
    if (match.entry.facet === "organisation" && length === 1) {
      const typed = this.words[start]?.typed ?? "";
      return typed.length > longestDoubtful || typed !== typed.toLowerCase() || this.isAlone(start, length);
    }
    if (!match.isAdjective) return true;
    const neighbours = [this.words[start - 1], this.words[start + length]];
    return neighbours.some((word) => isCatalogueWord(word?.folded ?? "")) || this.isAlone(start, length);
  }

  private isAlone(start: number, length: number): boolean {
    return this.words.every(
      (word, at) => (at >= start && at < start + length) || isStopWord(word.folded) || isCatalogueWord(word.folded),
    );
  }

  takeWords(question: Question): void {
    for (const word of this.words) {
      if (word.isTaken || isStopWord(word.folded) || isCatalogueWord(word.folded)) continue;
      const lexeme = lexemeOf(word.folded);
      const documents = this.dictionary.frequency(lexeme);
      if (documents === 0) question.unknown.push(word.typed);
      else {
        const weight = weightOf(documents, this.dictionary);
        question.concepts.push({
          facet: "word",
          id: null,
          slug: null,
          typed: word.typed,
          words: [[lexeme]],
          family: [],
          weight,
        });
      }
    }
  }
}

/** Another city joins the cities, another country the countries: either will do. */
function addPlaces(places: Concept[][], readings: Concept[]): void {
  const facet = readings[0]?.facet;
  const group = places.find(([first]) => first?.facet === facet);
  if (group === undefined) places.push(readings);
  else group.push(...readings);
}

function conceptOf(entry: Match["entry"], typed: string, run: readonly Word[], dictionary: Dictionary): Concept {
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

/** "food food Turin, Torino" asks for each thing once. */
function mergeRepeats(question: Question): Question {
  const keyOf = (concept: Concept) =>
    `${concept.facet}:${concept.id ?? concept.words.map((way) => way.join(" ")).join("|")}`;
  const once = (concepts: Concept[]) => [...new Map(concepts.map((concept) => [keyOf(concept), concept])).values()];
  return {
    ...question,
    places: question.places.map(once),
    concepts: once(question.concepts),
    unknown: [...new Set(question.unknown)],
  };
}
