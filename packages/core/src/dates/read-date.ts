// Dates as people type them, read into EDTF. What cannot be read for certain is null: nothing is guessed.
import { EdtfDate, findRange } from "../dates.ts";
import type { QuestionLanguage } from "../language.ts";
import { type Atom, type Token, tokensOf } from "./date-tokens.ts";
import { dateWordsFor, type Role } from "./date-words.ts";

/** Longer than any date that people say. */
const longestText = 120;

/**
 * "September 2011", "26/09/2011" (the day first, in all our languages), "since 2018", "from 2015 to 2018", "about 2010",
 * "the 1990s", "spring 2012", "until 2014", "before 2005": as EDTF, or null. What is EDTF already comes back as it is.
 */
export function readDate(text: string, language: QuestionLanguage): string | null {
  const trimmed = text.trim();
  if (trimmed.length > longestText) return null;
  if (EdtfDate.safeParse(trimmed).success) return trimmed;
  const tokens = tokensOf(trimmed, dateWordsFor(language));
  const read = tokens === null ? null : readTokens(tokens);
  return read !== null && EdtfDate.safeParse(read).success ? read : null;
}

type Opening = "none" | "since" | "from" | "until" | "before" | "after" | "between";
const openings: readonly Opening[] = ["since", "until", "before", "after", "between"];

function readTokens(tokens: readonly Token[]): string | null {
  const found = openingOf(tokens);
  if (found === null) return null;
  const { opening, length } = found;
  const last = tokens.at(-1);
  const isOnwards = plays(last, "onwards") && (opening === "none" || opening === "since");
  const rest = tokens.slice(length, isOnwards ? -1 : undefined);
  const at = connectorAt(rest, opening === "between");
  if (at === null) return single(readPoint(rest), isOnwards ? "since" : opening);
  const end = rest.slice(at + 1);
  return isOnwards ? null : span(rest.slice(0, at), end, opening);
}

function plays(token: Token | undefined, ...parts: readonly Role[]): boolean {
  return token?.sign === "word" && parts.some((part) => token.roles.has(part));
}

/** The words before the first date: "a partire dal", "jusqu'en", "fino al". */
function openingOf(tokens: readonly Token[]): { opening: Opening; length: number } | null {
  const first = tokens.findIndex((token) => token.sign !== "word");
  const words = tokens.slice(0, first === -1 ? tokens.length : first);
  const telling = words.flatMap((word) => openings.find((one) => plays(word, one as Role)) ?? []);
  const opening = telling[0];
  const length = words.length;
  if (opening !== undefined) return telling.every((one) => one === opening) ? { opening, length } : null;
  if (plays(words[0], "from")) return { opening: "from", length };
  return words.every((word) => plays(word, "small")) ? { opening: "none", length } : null;
}

/** Where the end of a span begins. A word such as "a" or "al" may belong to a time of day or to "intorno al". */
function connectorAt(tokens: readonly Token[], isBetween: boolean): number | null {
  const at = tokens.findIndex((token, index) => {
    const before = tokens.slice(0, index);
    if (!before.some(isDated)) return false;
    if (token.sign === "-") return true;
    if (token.sign === "/") return before.some(({ sign }) => sign === "Y");
    return plays(token, isBetween ? "and" : "to") && tokens.slice(index).find(isAtom)?.sign !== "T";
  });
  return at === -1 ? null : at;
}

const isAtom = (token: Token): token is Atom => token.sign !== "word" && token.sign !== "-" && token.sign !== "/";
const isDated = (token: Token) => isAtom(token) && token.sign !== "A";

/** A date with what it lacks of day, month and year; `text` is null until it has all it needs. */
interface Point {
  text: string | null;
  day?: string | undefined;
  month?: string | undefined;
  isNow?: boolean;
}

function readPoint(tokens: readonly Token[]): Point | null {
  if (!tokens.every((token) => isAtom(token) || plays(token, "small", "from", "to", "until"))) return null;
  const all = tokens.filter(isAtom);
  const isAbout = all[0]?.sign === "A" || all.at(-1)?.sign === "A";
  const atoms = all.slice(all[0]?.sign === "A" ? 1 : 0, all[0]?.sign !== "A" && isAbout ? -1 : undefined);
  const point = pointOf(atoms);
  return isAbout && point !== null ? about(point) : point;
}

