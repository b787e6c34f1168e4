// Periods as people say them: "2016", "since 2020", "1990s", "années 1990", "between 2010 and 2015".
import { decadeWords, latinDigits, namedDecade } from "../dates/decades.ts";
import type { Word } from "./words.ts";

/** Years, both inclusive; null where open. */
export interface Period {
  from: number | null;
  to: number | null;
  /** Where it stands among the words. */
  words: { start: number; end: number };
}

const since = new Set(
  "since from after depuis des apres desde tras despues dal dall dalla dai dopo seit ab nach منذ بعد من".split(" "),
);
const until = new Set(
  "until till before by jusqu jusque avant hasta antes fino prima entro bis vor حتي قبل الي".split(" "),
);
/** Of those, the ones that leave the year itself out. */
const strictly = new Set("after apres despues dopo nach بعد before avant antes prima vor قبل".split(" "));
const between = new Set("between entre tra fra zwischen بين".split(" "));
const and = new Set("and to et y e und bis a au al و الي".split(" "));
const small = new Set(
  "en in im a al il the les los gli den dem l de el la le of del year annee ano anno jahr عام سنه".split(" "),
);
/** "à partir de 2015", "a partire dal 2015". */
const starting = new Set("partir partire".split(" "));

function yearOf(word: Word | undefined): number | null {
  const text = latinDigits(word?.folded ?? "");
  return /^(19|20)\d\d$/.test(text) ? Number(text) : null;
}

function decadeOf(words: readonly Word[], at: number): number | null {
  const text = latinDigits(words[at]?.folded ?? "");
  const written = /^((?:19|20)\d)0(s|er|ern)$/.exec(text);
  if (written) return Number(`${written[1]}0`);
  const before = words[at - 1]?.folded ?? "";
  const year = yearOf(words[at]);
  if (year !== null && year % 10 === 0 && decadeWords.has(before)) return year;
  // "1990's" is two words that touch; "anni '90" leaves the century out.
  if (year !== null && year % 10 === 0 && words[at + 1]?.folded === "s" && isTouching(words, at)) return year;
  if (decadeWords.has(before) && /^[3-9]0$/.test(text)) return 1900 + Number(text);
  return namedDecade(text, before);
}

/** One sign at most, an apostrophe, stands between this word and the next. */
function isTouching(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return word !== undefined && next !== undefined && next.at - (word.at + word.typed.length) <= 1;
}

/** The word before, small words skipped: "from the 1990s", "a partir de 2015". */
function openerBefore(words: readonly Word[], at: number): number {
  let before = at - 1;
  while (before >= 0 && at - before <= 3 && small.has(words[before]?.folded ?? "")) before--;
  return before;
}

/** The first period that the words state, or null. Years count from 1900 to 2099. */
export function findPeriod(words: readonly Word[]): Period | null {
  for (let at = 0; at < words.length; at++) {
    const decade = decadeOf(words, at);
    if (decade !== null) return spanOfDecade(words, at, decade);
    const year = yearOf(words[at]);
    if (year !== null) return spanOfYear(words, at, year);
  }
  return null;
}

function spanOfDecade(words: readonly Word[], at: number, decade: number): Period {
  const start = decadeWords.has(words[at - 1]?.folded ?? "") ? at - 1 : at;
  return { from: decade, to: decade + 9, words: { start, end: at + 1 } };
}

function spanOfYear(words: readonly Word[], at: number, year: number): Period {
  const second = secondYear(words, at);
  if (second !== null)
    return { from: Math.min(year, second.year), to: Math.max(year, second.year), words: second.words };
  const opener = openerBefore(words, at);
  const word = words[opener]?.folded ?? "";
  const isSince = since.has(word) || starting.has(word);
  if (isSince || isOnwards(words, at)) {
    const start = starting.has(words[opener - 1]?.folded ?? "") ? opener - 1 : opener;
    return {
      from: strictly.has(word) ? year + 1 : year,
      to: null,
      words: { start: isSince ? start : at, end: isOnwards(words, at) ? at + 2 : at + 1 },
    };
  }
  if (until.has(word))
    return { from: null, to: strictly.has(word) ? year - 1 : year, words: { start: opener, end: at + 1 } };
  return { from: year, to: year, words: { start: at, end: at + 1 } };
}

function isOnwards(words: readonly Word[], at: number): boolean {
  return /^(onwards?|ff)$/.test(words[at + 1]?.folded ?? "");
}

/** "2010-2015", "between 2010 and 2015", "from 2010 to 2015". */
function secondYear(words: readonly Word[], at: number): { year: number; words: Period["words"] } | null {
  const after = yearAfter(words, at);
  if (after === null) return null;
  const opener = openerBefore(words, at);
  const word = words[opener]?.folded ?? "";
  const start = between.has(word) || since.has(word) ? opener : at;
  return { year: after.year, words: { start, end: after.end } };
}

/** The year that stands next, or behind an "and" with small words: "2010 e il 2015"; Arabic writes its "and" onto the year. */
function yearAfter(words: readonly Word[], at: number): { year: number; end: number } | null {
  const next = words[at + 1];
  if (next === undefined) return null;
  const direct = yearOf({ ...next, folded: next.folded.replace(/^و/, "") });
  if (direct !== null) return { year: direct, end: at + 2 };
  if (!and.has(next.folded)) return null;
  let behind = at + 2;
  while (behind <= at + 3 && small.has(words[behind]?.folded ?? "")) behind++;
  const year = yearOf(words[behind]);
  return year === null ? null : { year, end: behind + 1 };
}
