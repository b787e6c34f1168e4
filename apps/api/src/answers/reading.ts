// How a question was read, and why a result matched it, in the reader's language.
import {
  type Concept,
  findRange,
  nameIn,
  type Question,
  type QuestionView,
  type Reason,
  type Understood,
  yearsOf,
} from "@convivio/core";
import type { ListedPractice } from "@convivio/db";
import { seriesView } from "../views/events.ts";
import type { Reader } from "../views/places.ts";

/** The name of what a concept means, in the reader's language; what was typed where it has none. */
export function labelOf(
  reader: Pick<Reader, "names" | "language">,
  concept: Pick<Concept, "facet" | "id" | "typed">,
): string {
  if (concept.id === null) return concept.typed;
  switch (concept.facet) {
    case "city":
      return nameIn(reader.names.cities.get(concept.id)?.names ?? {}, reader.language, concept.typed);
    case "country":
      return nameIn(reader.names.countries.get(concept.id)?.names ?? {}, reader.language, concept.typed);
    case "theme":
      return nameIn(reader.names.themes.get(concept.id)?.name ?? {}, reader.language, concept.typed);
    case "topic":
      return nameIn(reader.names.dictionary.entry("topic", concept.id)?.label ?? {}, reader.language, concept.typed);
    case "organisation":
      return reader.names.organisations.get(concept.id)?.name ?? concept.typed;
    case "person":
      return reader.names.people.get(concept.id)?.name ?? concept.typed;
    case "series":
      return titleOfSeries(reader, concept.id) ?? concept.typed;
    default:
      return concept.typed;
  }
}

function titleOfSeries(reader: Pick<Reader, "language" | "names">, id: number): string | null {
  const series = reader.names.series.get(id);
  return series === undefined ? null : seriesView(reader, series).title;
}

function understood(reader: Reader, concept: Concept): Understood {
  return { facet: concept.facet, slug: concept.slug, label: labelOf(reader, concept), typed: concept.typed };
}

export function questionView(reader: Reader, question: Question, text: string): QuestionView {
  const period = question.period === null ? [] : [periodUnderstood(question)];
  const asked = text.trim() === "" ? "help" : text.trim();
  return {
    kind: question.kind,
    text,
    command: `/${question.kind} ${asked}`,
    understood: [...question.places.flat(), ...question.concepts]
      .map((concept) => understood(reader, concept))
      .concat(period),
    ignored: question.unknown,
    corrected: question.corrected.map((correction) => ({
      ...correction,
      taken: spelled(reader, question, correction.taken),
    })),
  };
}

function periodUnderstood(question: Question): Understood {
  const period = question.period;
  const label = period === null ? "" : periodLabel(period.from, period.to);
  return { facet: "period", slug: null, label, typed: period?.typed ?? "" };
}

/** EDTF-like, so that cards can say it in any language: "2016", "2020/..", "1990/1999". */
export function periodLabel(from: number | null, to: number | null): string {
  return from === to && from !== null ? String(from) : `${from ?? ".."}/${to ?? ".."}`;
}

/** A corrected word as its name is written: "barcelona" is Barcelona. */
function spelled(reader: Reader, question: Question, taken: string): string {
  const place = question.places.flat().find((concept) => concept.facet === "city" || concept.facet === "country");
  const label = place === undefined ? "" : labelOf(reader, place);
  return label.toLowerCase() === taken ? label : taken;
}

/** What of the question this practice meets. */
export function reasonsFor(
  reader: Reader,
  question: Question,
  row: ListedPractice,
  holds: readonly boolean[],
): Reason[] {
  const places = question.places.flat().filter((concept) => isAt(reader, concept, row));
  const concepts = question.concepts.filter((_, at) => holds[at]);
  const reasons = [...places, ...concepts].map((concept) => reasonOf(reader, concept, row));
  const began = yearsOf(row.start === null ? null : findRange(row.start)).from;
  return question.period === null || began === null ? reasons : [...reasons, { facet: "period", label: String(began) }];
}

/** A theme that only the text speaks of is given as the word asked for, so that nobody takes it for a tag. */
function reasonOf(reader: Reader, concept: Concept, row: ListedPractice): Reason {
  const isSaidOnly = concept.facet === "theme" && !row.themeIds.includes(concept.id ?? 0);
  return isSaidOnly
    ? { facet: "word", label: concept.typed }
    : { facet: concept.facet, label: labelOf(reader, concept) };
}

function isAt(reader: Reader, concept: Concept, row: ListedPractice): boolean {
  const cities = row.cityIds.map((id) => reader.names.cities.get(id));
  switch (concept.facet) {
    case "city":
      return cities.some((city) => city?.recordId === concept.id || city?.partOfId === concept.id);
    case "country":
      return cities.some((city) => city?.countryId === concept.id);
    case "organisation":
      return true;
    default:
      return false;
  }
}