function about(point: Point): Point | null {
  return point.text !== null && /^\d{4}(-\d\d){0,2}$/.test(point.text) ? { text: `${point.text}~` } : null;
}

function pointOf(atoms: readonly Atom[]): Point | null {
  const pattern = atoms.map(({ sign }) => sign).join("");
  const [one = "", two = "", three = ""] = atoms.map(({ value }) => value);
  const day = (number: string) => number.padStart(2, "0");
  const timed = /^(.*[dY])T$/.exec(pattern);
  if (timed !== null) return withTime(pointOf(atoms.slice(0, -1)), atoms.at(-1)?.value ?? "");
  switch (pattern) {
    case "Y":
    case "d":
    case "m":
      return { text: one };
    case "NMY":
      return { text: `${three}-${two}-${day(one)}` };
    case "MNY":
      return { text: `${three}-${one}-${day(two)}` };
    case "MY":
    case "SY":
      return { text: `${two}-${one}` };
    case "YM":
    case "YS":
      return { text: `${one}-${two}` };
    case "E":
    case "ED":
      return { text: `${one}X` };
    case "DE":
      return { text: `${two}X` };
    case "DY":
    case "DN":
      return decadeOf(two);
    case "N":
      return { text: null, day: day(one) };
    case "NM":
      return { text: null, day: day(one), month: two };
    case "M":
      return { text: null, month: one };
    case "P":
    case "PP":
      return { text: null, isNow: true };
    default:
      return null;
  }
}

/** "années 1990", "anni 90": of the twentieth century where two digits are left out, as people say it. */
function decadeOf(number: string): Point | null {
  if (/^[3-9]0$/.test(number)) return { text: `19${number[0]}X` };
  return /^\d{3}0$/.test(number) && (!number.endsWith("00") || number === "2000")
    ? { text: `${number.slice(0, 3)}X` }
    : null;
}

function withTime(point: Point | null, time: string): Point | null {
  return point?.text != null && /^\d{4}-\d\d-\d\d$/.test(point.text) ? { text: `${point.text}T${time}` } : null;
}

function single(point: Point | null, opening: Opening): string | null {
  if (point?.text == null) return null;
  switch (opening) {
    case "none":
      return point.text;
    case "since":
      return `${point.text}/..`;
    case "until":
      return `../${point.text}`;
    case "before":
    case "after":
      return beside(point.text, opening);
    case "from":
    case "between":
      return null;
  }
}

/** The year, month or day just before or after: "before 2005" is until 2004. Of anything vaguer it cannot be said. */
function beside(text: string, opening: "before" | "after"): string | null {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return null;
  const range = findRange(text);
  const edge = opening === "before" ? range?.from : range?.to;
  if (edge == null) return null;
  const day = new Date(`${edge}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + (opening === "before" ? -1 : 1));
  const next = day.toISOString().slice(0, text.length);
  return opening === "before" ? `../${next}` : `${next}/..`;
}

function span(from: readonly Token[], to: readonly Token[], opening: Opening): string | null {
  if (opening !== "none" && opening !== "since" && opening !== "from" && opening !== "between") return null;
  const start = readPoint(from);
  const end = readPoint(to);
  if (start === null || end === null) return null;
  const first = start.text ?? completed(start, end);
  if (end.isNow) return first === null ? null : `${first}/..`;
  return first === null || end.text === null ? null : `${first}/${end.text}`;
}

/** "1–3 September 2010": what the start leaves out, the end tells. */
function completed({ day, month }: Point, end: Point): string | null {
  const [year, endMonth, endDay] = /^\d{4}-\d\d(-\d\d)?$/.test(end.text ?? "") ? (end.text ?? "").split("-") : [];
  const of = month ?? endMonth;
  if (year === undefined || of === undefined || (day === undefined) !== (endDay === undefined)) return null;
  return day === undefined ? `${year}-${of}` : `${year}-${of}-${day}`;
}
