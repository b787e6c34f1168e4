// Keeps the search rows and the word counts in step with what is published, in the same transaction.
import type { RecordKind } from "@convivio/core";
import { arrayOverlaps, eq, inArray, or, sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { cities, events, practices, resources, searchDocuments, searchFacets, statements } from "../schema/index.ts";
import { isPair, type SearchDocument, type Vector, vectorOf } from "./document.ts";
import { eventDocument, practiceDocument, resourceDocument } from "./documents.ts";
import { findNeighbours } from "./neighbours.ts";

type DocumentKind = SearchDocument["kind"];

/** Indexes again whatever a change of this record makes old: what depended on it before, and what does now. */
export async function indexDependents(
  tables: Tables,
  kind: RecordKind,
  id: number,
  before: readonly [DocumentKind, number[]][] = [],
): Promise<void> {
  const all = new Map<DocumentKind, Set<number>>();
  for (const [documentKind, ids] of [...before, ...(await findDependents(tables, kind, id))]) {
    const known = all.get(documentKind) ?? new Set();
    for (const one of ids) known.add(one);
    all.set(documentKind, known);
  }
  for (const [documentKind, ids] of all) await indexDocuments(tables, documentKind, [...ids]);
}

const idsOf = (rows: { id: number }[]) => rows.map((row) => row.id);
const holds = (column: unknown, key: string, id: number) => sql`${column} @> ${JSON.stringify([{ [key]: id }])}::jsonb`;

/** What must be indexed again when this record changes, by kind. Asked before a change too: a statement may leave its event. */
export async function findDependents(
  tables: Tables,
  kind: RecordKind,
  id: number,
): Promise<[DocumentKind, number[]][]> {
  const practiceIds = tables.select({ id: practices.recordId }).from(practices).$dynamic();
  const eventIds = tables.select({ id: events.recordId }).from(events).$dynamic();
  const resourceIds = tables.select({ id: resources.recordId }).from(resources).$dynamic();
  switch (kind) {
    case "practice":
    case "event":
    case "resource":
      return [[kind, [id]]];
    case "theme":
      return [
        ["practice", idsOf(await practiceIds.where(arrayOverlaps(practices.themeIds, [id])))],
        ["resource", idsOf(await resourceIds.where(arrayOverlaps(resources.themeIds, [id])))],
      ];
    case "city": {
      const parts = await tables
        .select({ id: cities.recordId })
        .from(cities)
        .where(or(eq(cities.recordId, id), eq(cities.partOfId, id)));
      const ids = [id, ...idsOf(parts).filter((part) => part !== id)];
      return [
        ["practice", idsOf(await practiceIds.where(arrayOverlaps(practices.cityIds, ids)))],
        ["event", idsOf(await eventIds.where(inArray(events.cityId, ids)))],
      ];
    }
    case "organisation":
      return [
        ["practice", idsOf(await practiceIds.where(holds(practices.organisations, "organisation", id)))],
        [
          "event",
          idsOf(
            await eventIds.where(
              or(holds(events.organisers, "organisation", id), holds(events.participants, "affiliation", id)),
            ),
          ),
        ],
        ["resource", idsOf(await resourceIds.where(arrayOverlaps(resources.publisherIds, [id])))],
      ];
    case "person":
      return [["event", idsOf(await eventIds.where(holds(events.participants, "person", id)))]];
    case "series":
      return [["event", idsOf(await eventIds.where(eq(events.seriesId, id)))]];
    case "statement": {
      const rows = await tables.select({ id: statements.eventId }).from(statements).where(eq(statements.recordId, id));
      return [["event", idsOf(rows)]];
    }
    case "country":
    case "topic":
      return [];
  }
}

/** Takes a record out of the search, and its words out of the counts. */
export async function removeDocument(tables: Tables, id: number): Promise<void> {
  await countWords(tables, [id], []);
  await tables.delete(searchDocuments).where(eq(searchDocuments.recordId, id));
  await tables.delete(searchFacets).where(eq(searchFacets.recordId, id));
}

/** Documents in one statement at most, so that no parameter list grows without bound. */
const batchSize = 500;

/** Writes the search rows of these records anew. */
export async function indexDocuments(tables: Tables, kind: DocumentKind, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += batchSize) {
    const documents = await readDocuments(tables, kind, ids.slice(at, at + batchSize));
    if (documents.length > 0) await writeDocuments(tables, documents);
  }
}

