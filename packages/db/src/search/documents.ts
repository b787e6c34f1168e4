// What is looked for in practices, events and resources.
import {
  completenessOf,
  Evidence,
  facetLexeme,
  type RecordKind,
  type Snapshot,
  type Translations,
  translatedFieldsOf,
  withoutAddresses,
} from "@convivio/core";
import type { events, practices, resources, themes } from "../schema/index.ts";
import {
  everything,
  type FacetEntry,
  type FacetPair,
  type Field,
  pairName,
  runsOf,
  type SearchDocument,
  says,
  type Weight,
} from "./document.ts";
import { beganIn, placeFacets, yearFacets } from "./facets.ts";
import type { Neighbours } from "./neighbours.ts";

type PracticeRow = typeof practices.$inferSelect;
type EventRow = typeof events.$inferSelect;
type ResourceRow = typeof resources.$inferSelect;
type ThemeRow = typeof themes.$inferSelect;

/** From 0 to 1: how much of the story is told, and how well it is evidenced. */
function standingOf(practice: PracticeRow): number {
  const { overall } = completenessOf({ ...practice, cities: practice.cityIds, themes: practice.themeIds } as never);
  const evidence = Evidence.options.indexOf(practice.evidence) / (Evidence.options.length - 1);
  return 0.6 * overall + 0.4 * evidence;
}

interface Told {
  title: string;
  summary: string;
  purpose?: string | null;
}

/** What a record's own texts weigh: in each language the same. */
const weights = {
  practice: {
    title: "A",
    pitch: "B",
    summary: "B",
    purpose: "B",
    process: "C",
    rationale: "C",
    impact: "C",
    lessons: "D",
    transfer: "D",
  },
  event: { title: "A", summary: "B", venue: "D" },
  resource: { title: "A", summary: "B" },
  series: { title: "B" },
  statement: { text: "C" },
} as const satisfies Partial<Record<RecordKind, Readonly<Record<string, Weight>>>>;

const stories: ReadonlySet<string> = new Set(
  translatedFieldsOf("practice").flatMap(({ name, type }) => (type === "markdown" ? [name] : [])),
);

/** A record's own texts, the original before its translations; what the original does not say, no translation says. */
function textsOf(kind: keyof typeof weights, row: Snapshot & { translations: Translations }): Field[] {
  return [row, ...Object.values(row.translations).map(({ fields }) => fields)].flatMap((told) =>
    Object.entries(weights[kind]).flatMap(([name, weight]): Field[] => {
      const text = told[name];
      if (typeof text !== "string" || typeof row[name] !== "string") return [];
      // The marks of a story's markdown are no words, and where its links lead is not looked for.
      return [{ text: stories.has(name) ? withoutAddresses(text) : text, weight }];
    }),
  );
}

/** A theme counts more the earlier it is listed, and when the text itself speaks of it. */
function themeFacets(themeIds: readonly number[], told: Told, neighbours: Neighbours, standing: number): FacetEntry[] {
  return themeIds.flatMap((id, at) => {
    const theme = neighbours.themes.get(id);
    if (theme === undefined) return [];
    const runs = themeRuns(theme);
    const spoken =
      (says(told.title, runs) ? 0.5 : 0) +
      (says(told.summary, runs) ? 0.2 : 0) +
      (says(told.purpose ?? null, runs) ? 0.2 : 0);
    const rank = 1 / (1 + 0.5 * at) + spoken + standing / 10;
    return [{ facet: facetLexeme("theme", id), weight: at === 0 ? "A" : "B", rank } satisfies FacetEntry];
  });
}

function themeRuns(theme: ThemeRow): string[][] {
  return runsOf([theme.name.en ?? "", ...(theme.otherLabels.en ?? [])]);
}

function themeNames(themeIds: readonly number[], neighbours: Neighbours): string {
  return themeIds.map((id) => neighbours.themes.get(id)?.name.en ?? "").join(" · ");
}

function organisationFacets(ids: readonly number[]): FacetEntry[] {
  return [...new Set(ids)].map((id, at) => ({
    facet: facetLexeme("organisation", id),
    weight: "B",
    rank: 1 / (1 + at),
  }));
}

