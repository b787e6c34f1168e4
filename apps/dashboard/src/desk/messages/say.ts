// Turns a key and what fills it into the sentence a reader sees, in one language.
import { isRightToLeft, type Language } from "@convivio/core";
import { formFor, type Message, type PlaceholderOf } from "../../messages/message.ts";
import { formatNumber } from "./locale.ts";

export type Values = Readonly<Record<string, string | number>>;

/** What fills a message's placeholders; none is asked for where it has none. */
type Filling<M extends Message> = [PlaceholderOf<M>] extends [never]
  ? []
  : [values: Readonly<Record<PlaceholderOf<M>, string | number>>];

/** Says the words of one area; a key with no such message, or without what fills it, does not compile. */
export type Say<English> = <Key extends keyof English>(
  key: Key,
  ...filling: English[Key] extends Message ? Filling<English[Key]> : never
) => string;

/** The keys of the messages that nothing fills: for names looked up in a table. */
export type PlainKey<English> = {
  [Key in keyof English]: English[Key] extends Message
    ? [PlaceholderOf<English[Key]>] extends [never]
      ? Key
      : never
    : never;
}[keyof English];

export function fillMessage(message: Message, language: Language, values: Values): string {
  const sentence = typeof message === "string" ? message : formFor(message, language, values.count);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name] ?? "", language));
}

const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRightLetter = /[A-Za-z\u00c0-\u024f\u0370-\u058f]/;

/** A number as the language writes it; a name that runs the other way is kept from turning the sentence around it. */
function shown(value: string | number, language: Language): string {
  if (typeof value === "number") return formatNumber(value, language);
  const foreign = isRightToLeft(language) ? leftToRightLetter : rightToLeftLetter;
  return foreign.test(value) ? `\u2068${value}\u2069` : value;
}
