// The SQL of a search. Questions differ in what they need, so the statement has a few shapes; each is prepared once.
import { allEventColumns, columnsAs, listedPracticeColumns, translationInto } from "./columns.ts";

export type SearchKind = "practice" | "event";

export interface Shape {
  kind: SearchKind;
  /** What is asked for stands in an order of its own and is read in it. */
  hasFacet: boolean;
  /** Of what is listed so, only what began in some years is wanted. */
  hasPeriod: boolean;
  levels: number;
  /** Queries by which a document is ranked. */
  scorers: number;
  /** Concepts for which each result tells whether it holds. */
  concepts: number;
  /** What is near is wanted when nothing is found. */
  hasNear: boolean;
}

/** Levels that stand for what is near, not found. */
export const nearPlace = 90;
export const nearTopic = 91;
/** Of a level with more matches than this, these many are ranked; who asks so widely is better served by a narrower question. */
const ranked = 250;
/** What is near is only suggested, so fewer are looked at. */
const rankedNear = 40;
const nearAtMost = 5;
/** Weights of D, C, B, A: what is only near, process, summary and purpose, title and facets. */
const weights = "'{0.08, 0.25, 0.5, 1}'";

/** Fewer shapes, fewer plans: counts are rounded up, and what is too many is filled with empty queries. */
export function roundUp(count: number): number {
  return [0, 1, 2, 4, 8].find((step) => step >= count) ?? 8;
}

const tables: Record<SearchKind, { name: string; columns: readonly string[] }> = {
  practice: { name: "practices", columns: listedPracticeColumns },
  event: { name: "events", columns: allEventColumns },
};

/** Where each parameter stands; `values` in search.ts are given in the same order. */
function numbering(shape: Shape) {
  let last = 0;
  const one = () => `$${++last}`;
  const many = (count: number) => Array.from({ length: count }, one);
  return {
    kind: one(),
    limit: one(),
    language: one(),
    after: { level: one(), score: one(), id: one() },
    facet: shape.hasFacet ? { name: one(), query: shape.levels > 0 ? one() : null } : null,
    period: shape.hasPeriod ? { from: one(), to: one() } : null,
    levels: many(shape.levels),
    scorers: many(shape.scorers).map((query) => ({ query, weight: one() })),
    concepts: many(shape.concepts),
    near: shape.hasNear ? { place: one(), topic: one() } : null,
  };
}

type Numbering = ReturnType<typeof numbering>;

/** Rarity times rank, summed over what was asked; how well it is told decides between equals. */
function scoreOf({ scorers }: Numbering): string {
  const parts = scorers.map(
    ({ query, weight }) => `ts_rank(${weights}, c.vector, ${query}::tsquery) * ${weight}::float8`,
  );
  return [...parts, "c.standing * 0.05"].join(" + ");
}

/** Nulls last, as the index has it: only so is a page read from the index and not sorted. */
function facetBranch(at: Numbering, facet: string): string {
  const { level, score, id } = at.after;
  const inPeriod = at.period === null ? "" : `and f.began between ${at.period.from}::int and ${at.period.to}::int`;
  return `
  (select f.record_id, 0 as level, f.rank::float8 as score from search_facets f
   where f.facet = ${facet} and f.kind = ${at.kind} ${inPeriod} and ${level}::int <= 0
     and (${level}::int < 0 or f.rank < ${score}::float8 or (f.rank = ${score}::float8 and f.record_id > ${id}::int))
   order by f.rank desc nulls last, f.record_id limit ${at.limit}::int)`;
}

function levelBranch(at: Numbering, level: number): string {
  const { after, levels } = at;
  const before = [...levels.slice(0, level - 1), ...(at.facet?.query == null ? [] : [at.facet.query])];
  const isNew = before.map((query) => `and not c.vector @@ ${query}::tsquery`).join(" ");
  return `
  (select s.record_id, ${level} as level, s.score from (
     select c.record_id, (${scoreOf(at)})::float8 as score from search_documents c
     where c.vector @@ ${levels[level - 1]}::tsquery and c.kind = ${at.kind} ${isNew} and ${after.level}::int <= ${level}
     limit ${ranked}) s
   where ${after.level}::int < ${level} or (s.score, -s.record_id) < (${after.score}::float8, -${after.id}::int)
   order by s.score desc, s.record_id limit ${at.limit}::int)`;
}

/** Only when nothing is found: the same place on other topics, and the same topic in other places. */
function nearBranches(at: Numbering, near: NonNullable<Numbering["near"]>): string {
  return `
  (select f.record_id, ${nearPlace} as level, f.rank::float8 as score from search_facets f
   where f.facet = ${near.place} and f.kind = ${at.kind} and not exists (select from found)
   order by f.rank desc nulls last, f.record_id limit ${nearAtMost})
  union all
  (select s.record_id, ${nearTopic} as level, s.score from (
     select c.record_id, (${scoreOf(at)})::float8 as score from search_documents c
     where c.vector @@ ${near.topic}::tsquery and c.kind = ${at.kind} and not exists (select from found)
     limit ${rankedNear}) s
   order by s.score desc, s.record_id limit ${nearAtMost})`;
}

/** No level could be an honest answer; every parameter is still named, or PostgreSQL would not know its type. */
function nothingFound({ after }: Numbering): string {
  return `select ${after.id}::int as record_id, ${after.level}::int as level, ${after.score}::float8 as score where false`;
}

function writeStatement(shape: Shape): string {
  const at = numbering(shape);
  const { name, columns } = tables[shape.kind];
  const branches = [
    ...(at.facet === null ? [] : [facetBranch(at, at.facet.name)]),
    ...at.levels.map((_, index) => levelBranch(at, index + 1)),
  ];
  const found = branches.length === 0 ? nothingFound(at) : branches.join(" union all ");
  const near = at.near === null ? "" : `, near as materialized (${nearBranches(at, at.near)})`;
  const holds = at.concepts.map((query) => `d.vector @@ ${query}::tsquery`).join(", ");
  return `
with found as materialized (select * from (${found}) as branches limit ${at.limit}::int)${near}
select h.level, h.score, ${holds === "" ? "null" : `array[${holds}]`} as holds, ${columnsAs(columns, "p")},
  ${translationInto(at.language, shape.kind, "p")}
from (select * from found${at.near === null ? "" : " union all select * from near"}) h
${holds === "" ? "" : "join search_documents d on d.record_id = h.record_id"}
join ${name} p on p.record_id = h.record_id`;
}

const written = new Map<string, string>();

/** The statement of a shape, written once. */
export function statementFor(shape: Shape): string {
  const key = Object.values(shape).join(" ");
  const known = written.get(key);
  if (known !== undefined) return known;
  const statement = writeStatement(shape);
  written.set(key, statement);
  return statement;
}
