// Finds what a run of words names: as it is written, else by its stem in each language.
import { type QuestionLanguage, questionLanguages } from "../language.ts";
import type { Entry, Form, Match } from "./dictionary-entries.ts";
import { stemOf, wordsOf } from "./words.ts";

type IndexedMatch = Match & { words: readonly string[] };

export class NameIndex {
  private readonly byKey = new Map<string, IndexedMatch[]>();
  /** First words of names of more than one word: most words begin none, and need not be looked up with their neighbours. */
  private readonly beginnings = new Set<string>();
  longest = 1;
  private readonly placeNames: ReadonlySet<string>;
  private readonly ordinary: ReadonlySet<string>;

  constructor(placeNames: ReadonlySet<string>, ordinary: ReadonlySet<string>) {
    this.placeNames = placeNames;
    this.ordinary = ordinary;
  }

  add(entry: Entry, form: Form): void {
    const words = wordsOf(form.text).map((word) => word.folded);
    if (words.length === 0) return;
    this.longest = Math.max(this.longest, words.length);
    const match = { entry, isAdjective: form.isAdjective === true, words };
    const first = words.slice(0, 1);
    if (words.length > 1) {
      this.beginnings.add(keyOf(first, null));
      if (form.language !== null) this.beginnings.add(keyOf(first, form.language));
    }
    this.put(keyOf(words, null), match);
    if (form.language !== null) this.put(keyOf(words, form.language), match);
  }

  private put(key: string, match: IndexedMatch): void {
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
    if (words.length === 1 && this.isPlaceElsewhere(words[0] ?? "")) return [];
    const found = questionLanguages.flatMap((language) =>
      (this.byKey.get(keyOf(words, language)) ?? []).filter(
        (match) => language === "ar" || areForms(words, match.words),
      ),
    );
    return found.filter((match, at) => found.findIndex((other) => other.entry === match.entry) === at);
  }

  /** "Pisa" is a city that we do not have, and no form of the Spanish "piso". */
  private isPlaceElsewhere(word: string): boolean {
    return this.placeNames.has(word) && !this.ordinary.has(word);
  }
}

/** Endings by which forms of one word differ in our languages; "madrid" is no form of "madre". */
const endings = new Set(
  " s es e a o i as os is x er ers en n ern em in innen ing ed d y ies ie al ale ali aux ial he hi ee ees or ors ion ions ung ungen te ten".split(
    " ",
  ),
);
/** Of a short stem only the plainest forms are believed. */
const shortStem = 4;
const plainEndings = new Set(" s es e n en x".split(" "));

function areForms(typed: readonly string[], label: readonly string[]): boolean {
  return typed.every((word, at) => isFormOf(word, label[at] ?? ""));
}

function isFormOf(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  const known = shared < shortStem ? plainEndings : endings;
  return shared >= 2 && known.has(a.slice(shared)) && known.has(b.slice(shared));
}

function keyOf(words: readonly string[], language: QuestionLanguage | null): string {
  if (language === null) return words.join(" ");
  return `${language}:${words.map((word) => stemOf(word, language)).join(" ")}`;
}
