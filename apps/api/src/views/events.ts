// Events as answers show them: with what was said there and what was shown.
import { type EventView, type LinkView, type SeriesView, type StatementView, toldIn } from "@convivio/core";
import { type CatalogueNames, type Database, type EventRow, listStatements, type StatementRow } from "@convivio/db";
import { addressOf, linkTo } from "./addresses.ts";
import { cityRef, organisationRefs, type Reader } from "./places.ts";
import { practiceLinks, titled } from "./practices.ts";

/** Views of events in the order given: one query for what was said, one for the practices shown. */
export async function eventViews(db: Database, reader: Reader, rows: readonly EventRow[]): Promise<EventView[]> {
  const [statements, links] = await Promise.all([
    listStatements(
      db,
      rows.map((row) => row.recordId),
    ),
    practiceLinks(
      db,
      reader,
      rows.flatMap((row) => row.practiceIds),
    ),
  ]);
  return rows.map((row) =>
    eventView(
      reader,
      row,
      statements.filter((statement) => statement.eventId === row.recordId),
      row.practiceIds.flatMap((id) => links.get(id) ?? []),
    ),
  );
}

function eventView(
  reader: Reader,
  original: EventRow,
  statements: readonly StatementRow[],
  practicesShown: LinkView[],
): EventView {
  const { row, language, isStale } = toldIn("event", original, original.originalLanguage, reader.language);
  const series = row.seriesId === null ? undefined : reader.names.series.get(row.seriesId);
  return {
    slug: row.slug,
    title: row.title,
    otherNames: row.otherNames,
    series: series === undefined ? null : linkTo(reader.publicUrl, "series", seriesView(reader, series)),
    numberInSeries: row.numberInSeries,
    start: row.start,
    end: row.end,
    timeZone: row.timeZone,
    city: cityRef(reader, row.cityId),
    venue: row.venue,
    attendanceMode: row.attendanceMode,
    status: row.status,
    kind: row.kind,
    summary: row.summary,
    organisers: row.organisers.flatMap(({ organisation, role }) =>
      organisationRefs(reader, [organisation]).map((named) => ({ ...named, role })),
    ),
    participants: row.participants.flatMap(({ person, role, position, affiliation }) => {
      const named = reader.names.people.get(person);
      if (named === undefined) return [];
      return [
        { slug: named.slug, name: named.name, role, position, affiliation: organisationName(reader, affiliation) },
      ];
    }),
    statements: statements.map((statement) => statementView(reader, statement)),
    practicesShown,
    resourcesShown: titled(reader, "resource", row.resourceIds),
    nextSteps: row.nextSteps,
    follows: titled(reader, "event", row.followsIds),
    followedBy: titled(reader, "event", row.followedByIds),
    sources: row.sources.map(reader.sources.shown),
    language,
    originalLanguage: row.originalLanguage,
    isStale,
    revision: row.revisionId,
    url: addressOf(reader.publicUrl, "event", row.slug),
  };
}

type SeriesRow = NonNullable<ReturnType<CatalogueNames["series"]["get"]>>;

/** Series are written in English and translated from it. */
const seriesLanguage = "en";

export function seriesView(reader: Pick<Reader, "language">, original: SeriesRow): SeriesView {
  const { row, language, isStale } = toldIn("series", original, seriesLanguage, reader.language);
  return {
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    language,
    originalLanguage: seriesLanguage,
    isStale,
  };
}

function organisationName(reader: Reader, id: number | null): string | null {
  return id === null ? null : (reader.names.organisations.get(id)?.name ?? null);
}

function statementView(reader: Reader, original: StatementRow): StatementView {
  const { row, language, isStale } = toldIn("statement", original, original.language, reader.language);
  return {
    slug: row.slug,
    speaker: reader.names.people.get(row.personId)?.name ?? "",
    position: row.position,
    affiliation: organisationName(reader, row.affiliationId),
    kind: row.kind,
    language,
    originalLanguage: row.language,
    isStale,
    text: row.text,
    source: reader.sources.shown(row.source),
  };
}
