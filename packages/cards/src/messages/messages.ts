// The catalogue of messages: every word that Convivio itself says, in each of its languages.
import { type Language, languages } from "@convivio/core";
import type { Line, Run } from "../card.ts";
import { plain } from "../runs.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import type { MessageKey } from "./keys.ts";
import { formFor, type Message, type PlaceholderOf, piecesOf } from "./message.ts";

export type { MessageKey };
export type Messages = Readonly<Record<MessageKey, Message>>;

const catalogue: Readonly<Record<Language, Messages>> = { en, fr, es, it, ar };
const pluralRules = new Map(languages.map((language) => [language, new Intl.PluralRules(language)]));
const english = new Intl.PluralRules("en");

/** What fills a message's placeholders; none is asked for where it has none. */
type Filling<Key extends MessageKey, Value> = [PlaceholderOf<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<PlaceholderOf<(typeof en)[Key]>, Value>>];

/** The keys of messages that need nothing to fill them: labels and sentences. */
export type PlainKey = {
  [Key in MessageKey]: [PlaceholderOf<(typeof en)[Key]>] extends [never] ? Key : never;
}[MessageKey];

export function messagesFor(language: Language): Messages {
  return catalogue[language];
}

function sentenceOf(language: Language, key: MessageKey, values: Readonly<Record<string, unknown>>): string {
  const count = typeof values.count === "number" ? values.count : undefined;
  return formFor(catalogue[language][key], pluralRules.get(language) ?? english, count);
}

/** The message as text. */
export function say<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...filling: Filling<Key, string | number>
): string {
  const given = (filling[0] ?? {}) as Readonly<Record<string, string | number>>;
  return piecesOf(sentenceOf(language, key, given))
    .map((piece, index) => (index % 2 === 0 ? piece : String(given[piece] ?? "")))
    .join("");
}

/** The message as a line, so that what fills it may carry a link. */
export function sayLine<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...filling: Filling<Key, string | number | Run | Line>
): Line {
  const given = (filling[0] ?? {}) as Readonly<Record<string, string | number | Run | Line>>;
  return piecesOf(sentenceOf(language, key, given))
    .flatMap((piece, index) => (index % 2 === 0 ? [{ text: piece }] : runsOf(given[piece])))
    .filter((run) => run.text !== "");
}

function runsOf(value: string | number | Run | Line | undefined): Line {
  if (value === undefined) return [];
  if (typeof value !== "object") return [plain(String(value))];
  return Array.isArray(value) ? (value as Line) : [value as Run];
}

/** What somebody said: between the language's quotation marks where it is word for word. */
export function quotation(quote: { text: string; isVerbatim: boolean }, language: Language): Line {
  const run = { text: quote.text };
  return quote.isVerbatim ? sayLine(language, "quotation", { text: run }) : [run];
}

/** The word for a value in one of our lists, such as ("eventKind", "working-lunch"); a value we have no word for stays readable. */
export function wordFor(language: Language, list: string, value: string): string {
  const message = (catalogue[language] as Readonly<Record<string, Message>>)[`${list}.${value}`];
  return typeof message === "string" ? message : value.replaceAll("-", " ");
}

/** The name of a language in the reader's language; its code where it has none. */
export function languageName(code: string, reader: Language): string {
  try {
    return new Intl.DisplayNames([reader], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
