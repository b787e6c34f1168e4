// Finds records by number, slug or any name they have in any language, drafts included.
import { type RecordKind, type Snapshot, wordsOf } from "@convivio/core";
import { type Database, type KnownRecord, listKnownRecords } from "@convivio/db";

interface Index {
  ids: Map<number, { isPublished: boolean; country: unknown }>;
  slugs: Map<string, number>;
  /** What a record is called in the first place. */
  names: Map<string, Set<number>>;
  /** What it is called besides. */
  otherNames: Map<string, Set<number>>;
}

export interface KnownNames {
  /** Every record that is called so. */
  find(kind: RecordKind, named: string | number): number[];
  isPublished(id: number): boolean;
}

/** Reads the names of these kinds once; an import asks for thousands of them. */
export async function readKnownNames(db: Database, kinds: Iterable<RecordKind>): Promise<KnownNames> {
  const indexes = new Map<RecordKind, Index>();
  for (const kind of new Set(kinds)) indexes.set(kind, await readIndex(db, kind));
  return {
    find(kind, named) {
      const index = indexes.get(kind);
      if (index === undefined) return [];
      if (typeof named === "number") return index.ids.has(named) ? [named] : [];
      const found = findIn(index, named);
      return found.length === 0 && kind === "city" ? findInCountry(index, indexes.get("country"), named) : found;
    },
    isPublished: (id) => [...indexes.values()].some(({ ids }) => ids.get(id)?.isPublished === true),
  };
}

async function readIndex(db: Database, kind: RecordKind): Promise<Index> {
  const index: Index = { ids: new Map(), slugs: new Map(), names: new Map(), otherNames: new Map() };
  for await (const record of listKnownRecords(db, kind)) addTo(index, record);
  return index;
}

function addTo(index: Index, { id, isPublished, slugs, snapshots }: KnownRecord): void {
  index.ids.set(id, { isPublished, country: snapshots[0]?.country });
  for (const slug of slugs) index.slugs.set(slug, id);
  for (const snapshot of snapshots) {
    add(index.names, id, textsIn(snapshot, ["title", "name", "names", "acronym", "code"]));
    add(index.otherNames, id, textsIn(snapshot, ["otherNames", "nameVariants", "labels", "otherLabels"]));
  }
}

function add(names: Map<string, Set<number>>, id: number, texts: readonly string[]): void {
  for (const text of texts) {
    const key = keyOf(text);
    if (key === "") continue;
    const ids = names.get(key) ?? new Set();
    names.set(key, ids.add(id));
  }
}

function textsIn(snapshot: Snapshot, fields: readonly string[]): string[] {
  const texts = (value: unknown): string[] => {
    if (typeof value === "string") return [value];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
  };
  return fields.flatMap((field) => texts(snapshot[field]));
}

/** Case, accents and punctuation aside. */
function keyOf(text: string): string {
  return wordsOf(text)
    .map((word) => word.folded)
    .join(" ");
}

/** A slug means one; then what is called so in the first place, then besides; what is published goes before drafts. */
function findIn(index: Index, named: string): number[] {
  const bySlug = index.slugs.get(named);
  if (bySlug !== undefined && index.ids.has(bySlug)) return [bySlug];
  const key = keyOf(named);
  for (const names of [index.names, index.otherNames]) {
    const found = [...(names.get(key) ?? [])];
    if (found.length === 0) continue;
    const published = found.filter((id) => index.ids.get(id)?.isPublished);
    return published.length > 0 ? published : found;
  }
  return [];
}

/** "Birmingham, United Kingdom" and "Birmingham (UK)". */
function findInCountry(cities: Index, countries: Index | undefined, named: string): number[] {
  const [, city, country] = /^(.+?)\s*[,(]\s*([^,()]+?)\s*\)?\s*$/s.exec(named) ?? [];
  if (city === undefined || country === undefined || countries === undefined) return [];
  const within = findIn(countries, country);
  const found = [...(cities.names.get(keyOf(city)) ?? []), ...(cities.otherNames.get(keyOf(city)) ?? [])];
  return [...new Set(found)].filter((id) => within.includes(cities.ids.get(id)?.country as number));
}
