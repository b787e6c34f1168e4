// What records are called to whoever reads: in their language where there is a name or a translation, else as they were written.
import { type Actor, hasTranslatedTitle, nameIn, type RecordKind, type Titled } from "@convivio/core";
import { type CatalogueNames, listTranslatedTitles, type Tables } from "@convivio/db";

export interface Called {
  id: number;
  kind: RecordKind;
  title: string;
  originalLanguage: string;
}

export type TitleOf = (record: Called) => Titled;

export interface TitleReader {
  names: CatalogueNames;
  language: string;
  /** Of translations that are not published, only those of what this actor made: all that a contributor sees. */
  createdBy?: Actor | undefined;
}

/** One question for all of them; what is not among the records given is called as it was written. */
export async function titlesFor(
  tables: Tables,
  { names, language, createdBy }: TitleReader,
  records: readonly Pick<Called, "id" | "kind">[],
): Promise<TitleOf> {
  const ids = records.flatMap(({ id, kind }) => (hasTranslatedTitle(kind) ? [id] : []));
  const translated = await listTranslatedTitles(tables, { ids, language, createdBy });
  return (record) => {
    const named = namesOf(names, record);
    if (named !== null) {
      return { title: nameIn(named, language, record.title), titleLanguage: nameLanguage(named, language) };
    }
    const written = asWritten(record);
    if (written.titleLanguage?.split("-")[0] === language) return own(written.title);
    const told = translated.get(record.id);
    return told === undefined ? written : own(told);
  };
}

export function asWritten({ kind, title, originalLanguage }: Called): Titled {
  return title !== "" && hasTranslatedTitle(kind) ? { title, titleLanguage: originalLanguage } : own(title);
}

const own = (title: string): Titled => ({ title, titleLanguage: null });

function namesOf(names: CatalogueNames, { kind, id }: Called): Record<string, string> | null {
  switch (kind) {
    case "city":
      return names.cities.get(id)?.names ?? null;
    case "country":
      return names.countries.get(id)?.names ?? null;
    case "theme":
      return names.themes.get(id)?.name ?? null;
    default:
      return null;
  }
}

/** The language of the name that nameIn gives. */
function nameLanguage(names: Record<string, string>, language: string): string | null {
  if (names[language] !== undefined) return null;
  return names.en !== undefined ? "en" : (Object.keys(names)[0] ?? null);
}
