// Practices and resources as answers show them.
import {
  freshnessOf,
  type LinkView,
  type PracticeSummary,
  type PracticeView,
  type ResourceView,
  toldIn,
} from "@convivio/core";
import {
  type Database,
  findPractices,
  type ListedPractice,
  type PracticeRow,
  type ResourceRow,
  type Titled,
} from "@convivio/db";
import { addressOf, linkTo } from "./addresses.ts";
import { cityRef, organisationRefs, type Reader, themeRefs } from "./places.ts";

export function practiceSummary(reader: Reader, original: ListedPractice): PracticeSummary {
  const { row, language, isStale } = toldIn("practice", original, original.originalLanguage, reader.language);
  return {
    slug: row.slug,
    title: row.title,
    pitch: row.pitch,
    summary: row.summary,
    cities: row.cityIds.map((id) => cityRef(reader, id)),
    start: row.start,
    end: row.end,
    status: row.status,
    themes: themeRefs(reader, row.themeIds),
    sources: row.sources.map(reader.sources.shown),
    evidence: row.evidence,
    freshness: freshnessOf(row, reader.today),
    checkedOn: row.checkedOn,
    language,
    originalLanguage: row.originalLanguage,
    isStale,
    revision: row.revisionId,
    url: addressOf(reader.publicUrl, "practice", row.slug),
  };
}

export function practiceView(reader: Reader, original: PracticeRow): PracticeView {
  const { row } = toldIn("practice", original, original.originalLanguage, reader.language);
  return {
    ...practiceSummary(reader, original),
    organisations: row.organisations.flatMap(({ organisation, role }) =>
      organisationRefs(reader, [organisation]).map((named) => ({ ...named, role })),
    ),
    otherParticipants: row.otherParticipants,
    targetGroups: row.targetGroups,
    purpose: row.purpose,
    rationale: row.rationale,
    process: row.process,
    impact: row.impact,
    lessons: row.lessons,
    transfer: row.transfer,
    resources: titled(reader, "resource", row.resourceIds),
    mixedResults: row.mixedResults,
  };
}

/** Links to events or resources; what is not published has no title here and is left out. */
export function titled(reader: Reader, kind: "event" | "resource", ids: readonly number[]): LinkView[] {
  const known = kind === "event" ? reader.names.events : reader.names.resources;
  return ids.flatMap((id) => {
    const record = known.get(id);
    return record === undefined ? [] : [linkTo(reader.publicUrl, kind, titleIn(reader, record))];
  });
}

/** A record's name and address with its title in the reader's language, where it is translated. */
export function titleIn(reader: Reader, record: Titled): Titled {
  return { ...record, title: record.titles[reader.language] ?? record.title };
}

/** Links to practices by their number; what is not published has none, except for whoever looks at a draft. */
export async function practiceLinks(
  db: Database,
  reader: Reader,
  ids: readonly number[],
): Promise<Map<number, LinkView>> {
  const drafts = ids.flatMap((id) => {
    const link = reader.drafts?.get(id);
    return link === undefined ? [] : [[id, link] as const];
  });
  const rows = await findPractices(db, ids);
  return new Map([...drafts, ...rows.map((row) => [row.recordId, practiceLink(reader, row)] as const)]);
}

/** A link to a practice of which a whole row is at hand. */
export function practiceLink(reader: Reader, row: ListedPractice): LinkView {
  const told = toldIn("practice", row, row.originalLanguage, reader.language);
  return linkTo(reader.publicUrl, "practice", told.row);
}

export function resourceView(
  reader: Reader,
  original: ResourceRow,
  shown: { practices: LinkView[]; events: LinkView[] },
): ResourceView {
  const { row, language, isStale } = toldIn("resource", original, original.originalLanguage, reader.language);
  return {
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    publishers: organisationRefs(reader, row.publisherIds),
    year: row.year,
    languages: row.languages,
    audience: row.audience,
    themes: themeRefs(reader, row.themeIds),
    practices: shown.practices,
    events: shown.events,
    link: row.url,
    sources: row.sources.map(reader.sources.shown),
    language,
    originalLanguage: row.originalLanguage,
    isStale,
    revision: row.revisionId,
    url: addressOf(reader.publicUrl, "resource", row.slug),
  };
}
