// What the dictionary is built from: names of records and words of texts.
import type { Facet } from "../answer/answer.ts";
import type { Names, QuestionLanguage } from "../language.ts";

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
  /** Everyday words of our languages, folded: never taken for a slip. */
  ordinary?: ReadonlySet<string>;
  /** Names of well-known places, ours or not, folded: never taken for another place or for a form of a word. */
  placeNames?: ReadonlySet<string>;
}

export interface Match {
  entry: Entry;
  isAdjective: boolean;
}
