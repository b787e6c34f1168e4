// One question, one round trip: ordered levels of one GIN index, tried until the page is full; when nothing is found, what is near.
import { type Concept, type Dictionary, facetLexeme, type NamedFacet, planLevels, type Question } from "@convivio/core";
import type { Database } from "../connect.ts";
import type { events } from "../schema/index.ts";
import type { ListedPractice } from "./columns.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { everything, pairName } from "./document.ts";
import { nearPlace, nearTopic, roundUp, type Shape, statementFor } from "./statement.ts";
import { conceptQuery, levelQuery, periodQuery, placesQuery, scoring } from "./tsquery.ts";

type RowOf = { practice: ListedPractice; event: typeof events.$inferSelect };

export interface Hit<Row> {
  row: Row;
  /** 0 where a facet alone was asked for; then 1 for all that was asked, 2 for all but the least telling part, and so on. */
  level: number;
  score: number;
  /** For each concept of the question, whether it holds. */
  holds: boolean[];
}

export interface SearchPage<Row> {
  hits: Hit<Row>[];
  /** When nothing is found: the same places on other topics, and the same topic in other places. */
  near: { place: Row[]; topic: Row[] };
  next: string | null;
}

const levelsAtMost = 4;
const scorersAtMost = 8;

export async function search<Kind extends keyof RowOf>(
  db: Pick<Database, "sql">,
  dictionary: Dictionary,
  asked: { kind: Kind; question: Question; pageSize: number; language: string; cursor?: string | undefined },
): Promise<SearchPage<RowOf[Kind]>> {
  const { question, pageSize } = asked;
  const plan = planSearch(question, dictionary);
  const after = readCursor(asked.cursor, dictionary.version);
  if (plan.listed === null && plan.levels.length === 0 && plan.near === null) {
    return { hits: [], near: { place: [], topic: [] }, next: null };
  }
  const shape: Shape = {
    kind: asked.kind,
    hasFacet: plan.listed !== null,
    hasPeriod: plan.listed?.period != null,
    levels: roundUp(plan.levels.length),
    scorers: roundUp(plan.scorers.length),
    concepts: roundUp(plan.concepts.length),
    hasNear: plan.near !== null,
  };
  const values = [
    asked.kind,
    pageSize + 1,
    asked.language,
    after?.l ?? -1,
    after?.s ?? 0,
    after?.i ?? 0,
    ...listedValues(plan),
    ...filled(plan.levels, shape.levels, ""),
    ...scorerValues(plan.scorers, shape.scorers),
    ...filled(plan.concepts, shape.concepts, ""),
    ...(plan.near === null ? [] : [plan.near.place, plan.near.topic]),
  ];
  const rows = await db.sql.unsafe<FlatHit<RowOf[Kind]>[]>(statementFor(shape), values, { prepare: true });
  return toPage(rows, pageSize, question, dictionary);
}

function filled<T>(values: readonly T[], count: number, empty: T): T[] {
  return Array.from({ length: count }, (_, at) => values[at] ?? empty);
}

/** In the order in which the statement numbers them: the queries, then the weights. */
function scorerValues(scorers: readonly { query: string; weight: number }[], count: number): (string | number)[] {
  const all = filled(scorers, count, { query: "", weight: 0 });
  return [...all.map(({ query }) => query), ...all.map(({ weight }) => weight)];
}

function listedValues({ listed, levels }: SearchPlan): (string | number)[] {
  if (listed === null) return [];
  const name = levels.length === 0 ? [listed.facet] : [listed.facet, listed.query];
  return listed.period === null ? name : [...name, listed.period.from, listed.period.to];
}

interface SearchPlan {
  listed: Listed | null;
  levels: string[];
  scorers: { query: string; weight: number }[];
  concepts: string[];
  near: { place: string; topic: string } | null;
}

function planSearch(question: Question, dictionary: Dictionary): SearchPlan {
  const listed = listedFacet(question, dictionary);
  // A place alone has no other matches than those that carry it.
  const everyLevel = listed?.isPlace ? [] : planLevels(question, dictionary);
  // What began in the period and needs no words stands in the list already.
  const planned = listed?.period != null && question.concepts.length === 0 ? everyLevel.slice(1) : everyLevel;
  const levels =
    planned.length <= levelsAtMost ? planned : [...planned.slice(0, levelsAtMost - 1), ...planned.slice(-1)];
  const place = placeFacet(question);
  const topic = elsewhereQuery(question, everyLevel.length > 0);
  return {
    listed,
    levels: levels.map((level) => levelQuery(level, question, dictionary)),
    scorers: listed?.isPlace ? [] : scoring(question.concepts).slice(0, scorersAtMost),
    concepts: question.concepts.map((concept) => conceptQuery(concept) ?? ""),
    near: place === "" && topic === "" ? null : { place, topic },
  };
}

