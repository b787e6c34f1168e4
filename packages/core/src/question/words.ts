// What a word is: folded the same way in questions, names and texts, so that they can meet.
import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import type { QuestionLanguage } from "../language.ts";

const stemmers: Record<QuestionLanguage, (word: string) => string> = {
  en: english,
  fr: french,
  es: spanish,
  it: italian,
  ar: arabic,
  de: german,
};

/** Letters that no Unicode decomposition reaches. */
const letters: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ة: "ه",
  ى: "ي",
  ـ: "",
};
const unreached = new RegExp(`[${Object.keys(letters).join("")}]`, "g");
/** Marks that may go: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs. Those of other scripts carry meaning. */
const marks = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g;

/** Case and accents folded, other scripts kept. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(marks, "")
    .toLowerCase()
    .replace(unreached, (letter) => letters[letter] ?? letter)
    .normalize("NFC");
}

export interface Word {
  /** As it was typed. */
  typed: string;
  folded: string;
  /** Number of its first character in the text. */
  at: number;
}

/** Characters of a folded word that count: no real word is longer, and a hostile one must not cost more. */
const longestWord = 100;
const runs = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text, in order; everything between them is only a border. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const run of text.matchAll(runs)) {
    // A single character may unfold to a whole sentence (U+FDFA); it stays one word.
    const folded = fold(run[0].slice(0, longestWord)).replace(/\s+/gu, "").slice(0, longestWord).toWellFormed();
    if (folded !== "") words.push({ typed: run[0], folded, at: run.index });
  }
  return words;
}

/** The words of a text as they are compared. */
export function foldedWords(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}

const stems = new Map<string, string>();
const maxStems = 50_000;

/** The stem of a folded word in one language (Snowball), memoised. */
export function stemOf(folded: string, language: QuestionLanguage = "en"): string {
  const key = `${language}${folded}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  const bare = language === "ar" ? folded.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=\p{L}{3})/u, "") : folded;
  const stem = fold(stemmers[language](bare)) || folded;
  if (stems.size >= maxStems) stems.clear();
  stems.set(key, stem);
  return stem;
}

/** The lexeme under which a word of a text is kept and looked for. Texts are English unless said otherwise. */
export function lexemeOf(folded: string): string {
  return stemOf(folded, "en");
}
