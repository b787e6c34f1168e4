// What the desk lists a record by, taken from its newest revision whenever one is saved.
import { fold, problemsOf, type RecordKind, referencesOf, type Snapshot, titleOf, wordsOf } from "@convivio/core";
import { eq, inArray, isNotNull, ne, or, sql } from "drizzle-orm";
import type { Database, Tables, Transaction } from "../connect.ts";
import { records, revisions } from "../schema/index.ts";

/** Words of a record's name by which it is found; enough for any title. */
const mostWords = 60;

interface Listed {
  record: number;
  kind: RecordKind;
  revision: number;
  snapshot: Snapshot;
}

export async function listRevision(tables: Tables, listed: Listed): Promise<void> {
  const { words, ...listing } = listingOf(listed, await readCountries(tables, [listed]));
  await tables
    .update(records)
    .set({ ...listing, words: sql`${words}::tsvector` as never })
    .where(eq(records.id, listed.record));
}

/** What a record is listed by. @param countries those of each city. */
export function listingOf({ record, kind, revision, snapshot }: Listed, countries: ReadonlyMap<number, number[]>) {
  const pointed = referencesOf(kind, snapshot);
  const idsOf = (of: RecordKind) => [...new Set(pointed.filter((one) => one.kind === of).map((one) => one.id))];
  const own = (of: RecordKind) => (kind === of ? [record] : []);
  const cityIds = kind === "city" ? [record] : idsOf("city");
  const countryIds = kind === "city" ? idsOf("country") : cityIds.flatMap((id) => countries.get(id) ?? []);
  return {
    listedRevision: revision,
    title: titleOf(kind, snapshot).slice(0, 300),
    words: vectorOf(namesIn(kind, snapshot)),
    originalLanguage: String(snapshot.originalLanguage ?? snapshot.language ?? "en"),
    cityIds,
    countryIds: [...own("country"), ...new Set(countryIds)],
    themeIds: [...own("theme"), ...idsOf("theme")],
    missing: problemsOf(kind, snapshot).length,
  };
}

/** The countries of every city that these point at. */
export async function readCountries(
  tables: Tables,
  listed: readonly Pick<Listed, "kind" | "snapshot">[],
): Promise<Map<number, number[]>> {
  const pointed = listed.flatMap(({ kind, snapshot }) => referencesOf(kind, snapshot));
  const cityIds = [...new Set(pointed.filter(({ kind }) => kind === "city").map(({ id }) => id))];
  if (cityIds.length === 0) return new Map();
  const rows = await tables
    .select({ id: records.id, countryIds: records.countryIds })
    .from(records)
    .where(inArray(records.id, cityIds));
  return new Map(rows.map(({ id, countryIds }) => [id, countryIds]));
}

/** Everything the record is called: its title, its names in all languages, other spellings, its address. */
function namesIn(kind: RecordKind, snapshot: Snapshot): string {
  const named = [
    "title",
    "name",
    "names",
    "otherNames",
    "nameVariants",
    "otherLabels",
    "labels",
    "acronym",
    "code",
    "slug",
  ];
  const texts = named.flatMap((field) => textsIn(snapshot[field]));
  return [titleOf(kind, snapshot), ...texts].join(" ");
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** A tsvector literal without places. Folded words are letters and digits only, so that none needs escaping. */
function vectorOf(text: string): string {
  const words = new Set(wordsOf(fold(text)).map((word) => word.folded));
  return [...words]
    .slice(0, mostWords)
    .map((word) => `'${word}'`)
    .join(" ");
}

/** A tsquery for what somebody typed: every word, by its first letters; null where there is no word in it. */
export function namedLike(text: string): string | null {
  const words = wordsOf(fold(text)).map((word) => word.folded);
  return words.length === 0 ? null : words.map((word) => `'${word}':*`).join(" & ");
}

/** What moves with a city whose country changed: the places of everything that points at it. */
export async function listPlacesAnew(tables: Transaction, cityId: number): Promise<void> {
  const countries = sql`(
    select coalesce(array_agg(distinct country), '{}') from records city, unnest(city.country_ids) as country
    where city.id = any(${records.cityIds}))`;
  await tables
    .update(records)
    .set({ countryIds: countries as never })
    .where(sql`${records.cityIds} @> array[${cityId}]::int[] and ${records.id} <> ${cityId}
      and not ${records.countryIds} @> (select own.country_ids from records own where own.id = ${cityId})`);
}

const batch = 500;

/** Lists anew whatever an earlier release has left unlisted. @returns how many. */
export async function listUnlisted(db: Database): Promise<number> {
  const isUnlisted = or(ne(records.listedRevision, records.currentRevision), sql`${records.listedRevision} is null`);
  let done = 0;
  for (;;) {
    const rows = await db.tables
      .select({ record: records.id, kind: records.kind, revision: revisions.id, snapshot: revisions.snapshot })
      .from(records)
      .innerJoin(revisions, eq(revisions.id, records.currentRevision))
      .where(sql`${isNotNull(records.currentRevision)} and (${isUnlisted})`)
      .orderBy(sql`array_position(array['country','city'], ${records.kind}) nulls last, ${records.id}`)
      .limit(batch);
    if (rows.length === 0) return done;
    await db.tables.transaction(async (tables) => {
      for (const row of rows) await listRevision(tables, row);
    });
    done += rows.length;
  }
}
