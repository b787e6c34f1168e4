// Rows of lists and names of records, in the reader's language.
import { type FoundRecord, nameIn, type RecordListRow } from "@convivio/core";
import type { CatalogueNames, NamedRecord, RecordRow, Tables } from "@convivio/db";
import { type TitleOf, type TitleReader, titlesFor } from "./titles.ts";

type Placed = { cityIds: number[]; countryIds: number[]; kind: string };

/** Its cities, or its country where it has no city; a city itself is placed by its country. */
export function placeOf(names: CatalogueNames, { cityIds, countryIds, kind }: Placed, language: string): string | null {
  const cities = kind === "city" ? [] : cityIds.flatMap((id) => names.cities.get(id) ?? []);
  const called = cities.map((city) => nameIn(city.names, language, city.name));
  if (called.length > 0) return called.slice(0, 3).join(", ") + (called.length > 3 ? " …" : "");
  const countries = kind === "country" ? [] : countryIds.flatMap((id) => names.countries.get(id) ?? []);
  return countries.map((country) => nameIn(country.names, language, country.code)).join(", ") || null;
}

/** Records by their names, as pickers show them. */
export async function foundRecords(
  tables: Tables,
  reader: TitleReader,
  records: readonly NamedRecord[],
): Promise<FoundRecord[]> {
  const titleOf = await titlesFor(tables, reader, records);
  return records.map((record) => {
    const { id, kind, state, isPublished, slug } = record;
    const place = placeOf(reader.names, record, reader.language);
    return { ...titleOf(record), id, kind, place, state, isPublished, slug };
  });
}

export function listRow(
  names: CatalogueNames,
  row: RecordRow,
  { accounts, titleOf }: { accounts: ReadonlyMap<string, string>; titleOf: TitleOf },
  language: string,
): RecordListRow {
  const { cityIds: _, countryIds: __, currentRevision, publishedRevision, assigneeId, originalLanguage, ...told } = row;
  return {
    ...told,
    ...titleOf(row),
    language: originalLanguage,
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
