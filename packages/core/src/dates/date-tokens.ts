// A typed date in pieces: each a number, a month, a season, a time, or a word with the parts it can play.
import { fold } from "../question/words.ts";
import { type DateWords, type Role, roles } from "./date-words.ts";
import { decadeWords, latinDigits, namedDecade } from "./decades.ts";

/**
 * Y year · N number of a day, or of a decade · M month · S season · D a word for decades · E a whole decade ·
 * d day, month and year · m month and year · T time of day · A about · P now.
 */
export type Atom = { sign: "Y" | "N" | "M" | "S" | "D" | "E" | "d" | "m" | "T" | "A" | "P"; value: string };
export type Token = Atom | { sign: "word"; roles: ReadonlySet<Role> } | { sign: "-" | "/" };

const pad = (number: string | number | undefined) => String(number ?? "").padStart(2, "0");

/** Forms with digits, the longest first. Day and month stand in this order in all our languages; "9/26/2011" is no date. */
const forms: readonly [RegExp, (found: RegExpExecArray) => Atom | null][] = [
  [
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/,
    ([, day, , month, year]) => ({ sign: "d", value: `${year}-${pad(month)}-${pad(day)}` }),
  ],
  [
    /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/,
    ([, year, , month, day]) => ({ sign: "d", value: `${year}-${pad(month)}-${pad(day)}` }),
  ],
  [/^(\d{4}-\d{2})(?!\d)/, ([, value = ""]) => ({ sign: "m", value })],
  [/^(\d{1,2})[/.-](\d{4})(?!\d)/, ([, month, year]) => ({ sign: "m", value: `${year}-${pad(month)}` })],
  [/^(\d{1,2})[:h](\d{2})(?![\d:])/, ([, hour, minute]) => ({ sign: "T", value: `${pad(hour)}:${minute}:00` })],
  // "The 1900s" may be ten years or a hundred; 2000 has not had its hundred yet.
  [/^(\d{3})0['’]?(?:s|ern?)(?!\p{L})/u, ([, value = ""]) => decade(value)],
  [
    /^[3-9]0(?:s|er)(?!\p{L})/u,
    ([word]) => {
      const first = namedDecade(word, "");
      return first === null ? null : decade(String(first / 10));
    },
  ],
  [/^(\d{1,2})(?:st|nd|rd|th|er|re|o|[°.])(?![\p{L}\d])/u, ([, value = ""]) => ({ sign: "N", value })],
  [/^\d+/, ([value]) => numberAtom(value)],
];

/** Null where the first three digits could stand for a whole century. */
export function decade(firstDigits: string): Atom | null {
  return firstDigits.endsWith("0") && firstDigits !== "200" ? null : { sign: "E", value: firstDigits };
}

function numberAtom(value: string): Atom | null {
  if (value.length === 4) return { sign: "Y", value };
  return value.length <= 2 ? { sign: "N", value } : null;
}

const ignored = /^[\s,.'’\p{Cf}]+/u;
const dash = /^[-\u2010-\u2015\u2212]/;
const word = /^[\p{L}\p{M}]+/u;

/** The pieces of a text, or null where one of them has no meaning in a date. */
export function tokensOf(text: string, words: DateWords): Token[] | null {
  const tokens: Token[] = [];
  // "dès" opens what goes on, "des" does not: the accent is read before it is folded away.
  let rest = fold(latinDigits(text.normalize("NFC")).replace(/(?<!\p{L})d[èÈ]s(?!\p{L})/giu, "depuis"));
  let wordBefore = "";
  while (rest !== "") {
    const space = ignored.exec(rest);
    if (space !== null) {
      rest = rest.slice(space[0].length);
      continue;
    }
    const [token, length] = nextToken(rest, words, wordBefore);
    if (token === null) return null;
    wordBefore = rest.slice(0, length);
    rest = rest.slice(length);
    tokens.push(token);
  }
  return withoutTwins(tokens);
}

function nextToken(rest: string, words: DateWords, wordBefore: string): [Token | null, number] {
  for (const [form, read] of forms) {
    const found = form.exec(rest);
    if (found !== null) return [read(found), found[0].length];
  }
  if (dash.test(rest)) return [{ sign: "-" }, 1];
  if (rest.startsWith("/")) return [{ sign: "/" }, 1];
  if (rest.startsWith("~")) return [{ sign: "A", value: "" }, 1];
  const long = words.longMonths.find(([name]) => rest.startsWith(name) && !/^\p{L}/u.test(rest.slice(name.length)));
  if (long !== undefined) return [{ sign: "M", value: pad(long[1]) }, long[0].length];
  const [found = ""] = word.exec(rest) ?? [];
  return [wordToken(found, words, wordBefore), found.length];
}

function wordToken(found: string, words: DateWords, wordBefore: string): Token | null {
  const month = words.months.get(found);
  if (month !== undefined) return { sign: "M", value: pad(month) };
  const season = words.seasons.get(found);
  if (season !== undefined) return { sign: "S", value: String(season) };
  const named = namedDecade(found, wordBefore);
  if (named !== null) return decade(String(named / 10));
  if (decadeWords.has(found)) return { sign: "D", value: found };
  const parts = words.roles.get(found);
  if (parts === undefined) return null;
  if (parts.has("about")) return { sign: "A", value: "" };
  if (parts.has("now")) return { sign: "P", value: "" };
  return roles.some((role) => parts.has(role)) ? { sign: "word", roles: parts } : null;
}

/** "أيلول/سبتمبر 2011": the United Nations write a month in Arabic by both of its names. */
function withoutTwins(tokens: readonly Token[]): Token[] {
  const isTwin = (at: number) => {
    const [one, between, other] = [tokens[at - 2], tokens[at - 1], tokens[at]];
    return one?.sign === "M" && between?.sign === "/" && other?.sign === "M" && one.value === other.value;
  };
  return tokens.filter((_, at) => !isTwin(at) && !isTwin(at + 1));
}
