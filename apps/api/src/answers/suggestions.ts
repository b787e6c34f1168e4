// What is near when nothing, or little, was found: the place without the topic, the topic elsewhere, any period.
import { type Concept, facetLexeme, type Question, type Suggestion } from "@convivio/core";
import { countByFacet, type Database, type ListedPractice, type SearchPage } from "@convivio/db";
import { cityRef, type Reader, themeView } from "../views/places.ts";
import { practiceLink } from "../views/practices.ts";
import { labelOf } from "./reading.ts";

const recordsAtMost = 3;
const themesAtMost = 2;

export async function suggestionsFor(
  db: Database,
  reader: Reader,
  question: Question,
  near: SearchPage<ListedPractice>["near"],
): Promise<Suggestion[]> {
  const place = question.places.flat().find((concept) => concept.facet === "city" || concept.facet === "country");
  const isElsewhere = near.topic.length > 0;
  const topics = sortByCountry(reader, near.topic, place).slice(0, recordsAtMost);
  return [
    ...(place === undefined || near.place.length === 0 ? [] : [await wholePlace(db, reader, place)]),
    ...(place === undefined ? [] : ofPlace(reader, place, near.place)),
    ...(question.period === null ? [] : anyPeriod(question)),
    ...(place === undefined ? [] : otherThemes(reader, question, place, near.place)),
    ...topicAlone(reader, question, isElsewhere),
    ...topics.map((row) =>
      recordSuggestion(reader, row, isInCountryOf(reader, row, place) ? "same-country" : "same-topic"),
    ),
  ];
}

function ofPlace(reader: Reader, place: Concept, rows: readonly ListedPractice[]): Suggestion[] {
  const reason = place.facet === "city" ? "same-city" : "same-country";
  return rows.slice(0, recordsAtMost).map((row) => recordSuggestion(reader, row, reason));
}

async function wholePlace(db: Database, reader: Reader, place: Concept): Promise<Suggestion> {
  const facet = facetLexeme(place.facet as "city" | "country", place.id ?? 0);
  const counts = await countByFacet(db, "practice", [facet]);
  const label = labelOf(reader, place);
  const reason = place.facet === "city" ? "same-city" : "same-country";
  return { type: "question", text: label, label, reason, count: counts.get(facet) ?? 0 };
}

function anyPeriod(question: Question): Suggestion[] {
  const text = question.text
    .replace(question.period?.typed ?? "", " ")
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? [] : [{ type: "question", text, label: text, reason: "any-period", count: null }];
}

/** Themes that the place's practices carry, commonest first. */
function otherThemes(
  reader: Reader,
  question: Question,
  place: Concept,
  rows: readonly ListedPractice[],
): Suggestion[] {
  const counts = new Map<number, number>();
  const asked = new Set(question.concepts.filter((concept) => concept.facet === "theme").map((concept) => concept.id));
  for (const id of rows.flatMap((row) => row.themeIds)) if (!asked.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, themesAtMost)
    .flatMap(([id]) => {
      const theme = reader.names.themes.get(id);
      if (theme === undefined) return [];
      const label = `${labelOf(reader, place)} · ${themeView(reader, theme).name}`;
      const text = `${labelOf(reader, place)} ${themeView(reader, theme).name}`;
      return [{ type: "question", text, label, reason: "same-city", count: null } satisfies Suggestion];
    });
}

/** The topic without the place, when it is known anywhere. */
function topicAlone(reader: Reader, question: Question, isKnownElsewhere: boolean): Suggestion[] {
  if (!isKnownElsewhere || question.places.length === 0) return [];
  const text = question.concepts.map((concept) => labelOf(reader, concept)).join(" ");
  return [{ type: "question", text, label: text, reason: "same-topic", count: null }];
}

function isInCountryOf(reader: Reader, row: ListedPractice, place: Concept | undefined): boolean {
  const countryId = place?.facet === "country" ? place.id : reader.names.cities.get(place?.id ?? 0)?.countryId;
  return row.cityIds.some((id) => reader.names.cities.get(id)?.countryId === countryId);
}

function sortByCountry(reader: Reader, rows: readonly ListedPractice[], place: Concept | undefined): ListedPractice[] {
  return [...rows].sort((a, b) => Number(isInCountryOf(reader, b, place)) - Number(isInCountryOf(reader, a, place)));
}

function recordSuggestion(
  reader: Reader,
  row: ListedPractice,
  reason: "same-city" | "same-country" | "same-topic",
): Suggestion {
  const city = cityRef(reader, row.cityIds[0] ?? 0);
  return {
    type: "record",
    record: practiceLink(reader, row),
    place: [city.name, city.country.name].filter(Boolean).join(", "),
    reason,
  };
}
