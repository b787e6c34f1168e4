// Answers to questions about practices: a city, a list, or honestly nothing.
import { type Ask, facetLexeme, pageSize, type Question, type Result, toldIn } from "@convivio/core";
import { countByFacet, type Hit, type ListedPractice, listEvents, search } from "@convivio/db";
import type { Catalogue } from "../catalogue.ts";
import { eventViews } from "../views/events.ts";
import { cityView, type Reader } from "../views/places.ts";
import { practiceSummary } from "../views/practices.ts";
import { commonOf, type Draft, worstLevel } from "./draft.ts";
import { reasonsFor } from "./reading.ts";
import { suggestionsFor } from "./suggestions.ts";

const eventsOfCity = 5;

/** The practices that answer a question, a page of them. */
export function findPractices({ db }: Catalogue, reader: Reader, question: Question, ask: Pick<Ask, "cursor">) {
  const { language } = reader;
  return search(db, reader.names.dictionary, { kind: "practice", question, pageSize, language, cursor: ask.cursor });
}

export async function answerPractices(
  catalogue: Catalogue,
  reader: Reader,
  question: Question,
  ask: Ask,
  page: number,
): Promise<Draft> {
  const { db } = catalogue;
  const found = await findPractices(catalogue, reader, question, ask);
  const results = found.hits.map((hit) => resultOf(reader, question, hit));
  const rows = found.hits.map((hit) => hit.row);
  const common = { ...commonOf(reader, question, ask, page), results, next: found.next };
  const revisions = rows.map((row) => row.revisionId);
  const level = worstLevel(found.hits);
  const city = loneCity(reader, question);
  if (city !== null) {
    const answer = await cityAnswer(catalogue, reader, city, rows);
    return { answer: { ...common, ...answer, kind: "city" }, revisions, level };
  }
  const isThin = found.hits.length === 0;
  const suggestions = isThin ? await suggestionsFor(db, reader, question, found.near) : [];
  if (isThin) return { answer: { ...common, kind: "nothing", suggestions }, revisions, level };
  return {
    answer: { ...common, kind: "practices", practices: rows.map((row) => practiceSummary(reader, row)) },
    revisions,
    level,
  };
}

function resultOf(reader: Reader, question: Question, hit: Hit<ListedPractice>): Result {
  const why = reasonsFor(reader, question, hit.row, hit.holds);
  const { title } = toldIn("practice", hit.row, hit.row.originalLanguage, reader.language).row;
  return { kind: "practice", slug: hit.row.slug, title, why };
}

/** The city when nothing but one city was asked for. */
function loneCity(reader: Reader, question: Question) {
  const [readings] = question.places;
  const isAlone =
    question.places.length === 1 &&
    question.concepts.length === 0 &&
    question.unknown.length === 0 &&
    question.period === null;
  const cities = readings?.filter((concept) => concept.facet === "city") ?? [];
  if (!isAlone || cities.length !== 1) return null;
  return reader.names.cities.get(cities[0]?.id ?? 0) ?? null;
}

async function cityAnswer(
  { db }: Catalogue,
  reader: Reader,
  city: NonNullable<ReturnType<typeof loneCity>>,
  rows: readonly ListedPractice[],
) {
  const facet = facetLexeme("city", city.recordId);
  const parts = [...reader.names.cities.values()].filter((one) => one.partOfId === city.recordId);
  const cityIds = [city.recordId, ...parts.map((part) => part.recordId)];
  const [counts, eventRows] = await Promise.all([
    countByFacet(db, "practice", [facet]),
    listEvents(db, { cityIds }, { limit: eventsOfCity, order: "latest" }),
  ]);
  return {
    city: cityView(reader, city),
    practices: rows.map((row) => practiceSummary(reader, row)),
    practiceCount: counts.get(facet) ?? 0,
    events: await eventViews(db, reader, eventRows),
  };
}
