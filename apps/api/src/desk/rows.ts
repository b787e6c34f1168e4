// Rows of lists and names of records, in the reader's language.
import { type FoundRecord, nameIn, type RecordListRow } from "@convivio/core";
import type { CatalogueNames, NamedRecord, RecordRow } from "@convivio/db";

type Placed = { cityIds: number[]; countryIds: number[]; kind: string };

/** Its cities, or its country where it has no city; a city itself is placed by its country. */
export function placeOf(names: CatalogueNames, { cityIds, countryIds, kind }: Placed, language: string): string | null {
  const cities = kind === "city" ? [] : cityIds.flatMap((id) => names.cities.get(id) ?? []);
  const called = cities.map((city) => nameIn(city.names, language, city.name));
  if (called.length > 0) return called.slice(0, 3).join(", ") + (called.length > 3 ? " …" : "");
  const countries = kind === "country" ? [] : countryIds.flatMap((id) => names.countries.get(id) ?? []);
  return countries.map((country) => nameIn(country.names, language, country.code)).join(", ") || null;
}

/** Cities, countries and themes by the name that the reader knows; everything else as it is called. */
function titleFor(names: CatalogueNames, { id, kind, title }: NamedRecord | RecordRow, language: string): string {
  if (kind === "city") return nameIn(names.cities.get(id)?.names ?? {}, language, title);
  if (kind === "country") return nameIn(names.countries.get(id)?.names ?? {}, language, title);
  if (kind === "theme") return nameIn(names.themes.get(id)?.name ?? {}, language, title);
  return title;
}

export function foundRecord(names: CatalogueNames, record: NamedRecord, language: string): FoundRecord {
  const { id, kind, state, isPublished, slug } = record;
  return {
    id,
    kind,
    title: titleFor(names, record, language),
    place: placeOf(names, record, language),
    state,
    isPublished,
    slug,
  };
}

export function listRow(
  names: CatalogueNames,
  row: RecordRow,
  accounts: ReadonlyMap<string, string>,
  language: string,
): RecordListRow {
  const { cityIds: _, countryIds: __, currentRevision, publishedRevision, assigneeId, ...told } = row;
  return {
    ...told,
    title: titleFor(names, row, language),
    isPublished: publishedRevision !== null,
    isChanged: publishedRevision !== null && publishedRevision !== currentRevision,
    place: placeOf(names, row, language),
    themes: row.kind === "theme" ? [] : row.themeIds.flatMap((id) => themeName(names, id, language)),
    updatedAt: row.updatedAt.toISOString(),
    assignee: assigneeId === null ? null : { id: assigneeId, name: accounts.get(assigneeId) ?? "" },
    createdAt: row.createdAt.toISOString(),
  };
}

function themeName(names: CatalogueNames, id: number, language: string): string[] {
  const theme = names.themes.get(id);
  return theme === undefined ? [] : [nameIn(theme.name, language, theme.slug)];
}
