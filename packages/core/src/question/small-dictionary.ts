// A catalogue small enough to be read at a glance, for the tests of what a question means.
import type { Names } from "../language.ts";
import { buildDictionary, type Dictionary, facetLexeme } from "./dictionary.ts";
import type { Entry, Form, NamedFacet } from "./dictionary-entries.ts";
import { fold, lexemeOf } from "./words.ts";

let lastId = 0;

function named(facet: NamedFacet, slug: string, names: string, label: Names = {}): Entry {
  const forms = names.split(",").map((text): Form => ({ text: text.trim(), language: null }));
  return { facet, id: ++lastId, slug, label, forms };
}

function labelled(
  facet: "theme" | "topic",
  slug: string,
  labels: Partial<Record<"en" | "fr" | "es" | "it" | "de" | "ar", string>>,
): Entry {
  const forms = (["en", "fr", "es", "it", "de", "ar"] as const).flatMap((language) =>
    (labels[language] ?? "")
      .split(",")
      .flatMap((text): Form[] => (text === "" ? [] : [{ text: text.trim(), language }])),
  );
  return { facet, id: ++lastId, slug, label: { en: labels.en ?? slug }, forms };
}

function withAdjectives(country: Entry, adjectives: string): Entry {
  const forms = adjectives.split(",").map((text): Form => ({ text: text.trim(), language: "en", isAdjective: true }));
  return { ...country, forms: [...country.forms, ...forms] };
}

const entries: Entry[] = [
  named("city", "turin", "Turin, Torino, Turín, تورينو"),
  named("city", "milan", "Milan, Milano, Mailand"),
  named("city", "rome", "Rome, Roma, Rom"),
  named("city", "barcelona", "Barcelona, Barcelone, Barcellona, برشلونة"),
  named("city", "luxembourg", "Luxembourg"),
  named("city", "new-york", "New York, Nueva York, نيويورك"),
  named("city", "montreal", "Montreal, Montréal"),
  named("city", "tokyo", "Tokyo, 東京, 도쿄"),
  named("city", "chennai", "Chennai, சென்னை"),
  named("city", "bangkok", "Bangkok, กรุงเทพฯ"),
  named("city", "lodz", "Łódź"),
  withAdjectives(named("country", "it", "Italy, Italia, Italie"), "Italian"),
  named("country", "lu", "Luxembourg"),
  named("country", "jp", "Japan, Japon, Japón"),
  labelled("theme", "housing", {
    en: "Housing",
    fr: "Logement",
    es: "Vivienda",
    it: "Abitare",
    de: "Wohnen",
    ar: "السكن",
  }),
  labelled("theme", "education", {
    en: "Education",
    fr: "Éducation",
    es: "Educación",
    it: "Istruzione",
    de: "Bildung",
    ar: "التعليم",
  }),
  labelled("topic", "roma", { en: "Roma,Roma communities", fr: "Roms", es: "Gitanos" }),
  labelled("topic", "rumours", { en: "Rumours,rumors", fr: "Rumeurs", es: "Rumores" }),
  named("organisation", "hug", "Geneva University Hospitals, HUG", { en: "Geneva University Hospitals" }),
  named("organisation", "open-society", "Open Society Foundations", { en: "Open Society Foundations" }),
  named("organisation", "open-society-initiative", "Open Society Initiative", { en: "Open Society Initiative" }),
  named("person", "ada", "Ada Lovelace"),
  named("series", "inter-ethnic-city", "The Inter-ethnic City"),
];

/** Documents that say a word, of a hundred. */
const said: Record<string, number> = {
  housing: 20,
  education: 30,
  roma: 6,
  rumours: 5,
  food: 10,
  gardens: 3,
  mothers: 4,
  courses: 12,
  open: 8,
  society: 7,
  foundations: 3,
  initiative: 9,
  world: 40,
  vegetable: 1,
  hospitals: 2,
  university: 9,
  geneva: 1,
};

export const entryOf = (facet: NamedFacet, slug: string): Entry => {
  const found = entries.find((entry) => entry.facet === facet && entry.slug === slug);
  if (found === undefined) throw new Error(`no ${facet} ${slug}`);
  return found;
};

export const smallDictionary: Dictionary = buildDictionary({
  version: 1,
  documents: 100,
  entries,
  words: [
    ...Object.entries(said).map(([word, documents]) => ({
      lexeme: lexemeOf(fold(word)),
      spelling: fold(word),
      documents,
    })),
    ...["housing", "education"].map((slug) => {
      const lexeme = facetLexeme("theme", entryOf("theme", slug).id);
      return { lexeme, spelling: lexeme, documents: 25 };
    }),
  ],
});
