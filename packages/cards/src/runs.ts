// Making runs and lines: the one door through which text and addresses come into a card, cleaned.
import type { Line, Run } from "./card.ts";
import { cleanText } from "./clean-text.ts";
import { safeAddress } from "./safe-address.ts";

export const dot = " · ";

export function plain(text: string): Run {
  return { text: cleanText(text) };
}

export function linked(text: string, url: string | null | undefined): Run {
  const link = safeAddress(url);
  return link === null ? plain(text) : { text: cleanText(text), link };
}

export function strong(run: Run): Run {
  return { ...run, strong: true };
}

/** A command to type. */
export function code(text: string): Run {
  return { text: cleanText(text), code: true };
}

export function lineOf(...texts: (string | null | undefined)[]): Line {
  return texts.filter((text) => text).map((text) => plain(text as string));
}

function isEmpty(line: Line): boolean {
  return line.every((run) => run.text === "");
}

/** Lines joined by a separator; empty ones are left out. */
export function join(lines: readonly Line[], separator: string): Line {
  const full = lines.filter((line) => !isEmpty(line));
  return full.flatMap((line, index) => (index === 0 ? [...line] : [{ text: separator }, ...line]));
}

/** Facts on one line, as "Turin · Italy · 2013–2015". */
export function dotted(...lines: (Line | Run | string | null)[]): Line {
  return join(lines.map(toLine), dot);
}

function toLine(value: Line | Run | string | null): Line {
  if (value === null || value === "") return [];
  if (typeof value === "string") return [plain(value)];
  return Array.isArray(value) ? (value as Line) : [value as Run];
}

export type Look = "plain" | "strong" | "emphasis";

/** Neighbouring runs of one look, so that a platform marks them once. */
export function stretchesOf(line: Line): { look: Look; runs: Line }[] {
  const stretches: { look: Look; runs: Run[] }[] = [];
  for (const run of line.filter(({ text }) => text !== "")) {
    const look = run.strong ? "strong" : run.emphasis ? "emphasis" : "plain";
    const last = stretches.at(-1);
    if (last?.look === look) last.runs.push(run);
    else stretches.push({ look, runs: [run] });
  }
  return stretches;
}

/** A stretch between its signs; spaces at its edges stay outside, where no platform would read the signs as text. */
export function betweenSigns(text: string, sign: string): string {
  const words = text.trim();
  return words === "" ? text : text.replace(words, () => sign + words + sign);
}

/** The line's words alone. */
export function textOf(line: Line): string {
  return line.map((run) => run.text).join("");
}
