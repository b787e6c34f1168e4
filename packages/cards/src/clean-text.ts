// Text made safe to set in a line: no control characters, no hidden direction marks, no broken halves of characters.

const HIDDEN = /[\p{Cc}\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const SPACES = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

/** One line of clean text. Joiners stay: emoji, Persian and Indic scripts need them. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(SPACES, " ").replace(HIDDEN, "").replace(/ {2,}/g, " ").trim();
}

/** Whether nothing of a clean text would be seen. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}\p{M}\u115F\u1160\u3164\uFFA0]/u.test(text);
}
