// Answers to questions about events: one, a list by date, or honestly nothing.
import {
  type Ask,
  type Concept,
  ConvivioError,
  DateRange,
  pageSize,
  type Question,
  type Reason,
  type Suggestion,
  toldIn,
} from "@convivio/core";
import { type EventFilter, type EventRow, listEvents, search } from "@convivio/db";
import type { Catalogue } from "../catalogue.ts";
import { linkTo } from "../views/addresses.ts";
import { eventViews } from "../views/events.ts";
import { cityRef, type Reader } from "../views/places.ts";
import { commonOf, type Draft, worstLevel } from "./draft.ts";
import { labelOf } from "./reading.ts";

export interface FoundEvents {
  rows: { row: EventRow; holds: readonly boolean[]; level: number }[];
  next: string | null;
}

export async function answerEvents(
  catalogue: Catalogue,
  reader: Reader,
  question: Question,
  ask: Ask,
  page: number,
): Promise<Draft> {
  const found = await findEvents(catalogue, reader, question, ask);
  const rows = found.rows.map(({ row }) => row);
  const results = found.rows.map(({ row, holds }) => ({
    kind: "event" as const,
    slug: row.slug,
    title: titleOf(reader, row),
    why: reasonsFor(reader, question, row, holds),
  }));
  const common = { ...commonOf(reader, question, ask, page), results, next: found.next };
  const revisions = rows.map((row) => row.revisionId);
  const level = worstLevel(found.rows);
  if (rows.length === 0) {
    const suggestions = await latestEvents(catalogue, reader);
    return { answer: { ...common, kind: "nothing", suggestions }, revisions, level };
  }
  const views = await eventViews(catalogue.db, reader, rows);
  const [only] = views;
  if (views.length === 1 && only !== undefined && page === 1) {
    return { answer: { ...common, kind: "event", event: only }, revisions, level };
  }
  return { answer: { ...common, kind: "events", events: views }, revisions, level };
}

function titleOf(reader: Reader, row: EventRow): string {
  return toldIn("event", row, row.originalLanguage, reader.language).row.title;
}

/** The events that answer a question, a page of them. */
export function findEvents(
  catalogue: Catalogue,
  reader: Reader,
  question: Question,
  ask: Pick<Ask, "cursor">,
): Promise<FoundEvents> {
  const isByDate = question.concepts.length === 0 && question.unknown.length === 0;
  return (isByDate ? findByDate : findByWords)(catalogue, reader, question, ask);
}

/** Places, series, organisations and dates alone: read in the order of dates. */
async function findByDate(
  catalogue: Catalogue,
  reader: Reader,
  question: Question,
  ask: Pick<Ask, "cursor">,
): Promise<FoundEvents> {
  const isPeople = question.places.flat().some((concept) => concept.facet === "person");
  if (isPeople) return findByWords(catalogue, reader, question, ask);
  const order = question.when === "upcoming" ? "soonest" : "latest";
  const filter = filterOf(reader, question);
  const after = readCursor(ask.cursor);
  const rows = await listEvents(catalogue.db, filter, { limit: pageSize + 1, order, after });
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({ row, holds: [], level: 1 })),
    next: rows.length > pageSize && last !== undefined ? `${last.rangeFrom}_${last.recordId}` : null,
  };
}

function readCursor(cursor: string | undefined): { rangeFrom: string; recordId: number } | undefined {
  if (cursor === undefined) return undefined;
  const [, date = "", id = ""] = /^(\d{4}-\d{2}-\d{2})_(\d{1,9})$/.exec(cursor) ?? [];
  if (DateRange.shape.from.safeParse(date).success) return { rangeFrom: date, recordId: Number(id) };
  throw new ConvivioError("invalid-input", "This page does not exist. Ask the question again.", "cursor", {
    field: "cursor",
  });
}

function filterOf(reader: Reader, question: Question): EventFilter {
  const places = question.places.flat();
  const ids = (facet: Concept["facet"]) => places.filter((one) => one.facet === facet).flatMap((one) => one.id ?? []);
  const countries = ids("country");
  const cities = ids("city");
  const isIn = (city: { recordId: number; partOfId: number | null; countryId: number }) =>
    cities.includes(city.recordId) || cities.includes(city.partOfId ?? 0) || countries.includes(city.countryId);
  const cityIds = [...reader.names.cities.values()].filter(isIn).map((city) => city.recordId);
  const period = question.period;
  return {
    cityIds: cities.length + countries.length === 0 ? undefined : cityIds,
    seriesId: ids("series")[0],
    organisationId: ids("organisation")[0],
    ...daysBetween(question.when, reader.today, { from: period?.from ?? null, to: period?.to ?? null }),
  };
}

/** Days that are asked for in two ways must meet both: "past since 2010" ends today. */
export function daysBetween(
  when: Question["when"],
  today: string,
  years: { from: number | null; to: number | null },
): Pick<EventFilter, "from" | "to"> {
  const from = [...(when === "upcoming" ? [today] : []), ...(years.from === null ? [] : [`${years.from}-01-01`])];
  const to = [...(when === "past" ? [today] : []), ...(years.to === null ? [] : [`${years.to}-12-31`])];
  return { from: from.sort().at(-1), to: to.sort()[0] };
}

async function findByWords(
  catalogue: Catalogue,
  reader: Reader,
  question: Question,
  ask: Pick<Ask, "cursor">,
): Promise<FoundEvents> {
  const found = await search(catalogue.db, reader.names.dictionary, {
    kind: "event",
    question,
    pageSize,
    language: reader.language,
    cursor: ask.cursor,
  });
  const isWanted = (row: EventRow) =>
    question.when === null || (question.when === "upcoming") === (row.rangeTo ?? row.rangeFrom) >= reader.today;
  const rows = found.hits.filter(({ row }) => isWanted(row)).map(({ row, holds, level }) => ({ row, holds, level }));
  return { rows, next: found.next };
}

function reasonsFor(reader: Reader, question: Question, row: EventRow, holds: readonly boolean[]): Reason[] {
  const concepts = [...question.places.flat(), ...question.concepts.filter((_, at) => holds[at])];
  const reasons = concepts.map(
    (concept) => ({ facet: concept.facet, label: labelOf(reader, concept) }) satisfies Reason,
  );
  const isDated = question.period !== null || question.when !== null;
  return isDated ? [...reasons, { facet: "period", label: row.rangeFrom.slice(0, 4) }] : reasons;
}

/** What there is instead: the latest events of the catalogue. */
async function latestEvents({ db }: Catalogue, reader: Reader): Promise<Suggestion[]> {
  const rows = await listEvents(db, {}, { limit: 3, order: "latest" });
  return rows.map((row) => {
    const city = cityRef(reader, row.cityId);
    return {
      type: "record",
      record: linkTo(reader.publicUrl, "event", { ...row, title: titleOf(reader, row) }),
      place: `${city.name}, ${city.country.name}`,
      reason: "any-period",
    };
  });
}
