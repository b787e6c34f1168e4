// What of a card does not fit on a platform, told part by part.
import { cutMark } from "./cut-text.ts";

export type Cut = {
  where: "heading" | "lead" | "footer" | "notice" | "passage" | "list" | "quotes" | "offers" | "entries" | "summary";
  /** The part's label as the card says it, or the title of the result; null where it has none. */
  label: string | null;
  what: "characters" | "lines" | "links" | "commands" | "results";
  kept: number;
  of: number;
};

/** Cuts of one kind in one part are one: so many of so many. */
export function summed(cuts: readonly Cut[]): Cut[] {
  const sums = new Map<string, Cut>();
  for (const cut of cuts) {
    const key = JSON.stringify([cut.where, cut.label, cut.what]);
    const known = sums.get(key);
    sums.set(key, known === undefined ? cut : { ...cut, kept: known.kept + cut.kept, of: known.of + cut.of });
  }
  return [...sums.values()];
}

/** What a platform's own limit takes of a heading, where it takes any. `escapeText` is what it does to a text that it does not cut. */
export function headingCut(heading: string, drawn: string, escapeText = (text: string) => text): Cut[] {
  if (drawn === escapeText(heading)) return [];
  const kept = drawn.replaceAll("\u200B", "").length - cutMark.length;
  return [{ where: "heading", label: null, what: "characters", kept: Math.max(0, kept), of: heading.length }];
}
