// The facets of a record: places, themes, organisations and years, each with its rank among its like.
import { facetLexeme, findRange, yearsOf } from "@convivio/core";
import type { FacetEntry } from "./document.ts";
import type { Neighbours } from "./neighbours.ts";

/** No facet of years reaches further than this from its start: a slip in a date must not write a thousand lexemes. */
const mostYears = 60;

export function placeFacets(cityIds: readonly number[], neighbours: Neighbours, standing: number): FacetEntry[] {
  const facets = new Map<string, FacetEntry>();
  const share = 1 / Math.max(1, cityIds.length);
  for (const id of cityIds) {
    const city = neighbours.cities.get(id);
    if (city === undefined) continue;
    add(facets, facetLexeme("city", id), 1 + share + standing / 10);
    if (city.partOfId !== null) add(facets, facetLexeme("city", city.partOfId), 0.9 + share + standing / 10);
    add(facets, facetLexeme("country", city.countryId), 1 + share + standing / 10);
  }
  return [...facets.values()];
}

function add(facets: Map<string, FacetEntry>, facet: string, rank: number): void {
  const known = facets.get(facet);
  if (known?.rank == null || known.rank < rank) facets.set(facet, { facet, weight: "A", rank });
}

/** Years in which it began, years through which it is known to have gone on, and whether it runs still. */
export function yearFacets(start: string | null, end: string | null, isRunning: boolean): FacetEntry[] {
  const began = yearsOf(start === null ? null : findRange(start));
  const ended = yearsOf(end === null ? null : findRange(end));
  const facets: FacetEntry[] = [];
  if (began.from !== null) facets.push(...yearsFrom("began", began.from, began.to ?? began.from));
  const first = began.from ?? ended.from;
  const last = ended.to ?? began.to ?? began.from;
  if (first !== null && last !== null) facets.push(...yearsFrom("during", first, last));
  if (isRunning && began.from !== null) facets.push({ facet: facetLexeme("running", "on"), weight: "D", rank: null });
  return facets;
}

function yearsFrom(facet: "began" | "during", from: number, to: number): FacetEntry[] {
  const count = Math.min(Math.max(to - from, 0), mostYears) + 1;
  return Array.from({ length: count }, (_, at) => ({ facet: facetLexeme(facet, from + at), weight: "D", rank: null }));
}

/** The first year that a start covers; null where none is told. */
export function beganIn(start: string | null): number | null {
  return yearsOf(start === null ? null : findRange(start)).from;
}
