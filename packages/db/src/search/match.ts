// Whether records hold ALL that a question asks: for what is told unasked, where a result that holds half of it is noise.
import {
  type AskedKind,
  type Concept,
  type Dictionary,
  foldedWords,
  type Level,
  lexemeOf,
  type Question,
} from "@convivio/core";
import { sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { listedFacet } from "./search.ts";
import { levelQuery } from "./tsquery.ts";

export interface Wanted {
  question: Question;
  kinds: readonly AskedKind[];
}

const lexeme = (text: string) => `'${text.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;
/** Stands in no document: no word has a space that is not a pair's. */
const nothing = lexeme("  nothing");

/**
 * All that was asked as one tsquery: what was tagged as it was tagged, anything else as the first level of a search.
 * Empty where nothing but "upcoming" or "past" was asked, which no vector holds.
 */
function fullQuery(question: Question, dictionary: Dictionary): string {
  const listed = listedFacet(question, dictionary);
  if (listed !== null) return listed.query;
  const unknown = question.unknown.flatMap(foldedWords).map((word) => unknownQuery(word, dictionary));
  const query = [...knownQuery(question, dictionary), ...unknown].join(" & ");
  return query === "" && question.when === null ? nothing : query;
}

function knownQuery(question: Question, dictionary: Dictionary): string[] {
  const { places, concepts, period } = question;
  if (places.length + concepts.length === 0 && period === null) return [];
  const everyConcept = concepts.map((_, at) => at);
  const whole: Level = { period: period === null ? null : "began", alternatives: [everyConcept], isFamily: false };
  return [levelQuery(whole, { places, concepts: concepts.map(asTagged), period }, dictionary)];
}

/** A theme is met by what was tagged with it: that a text says its name in passing is no news. */
function asTagged(concept: Concept): Concept {
  return concept.facet === "theme" ? { ...concept, words: [] } : concept;
}

/** A place that the catalogue does not have is met by nothing until it does: that some text mentions it is no news of it. */
function unknownQuery(word: string, dictionary: Dictionary): string {
  return dictionary.isPlaceName(word) ? nothing : lexeme(lexemeOf(word));
}

function valuesOf(wanted: readonly Wanted[], dictionary: Dictionary) {
  return {
    queries: wanted.map(({ question }) => fullQuery(question, dictionary)),
    kinds: wanted.map(({ kinds }) => kinds.join(" ")),
    whens: wanted.map(({ question }) => question.when ?? ""),
  };
}

/** Which of these records hold all that is wanted: of each that is wanted, in one statement for them all. */
export async function matchRecords(
  tables: Tables,
  dictionary: Dictionary,
  { wanted, records, today }: { wanted: readonly Wanted[]; records: readonly number[]; today: string },
): Promise<number[][]> {
  const matches: number[][] = wanted.map(() => []);
  if (wanted.length === 0 || records.length === 0) return matches;
  const { queries, kinds, whens } = valuesOf(wanted, dictionary);
  const rows = await tables.execute<{ at: number; id: number }>(sql`
    select q.at::int as at, d.record_id as id
    from unnest(${sql.param(queries)}::text[], ${sql.param(kinds)}::text[], ${sql.param(whens)}::text[]) with ordinality as q (query, kinds, at_time, at)
    join search_documents d on d.record_id = any(${sql.param([...records])}::int[])
      and d.kind = any(string_to_array(q.kinds, ' '))
      and (q.query = '' or d.vector @@ q.query::tsquery)
    left join events e on e.record_id = d.record_id
    where q.at_time = ''
      or (coalesce(e.range_to, e.range_from) >= ${today}::date) = (q.at_time = 'upcoming')`);
  for (const { at, id } of rows) matches[at - 1]?.push(id);
  return matches;
}

/** How many of all that is published hold all that is wanted, and the latest of them, by when they became public. */
export async function findLatestMatches(
  tables: Tables,
  dictionary: Dictionary,
  { wanted, limit, today }: { wanted: Wanted; limit: number; today: string },
): Promise<{ records: number[]; count: number }> {
  const { queries, kinds, whens } = valuesOf([wanted], dictionary);
  const [query = "", kind = "", when = ""] = [queries[0], kinds[0], whens[0]];
  const rows = await tables.execute<{ id: number; count: number }>(sql`
    select d.record_id as id, count(*) over ()::int as count
    from search_documents d
    left join events e on e.record_id = d.record_id
    where d.kind = any(string_to_array(${kind}::text, ' '))
      and (${query}::text = '' or d.vector @@ ${query}::text::tsquery)
      and (${when}::text = ''
        or (coalesce(e.range_to, e.range_from) >= ${today}::date) = (${when}::text = 'upcoming'))
    order by (select max(p.id) from publications p where p.record_id = d.record_id) desc nulls last, d.record_id desc
    limit ${limit}`);
  return { records: rows.map(({ id }) => id), count: rows[0]?.count ?? 0 };
}
