// How many practices a city, country, theme or organisation has.
import type { ResultKind } from "@convivio/core";
import { and, count, eq, inArray } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { searchFacets } from "../schema/index.ts";

/** Counts by facet lexeme; a facet that none carries is not in the map. */
export async function countByFacet(
  db: Database,
  kind: ResultKind,
  facets: readonly string[],
): Promise<Map<string, number>> {
  if (facets.length === 0) return new Map();
  const rows = await db.tables
    .select({ facet: searchFacets.facet, count: count() })
    .from(searchFacets)
    .where(and(eq(searchFacets.kind, kind), inArray(searchFacets.facet, [...facets])))
    .groupBy(searchFacets.facet);
  return new Map(rows.map((row) => [row.facet, row.count]));
}
