// Suggestions while somebody types: names that begin with it, in any language, then names with a word that does.
import { type Entry, fold, Language, type NamedFacet, nameIn, Slug } from "@convivio/core";
import { z } from "zod";
import type { Context } from "./context.ts";

export const Suggest = z.object({
  text: z.string().max(100),
  language: Language.optional(),
  limit: z.number().int().min(1).max(25).default(25),
});

export const Suggested = z.object({ suggestions: z.array(z.object({ slug: Slug, label: z.string() })) });

/** Answered from memory alone: no query stands between a key press and its suggestions. */
export function suggestNames(
  ctx: Context,
  facet: NamedFacet,
  input: z.infer<typeof Suggest>,
  describe: (entry: Entry, language: string) => string = (entry, language) => nameIn(entry.label, language, entry.slug),
): z.infer<typeof Suggested> {
  const language = input.language ?? "en";
  const wanted = fold(input.text.trim());
  const ranked = ctx.catalogue.dictionary
    .entries(facet)
    .map((entry) => ({ entry, rank: rankOf(entry, wanted), label: describe(entry, language) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank || a.label.localeCompare(b.label, language));
  return { suggestions: ranked.slice(0, input.limit).map(({ entry, label }) => ({ slug: entry.slug, label })) };
}

const noMatch = 9;

function rankOf(entry: Entry, wanted: string): number {
  if (wanted === "") return 1;
  const names = entry.forms.map((form) => fold(form.text));
  if (names.some((name) => name === wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (names.some((name) => name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)))) return 2;
  return noMatch;
}
