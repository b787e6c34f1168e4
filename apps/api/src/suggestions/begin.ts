// What a message that somebody wants to suggest names of the catalogue: its city and its theme, for the form to begin with.
import { type Language, parseQuestion } from "@convivio/core";
import { labelOf } from "../answers/reading.ts";
import type { Catalogue } from "../catalogue.ts";

export interface Begun {
  city: string | null;
  theme: string | null;
}

/** The first of each, and nothing that takes a guess at what was typed: it is only to save whoever suggests some typing. */
export function beginSuggestion({ names, dictionary }: Catalogue, text: string, language: Language): Begun {
  const { places, concepts, corrected } = parseQuestion(text, dictionary);
  const guessed = new Set(corrected.map(({ typed }) => typed));
  const named = [...places.flat(), ...concepts].filter(
    ({ typed }) => !typed.split(" ").some((word) => guessed.has(word)),
  );
  const first = (facet: "city" | "theme") => {
    const found = named.find((concept) => concept.facet === facet);
    return found === undefined ? null : labelOf({ names, language }, found);
  };
  return { city: first("city"), theme: first("theme") };
}
