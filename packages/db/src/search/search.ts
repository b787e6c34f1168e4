// One question, one round trip: ordered levels of one GIN index, tried until the page is full, then what is near.
import {
  ConvivioError,
  type Dictionary,
  facetLexeme,
  type NamedFacet,
  planLevels,
  type Question,
} from "@convivio/core";
import { z } from "zod";
import type { Database } from "../connect.ts";
import { type events, events as eventTable, type practices, practices as practiceTable } from "../schema/index.ts";
import { columnsOf } from "./columns.ts";
import { conceptQuery, levelQuery, placesQuery, scoring } from "./tsquery.ts";

type RowOf = { practice: typeof practices.$inferSelect; event: typeof events.$inferSelect };

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
  /** The same places without the topic, then the same topic elsewhere; only when the page is not full. */
  near: { place: Row[]; topic: Row[] };
  next: string | null;
}

/** Where a page ended. The dictionary's version is in it: another catalogue may order otherwise. */
const Cursor = z.object({ v: z.number(), l: z.number(), s: z.number(), i: z.number() });

const levelsAtMost = 4;
/** Of a level with more matches than this, these many are ranked; who asks so widely is better served by a narrower question. */
const ranked = 1000;
const nearAtMost = 5;
/** Weights of D, C, B, A: what is only near, process, summary and purpose, title and facets. */
const weights = "{0.08, 0.25, 0.5, 1}";
const nearPlace = 90;
const nearTopic = 91;

/** Rarity times rank, summed over what was asked; how well it is told decides between equals. */
const score = `coalesce((
  select sum(u.w * ts_rank('${weights}', c.vector, u.q, 0)) from unnest($15::tsquery[], $9::float8[]) as u(q, w)
), 0) + c.standing * 0.05`;

function levelBranch(level: number): string {
  const earlier = Array.from({ length: level - 1 }, (_, at) => `and not c.vector @@ $${at + 4}::tsquery`).join(" ");
  return `
  (select s.record_id, ${level} as level, s.score from (
     select c.record_id, ${score} as score from search_documents c
     where c.vector @@ $${level + 3}::tsquery and c.kind = $2 ${earlier} and not c.vector @@ $16::tsquery
       and $10::int <= ${level}
     limit ${ranked}) s
   where $10::int < ${level} or (s.score, -s.record_id) < ($11::float8, -$12::int)
   order by s.score desc, s.record_id limit $3::int)`;
}

function statementFor(kind: "practice" | "event", table: typeof practiceTable | typeof eventTable): string {
  const levels = Array.from({ length: levelsAtMost }, (_, at) => levelBranch(at + 1)).join(" union all ");
  return `
with found as materialized (
  (select f.record_id, 0 as level, f.rank::float8 as score from search_facets f
   where f.facet = $1 and f.kind = $2 and $10::int <= 0
     and ($10::int < 0 or (f.rank::float8, -f.record_id) < ($11::float8, -$12::int))
   order by f.rank desc, f.record_id limit $3::int)
  union all ${levels}
  limit $3::int
),
near as materialized (
  (select f.record_id, ${nearPlace} as level, f.rank::float8 as score from search_facets f
   where f.facet = $13 and f.kind = $2 and (select count(*) from found) < $3::int
     and f.record_id not in (select record_id from found)
   order by f.rank desc, f.record_id limit ${nearAtMost})
  union all
  (select s.record_id, ${nearTopic} as level, s.score from (
     select c.record_id, ${score} as score from search_documents c
     where c.vector @@ $14::tsquery and c.kind = $2 and (select count(*) from found) < $3::int
       and c.record_id not in (select record_id from found)
     limit ${ranked}) s
   order by s.score desc, s.record_id limit ${nearAtMost})
)
select h.level, h.score,
  (select array_agg(d.vector @@ u.q order by u.n) from unnest($8::tsquery[]) with ordinality as u(q, n)) as holds,
  ${columnsOf(table, "p")}
from (select * from found union all select * from near) h
join search_documents d on d.record_id = h.record_id
join ${kind}s p on p.record_id = h.record_id
order by h.level, h.score desc, h.record_id`;
}

const statements = { practice: statementFor("practice", practiceTable), event: statementFor("event", eventTable) };

