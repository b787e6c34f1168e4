// Text made safe to set in a line: no control characters, no hidden direction marks, no broken halves of characters.

const HIDDEN = /[\p{Cc}\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const SPACES = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

/** One line of clean text. Joiners stay: emoji, Persian and Indic scripts need them. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(SPACES, " ").replace(HIDDEN, "").replace(/ {2,}/g, " ").trim();
}

/** Many lines of clean text, each with its own spaces: what a story is read from. */
export function cleanLines(text: string): string {
  return text
    .toWellFormed()
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\v\f\u0085\u2028\u2029]/g, " ").replace(/[^\t]+/g, (run) => run.replace(HIDDEN, "")))
    .join("\n");
}

/** A piece of a clean line: spaces are one, and those at its edges stay, because more of the line comes before and after it. */
export function cleanSpaces(text: string): string {
  return text.replace(SPACES, " ").replace(/ {2,}/g, " ");
}

/** Whether nothing of a clean text would be seen. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}\p{M}\u115F\u1160\u3164\uFFA0]/u.test(text);
}