interface Listed {
  /** The name under which its practices stand in order. */
  facet: string;
  /** Years in which they began; null where any will do. */
  period: { from: number; to: number } | null;
  /** The same as a tsquery. */
  query: string;
  isPlace: boolean;
}

const listedFacets: ReadonlySet<string> = new Set(["city", "country", "theme", "organisation"]);
const firstYear = 0;
const lastYear = 9999;

/** A facet alone, a place with a theme, or a period, is read in its own order; null when the question is anything else. */
export function listedFacet(question: Question, dictionary: Dictionary): Listed | null {
  if (question.unknown.length > 0) return null;
  const name = listedName(question);
  if (name === null) return null;
  const { period } = question;
  if (period === null) return name.parts.length === 0 ? null : { ...name, period, query: name.parts.join(" & ") };
  const years = { from: period.from ?? firstYear, to: period.to ?? lastYear };
  const query = [...name.parts, periodQuery(period, "began", dictionary)].join(" & ");
  return { ...name, period: years, query, isPlace: false };
}

function listedName(question: Question): { facet: string; parts: string[]; isPlace: boolean } | null {
  const readings = [...question.places, ...question.concepts.map((concept) => [concept])];
  const asked = readings.flatMap((reading) => (reading.length === 1 ? reading : []));
  const names = asked.flatMap((concept) =>
    concept.id === null || !listedFacets.has(concept.facet)
      ? []
      : [facetLexeme(concept.facet as NamedFacet, concept.id)],
  );
  if (names.length !== readings.length || names.length > 2) return null;
  const [first, second] = names;
  const parts = names.map((name) => `'${name}'`);
  if (first === undefined) return { facet: everything, parts, isPlace: false };
  if (second === undefined) return { facet: first, parts, isPlace: isPlace(asked[0]) };
  if (!isPlace(asked[0]) || asked[1]?.facet !== "theme") return null;
  return { facet: pairName(first, second), parts, isPlace: false };
}

function isPlace(concept: Concept | undefined): boolean {
  return concept?.facet === "city" || concept?.facet === "country";
}

/** The place whose other practices are near: the first city or country, where more than it was asked for. */
function placeFacet(question: Question): string {
  const place = question.places.flat().find(isPlace);
  const isAllAsked = question.concepts.length === 0 && question.unknown.length === 0 && question.period === null;
  return place?.id == null || isAllAsked ? "" : facetLexeme(place.facet as NamedFacet, place.id);
}

/** The same topic in any place: only where a place or a period was asked for too. */
function elsewhereQuery(question: Question, hasLevels: boolean): string {
  const isBound = question.places.length > 0 || question.period !== null;
  if (!isBound || !hasLevels || question.concepts.length === 0) return "";
  const all = question.concepts.flatMap((concept) => conceptQuery(concept) ?? []);
  const places = question.period !== null && question.places.length > 0 ? placesQuery(question.places) : null;
  return [...(places === null ? [] : [places]), ...all].join(" & ");
}

type FlatHit<Row> = Row & { level: number; score: number; holds: boolean[] | null; recordId: number };

function toPage<Row>(
  rows: readonly FlatHit<Row>[],
  pageSize: number,
  question: Question,
  dictionary: Dictionary,
): SearchPage<Row> {
  const ordered = [...rows].sort((a, b) => a.level - b.level || b.score - a.score || a.recordId - b.recordId);
  const found = ordered.filter((row) => row.level < nearPlace);
  const shown = found.slice(0, pageSize);
  const last = found.length > pageSize ? shown.at(-1) : undefined;
  const near = (level: number) => ordered.filter((row) => row.level === level) as Row[];
  return {
    hits: shown.map(({ level, score, holds, ...row }) => ({
      row: row as unknown as Row,
      level,
      score,
      holds: (holds ?? []).slice(0, question.concepts.length),
    })),
    near: { place: near(nearPlace), topic: near(nearTopic) },
    next:
      last === undefined
        ? null
        : writeCursor({ v: dictionary.version, l: last.level, s: last.score, i: last.recordId }),
  };
}
