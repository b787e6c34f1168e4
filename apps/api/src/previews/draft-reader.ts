// A reader for whom drafts have names too: whoever looks at a draft sees what it points at, published or not.
import { type Acting, type RecordKind, referencesOf, type Snapshot } from "@convivio/core";
import { type CatalogueNames, type NamedRecord, nameRecords, noRecord } from "@convivio/db";
import type { Catalogue } from "../catalogue.ts";
import { seenBy } from "../desk/narrowing.ts";
import { linkTo } from "../views/addresses.ts";
import type { Reader } from "../views/places.ts";

/** The names in memory with those of drafts beside them; each reads like a row that is published. */
export async function withDraftNames(
  catalogue: Catalogue,
  acting: Acting,
  reader: Reader,
  draft: { kind: RecordKind; snapshot: Snapshot },
): Promise<Reader> {
  const ids = [...new Set(referencesOf(draft.kind, draft.snapshot).map(({ id }) => id))];
  const named = await nameRecords(catalogue.db.tables, ids, seenBy(acting));
  const unpublished = named.filter((one) => !one.isPublished && one.state !== "archived");
  const of = (kind: RecordKind) => unpublished.filter((one) => one.kind === kind);
  const { names } = reader;
  const drafts = of("practice").map((one) => [one.id, linkTo(reader.publicUrl, "practice", headOf(one))] as const);
  return {
    ...reader,
    names: {
      ...names,
      cities: withAlso(names.cities, [...of("city").map(cityOf), cityOf(nowhere)]),
      themes: withAlso(names.themes, of("theme").map(themeOf)),
      organisations: withAlso(names.organisations, of("organisation").map(organisationOf)),
      people: withAlso(names.people, of("person").map(personOf)),
      series: withAlso(names.series, of("series").map(seriesOf)),
      events: withAlso(names.events, of("event").map(titledOf)),
      resources: withAlso(names.resources, of("resource").map(titledOf)),
    },
    drafts: new Map(drafts),
  };
}

type Named<Key extends keyof CatalogueNames> = CatalogueNames[Key] extends Map<number, infer Row> ? Row : never;

function withAlso<Row extends { recordId: number }>(rows: Map<number, Row>, also: readonly Row[]): Map<number, Row> {
  if (also.length === 0) return rows;
  return new Map([...also.map((row) => [row.recordId, row] as const), ...rows]);
}

/** Stands where an event has no city yet. */
const nowhere: NamedRecord = {
  id: noRecord,
  kind: "city",
  title: "—",
  state: "draft",
  isPublished: false,
  slug: null,
  originalLanguage: "en",
  cityIds: [],
  countryIds: [],
};

/** A draft has no address until it is published, and perhaps no title either. */
function headOf({ id, slug, title, kind }: NamedRecord) {
  const own = slug ?? `${kind}-${id}`;
  return { recordId: id, revisionId: 0, slug: own, title: title === "" ? own : title };
}

function cityOf(record: NamedRecord): Named<"cities"> {
  const { title, ...head } = headOf(record);
  const place = { countryId: record.countryIds[0] ?? 0, partOfId: null, latitude: 0, longitude: 0, population: null };
  return { ...head, ...place, name: title, names: { en: title }, otherNames: [], networks: [] };
}

function themeOf(record: NamedRecord): Named<"themes"> {
  const { title, ...head } = headOf(record);
  return { ...head, name: { en: title }, otherLabels: {}, description: "" };
}

function organisationOf(record: NamedRecord): Named<"organisations"> {
  const { title, ...head } = headOf(record);
  return { ...head, name: title, acronym: null, kind: null, url: null, otherNames: [] };
}

function personOf(record: NamedRecord): Named<"people"> {
  const { title, ...head } = headOf(record);
  return { ...head, name: title, nameVariants: [] };
}

function seriesOf(record: NamedRecord): Named<"series"> {
  return { ...headOf(record), otherNames: [], summary: "", translations: {} };
}

function titledOf(record: NamedRecord): Named<"events"> {
  const { recordId, slug, title } = headOf(record);
  return { recordId, slug, title, titles: {} };
}