/** A facet asked for alone is read in its own order; null when the question is anything else. */
function loneFacet(question: Question): string | null {
  if (question.period !== null || question.unknown.length > 0) return null;
  const [group] = question.places;
  const asked =
    question.concepts.length === 0 && question.places.length === 1 && group?.length === 1
      ? group[0]
      : question.places.length === 0 && question.concepts.length === 1
        ? question.concepts[0]
        : undefined;
  if (asked?.id == null || !["city", "country", "theme", "organisation"].includes(asked.facet)) return null;
  return facetLexeme(asked.facet as NamedFacet, asked.id);
}

/** The place whose other practices are near: the first city or country of the question. */
function placeFacet(question: Question): string {
  const place = question.places.flat().find((concept) => concept.facet === "city" || concept.facet === "country");
  const isAllAsked = question.concepts.length === 0 && question.unknown.length === 0 && question.period === null;
  return place?.id == null || isAllAsked ? "" : facetLexeme(place.facet as NamedFacet, place.id);
}

export async function search<Kind extends keyof RowOf>(
  db: Pick<Database, "sql">,
  dictionary: Dictionary,
  asked: { kind: Kind; question: Question; pageSize: number; cursor?: string | undefined },
): Promise<SearchPage<RowOf[Kind]>> {
  const { question, pageSize } = asked;
  const after = readCursor(asked.cursor, dictionary);
  const facet = loneFacet(question);
  // A place alone has no other matches than those that carry it.
  const isPlace = facet?.startsWith("city:") || facet?.startsWith("country:");
  const planned = isPlace ? [] : planLevels(question, dictionary);
  const levels =
    planned.length <= levelsAtMost ? planned : [...planned.slice(0, levelsAtMost - 1), ...planned.slice(-1)];
  const queries = levels.map((level) => levelQuery(level, question, dictionary));
  const elsewhere = elsewhereQuery(question, levels.length > 0);
  const ranking = scoring(question.concepts);
  const parameters = [
    facet ?? "",
    asked.kind,
    pageSize + 1,
    ...Array.from({ length: levelsAtMost }, (_, at) => queries[at] ?? ""),
    question.concepts.map((concept) => conceptQuery(concept) ?? ""),
    ranking.weights,
    after?.l ?? -1,
    after?.s ?? 0,
    after?.i ?? 0,
    placeFacet(question),
    elsewhere,
    ranking.queries,
    facet === null ? "" : `'${facet}'`,
  ];
  const rows = await db.sql.unsafe<FlatHit<RowOf[Kind]>[]>(statements[asked.kind], parameters as never[], {
    prepare: true,
  });
  return toPage(rows, pageSize, dictionary);
}

/** The same topic in any place: only where a place or a period was asked for too. */
function elsewhereQuery(question: Question, hasLevels: boolean): string {
  const isBound = question.places.length > 0 || question.period !== null;
  if (!isBound || !hasLevels || question.concepts.length === 0) return "";
  const all = question.concepts.flatMap((concept) => conceptQuery(concept) ?? []);
  const places = question.period !== null && question.places.length > 0 ? placesQuery(question.places) : null;
  return [...(places === null ? [] : [places]), ...all].join(" & ");
}

type FlatHit<Row> = Row & { level: number; score: number; holds: boolean[] | null };

function toPage<Row>(rows: readonly FlatHit<Row>[], pageSize: number, dictionary: Dictionary): SearchPage<Row> {
  const found = rows.filter((row) => row.level < nearPlace);
  const hits = found.slice(0, pageSize).map((flat) => {
    const { level, score, holds, ...row } = flat;
    return { row: row as unknown as Row, level, score, holds: holds ?? [] };
  });
  const last = hits.at(-1);
  const lastRow = found.length > pageSize ? (found[pageSize - 1] as { recordId?: number } | undefined) : undefined;
  const of = (level: number) => rows.filter((row) => row.level === level) as Row[];
  return {
    hits,
    near: { place: of(nearPlace), topic: of(nearTopic) },
    next:
      last === undefined || lastRow?.recordId === undefined
        ? null
        : writeCursor({ v: dictionary.version, l: last.level, s: last.score, i: lastRow.recordId }),
  };
}

function writeCursor(cursor: z.infer<typeof Cursor>): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

function readCursor(text: string | undefined, dictionary: Dictionary): z.infer<typeof Cursor> | null {
  if (text === undefined) return null;
  try {
    const cursor = Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    if (cursor.v === dictionary.version) return cursor;
  } catch {
    throw new ConvivioError("invalid-input", "This page does not exist. Ask the question again.", "cursor", {
      field: "cursor",
    });
  }
  throw new ConvivioError(
    "answer-expired",
    "The catalogue has changed since this page was made. Ask the question again.",
    "cursor of another version",
    { field: "cursor" },
  );
}