async function readDocuments(tables: Tables, kind: DocumentKind, ids: number[]): Promise<SearchDocument[]> {
  if (kind === "practice") {
    const rows = await tables.select().from(practices).where(inArray(practices.recordId, ids));
    const neighbours = await findNeighbours(tables, {
      cities: rows.flatMap((row) => row.cityIds),
      themes: rows.flatMap((row) => row.themeIds),
      organisations: rows.flatMap((row) => row.organisations.map(({ organisation }) => organisation)),
    });
    return rows.map((row) => practiceDocument(row, neighbours));
  }
  if (kind === "event") {
    const rows = await tables.select().from(events).where(inArray(events.recordId, ids));
    const neighbours = await findNeighbours(tables, {
      cities: rows.map((row) => row.cityId),
      organisations: rows.flatMap((row) => [
        ...row.organisers.map(({ organisation }) => organisation),
        ...row.participants.flatMap(({ affiliation }) => affiliation ?? []),
      ]),
      people: rows.flatMap((row) => row.participants.map(({ person }) => person)),
      series: rows.flatMap((row) => row.seriesId ?? []),
      events: ids,
    });
    return rows.map((row) => eventDocument(row, neighbours));
  }
  const rows = await tables.select().from(resources).where(inArray(resources.recordId, ids));
  const neighbours = await findNeighbours(tables, {
    themes: rows.flatMap((row) => row.themeIds),
    organisations: rows.flatMap((row) => row.publisherIds),
  });
  return rows.map((row) => resourceDocument(row, neighbours));
}

async function writeDocuments(tables: Tables, documents: SearchDocument[]): Promise<void> {
  const ids = documents.map((document) => document.recordId);
  const vectors = documents.map(vectorOf);
  await countWords(tables, ids, vectors);
  await tables
    .insert(searchDocuments)
    .values(
      documents.map((document, at) => ({
        recordId: document.recordId,
        kind: document.kind,
        vector: sql`${vectors[at]?.literal ?? ""}::tsvector` as never,
        standing: document.standing,
      })),
    )
    .onConflictDoUpdate({
      target: searchDocuments.recordId,
      set: { vector: sql`excluded.vector`, standing: sql`excluded.standing` },
    });
  await tables.delete(searchFacets).where(inArray(searchFacets.recordId, ids));
  const facets = documents.flatMap(({ recordId, kind, facets, pairs, began }) => [
    ...facets.flatMap(({ facet, rank }) => (rank === null ? [] : [{ recordId, kind, facet, rank, began }])),
    ...pairs.map((pair) => ({ recordId, kind, began, ...pair })),
  ]);
  if (facets.length > 0) await tables.insert(searchFacets).values(facets).onConflictDoNothing();
}

/** Counts what came and went. Rows are touched in one order, so that two publishers cannot block each other for ever. */
async function countWords(tables: Tables, ids: number[], vectors: Vector[]): Promise<void> {
  const change = new Map<string, { by: number; spelling: string }>();
  const count = (lexeme: string, spelling: string, by: number) => {
    const known = change.get(lexeme);
    change.set(lexeme, { by: (known?.by ?? 0) + by, spelling: known?.spelling ?? spelling });
  };
  for (const vector of vectors) for (const [lexeme, spelling] of vector.lexemes) count(lexeme, spelling, 1);
  const before = await tables
    .select({ lexemes: sql<string[]>`tsvector_to_array(${searchDocuments.vector})` })
    .from(searchDocuments)
    .where(inArray(searchDocuments.recordId, ids));
  for (const row of before) {
    for (const lexeme of row.lexemes) if (!isPair(lexeme)) count(lexeme, lexeme, -1);
  }
  const rows = [...change]
    .filter(([, { by }]) => by !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lexeme, { by, spelling }]) => ({ lexeme, spelling, documents: by }));
  if (rows.length === 0) return;
  await tables.execute(sql`
    insert into words (lexeme, spelling, documents)
    select * from unnest(
      ${sql.param(rows.map((row) => row.lexeme))}::text[],
      ${sql.param(rows.map((row) => row.spelling))}::text[],
      ${sql.param(rows.map((row) => row.documents))}::int[]
    )
    on conflict (lexeme) do update set documents = words.documents + excluded.documents`);
}
