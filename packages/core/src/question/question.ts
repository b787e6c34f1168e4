// What a question means, read against the dictionary: places, themes, periods, and the words that are left.
import type { Correction, Facet } from "../answer/answer.ts";
import type { AskedKind } from "../answer/asked-kind.ts";
import { readCommand } from "./commands.ts";
import { type Concept, conceptOf, phraseConcept, weightOf, wordConcept } from "./concept.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Match, NamedFacet } from "./dictionary-entries.ts";
import { isCatalogueWord, isStopWord } from "./ordinary.ts";
import { findPeriod } from "./period.ts";
import { lexemeOf, type Word, wordsOf } from "./words.ts";

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
  return mergeRepeats(joinDoubtful(preferCity(question)));
}

/** "Luxembourg" alone is the city: who means the country asks for a topic there, or and gets both. */
function preferCity(question: Question): Question {
  const [readings, ...others] = question.places;
  const isAlone =
    others.length === 0 && question.concepts.length + question.unknown.length === 0 && question.period === null;
  const cities = readings?.filter((concept) => concept.facet === "city") ?? [];
  const isCountryToo = readings?.every((concept) => concept.facet === "city" || concept.facet === "country");
  return isAlone && cities.length > 0 && isCountryToo ? { ...question, places: [cities] } : question;
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
    const left = this.words.filter(
      (word) => !word.isTaken && !isStopWord(word.folded) && !isCatalogueWord(word.folded),
    );
    // A place that we do not have is no answer because some text mentions it; beside other words it is one of them.
    const isElsewhere = (word: Word) => this.dictionary.isPlaceName(word.folded);
    const isOnlyElsewhere = left.every(isElsewhere);
    for (const word of left) {
      const lexeme = lexemeOf(word.folded);
      const documents = this.dictionary.frequency(lexeme);
      if (documents === 0 || isOnlyElsewhere) question.unknown.push(word.typed);
      else question.concepts.push(wordConcept(word, lexeme, weightOf(documents, this.dictionary)));
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
