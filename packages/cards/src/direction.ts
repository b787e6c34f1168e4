// Names of the other writing direction inside a line, kept apart so that the words and numbers around them stay in order.
import { isRightToLeft, type Language } from "@convivio/core";

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The text between isolates when it holds letters of the direction opposite to the language's (Unicode UAX 9, 2.7). */
export function isolate(text: string, language: Language): string {
  const other = isRightToLeft(language) ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return other.test(text) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
}