function organisationNames(ids: readonly number[], neighbours: Neighbours): string {
  return ids
    .map((id) => neighbours.organisations.get(id))
    .map((organisation) => `${organisation?.name ?? ""} ${organisation?.acronym ?? ""}`)
    .join(" · ");
}

/** Ordered as the theme orders them; between equals, by how much the practice is of that place. */
function pairsOf(places: readonly FacetEntry[], themes: readonly FacetEntry[]): FacetPair[] {
  return places.flatMap((place) =>
    themes.map((theme) => ({
      facet: pairName(place.facet, theme.facet),
      rank: (theme.rank ?? 0) + (place.rank ?? 0) / 100,
    })),
  );
}

export function practiceDocument(row: PracticeRow, neighbours: Neighbours): SearchDocument {
  const standing = standingOf(row);
  const places = placeFacets(row.cityIds, neighbours, standing);
  const themes = themeFacets(row.themeIds, row, neighbours, standing);
  const organisationIds = row.organisations.map(({ organisation }) => organisation);
  return {
    recordId: row.recordId,
    kind: "practice",
    standing,
    pairs: [...pairsOf(places, themes), { facet: everything, rank: standing }],
    began: beganIn(row.start),
    facets: [
      ...places,
      ...themes,
      ...organisationFacets(organisationIds),
      ...yearFacets(row.start, row.end, row.status === "running" || row.status === "scaled"),
    ],
    fields: [
      ...textsOf("practice", row),
      { text: row.targetGroups.join(" · "), weight: "C" },
      { text: organisationNames(organisationIds, neighbours), weight: "D" },
      { text: row.otherParticipants.join(" · "), weight: "D" },
      { text: themeNames(row.themeIds, neighbours), weight: "D" },
    ],
  };
}

export function eventDocument(row: EventRow, neighbours: Neighbours): SearchDocument {
  const organisationIds = [
    ...row.organisers.map(({ organisation }) => organisation),
    ...row.participants.flatMap(({ affiliation }) => affiliation ?? []),
  ];
  const statements = neighbours.statements.filter((statement) => statement.eventId === row.recordId);
  const series = neighbours.series.get(row.seriesId ?? 0);
  const themeIds = [...new Set(statements.flatMap((statement) => statement.themeIds))];
  const people = row.participants.map(({ person }) => person);
  const facets: FacetEntry[] = [
    ...placeFacets([row.cityId], neighbours, 0),
    ...themeFacets(themeIds, row, neighbours, 0),
    ...organisationFacets(organisationIds),
    ...people.map((id): FacetEntry => ({ facet: facetLexeme("person", id), weight: "A", rank: null })),
    ...yearFacets(row.start, row.end, false),
  ];
  if (row.seriesId !== null) facets.push({ facet: facetLexeme("series", row.seriesId), weight: "A", rank: null });
  return {
    recordId: row.recordId,
    kind: "event",
    standing: 0,
    pairs: [],
    began: beganIn(row.start),
    facets,
    fields: [
      ...textsOf("event", row),
      { text: row.otherNames.join(" · "), weight: "A" },
      ...(series === undefined ? [] : textsOf("series", series)),
      ...statements.flatMap((statement) => textsOf("statement", statement)),
      { text: row.nextSteps.join(" · "), weight: "C" },
      { text: people.map((id) => neighbours.people.get(id)?.name ?? "").join(" · "), weight: "C" },
      { text: row.kind, weight: "D" },
      { text: organisationNames(organisationIds, neighbours), weight: "D" },
    ],
  };
}

export function resourceDocument(row: ResourceRow, neighbours: Neighbours): SearchDocument {
  const year = row.year === null ? null : String(row.year);
  return {
    recordId: row.recordId,
    kind: "resource",
    standing: 0,
    pairs: [],
    began: row.year,
    facets: [
      ...themeFacets(row.themeIds, row, neighbours, 0),
      ...organisationFacets(row.publisherIds),
      ...yearFacets(year, null, false),
    ],
    fields: [
      ...textsOf("resource", row),
      { text: row.kind, weight: "B" },
      { text: row.audience.join(" · "), weight: "C" },
      { text: organisationNames(row.publisherIds, neighbours), weight: "D" },
      { text: themeNames(row.themeIds, neighbours), weight: "D" },
    ],
  };
}
