// What a revision holds: a record as far as it is written. A draft may lack anything and say too much, so that no word is ever lost.
import { z } from "zod";
import type { FieldType } from "./fields/field.ts";
import { fieldsOf, titleFieldOf, translatedFieldsOf } from "./fields/fields.ts";
import { LanguageCode, nameIn } from "./language.ts";
import { RecordId, type RecordKind } from "./record.ts";
import { slugOf } from "./slug.ts";

/** A record's fields by name; whatever is missing or null has not been written yet. */
export type Snapshot = { [field: string]: unknown };

/** Characters of one text in a draft: more than any field may have once published, and still not without end. */
const longestText = 20_000;
const mostParts = 500;

const Text = z.string().max(longestText, `This text is longer than ${longestText} characters. Shorten it.`);
const text = Text.nullish();
const id = RecordId.nullish();
const list = <T extends z.ZodType>(part: T) => z.array(part).max(mostParts, `At most ${mostParts} can stand here.`);

const DraftSource = z.object({
  title: text,
  url: text,
  publisher: text,
  published: text,
  lastSeenAlive: text,
  archiveUrl: text,
});

/** The loosest form of each type of field: right in shape, whatever it says. */
function looseTypeOf(field: FieldType): z.ZodType {
  switch (field.type) {
    case "number":
      return z.number().nullish();
    case "flag":
      return z.boolean().nullish();
    case "lines":
    case "languages":
      return list(Text).nullish();
    case "record":
      return id;
    case "records":
      return list(RecordId).nullish();
    case "organisations":
      return list(z.object({ organisation: id, role: text })).nullish();
    case "participants":
      return list(z.object({ person: id, role: text, affiliation: id, position: text })).nullish();
    case "lineage":
      return list(z.object({ practice: id, how: text })).nullish();
    case "media":
      return list(z.object({ url: text, alternativeText: text })).nullish();
    case "source":
      return DraftSource.nullish();
    case "sources":
      return list(DraftSource).nullish();
    case "names":
      return z.record(z.string().max(20), Text).nullish();
    case "labels":
      return z.record(z.string().max(20), list(Text)).nullish();
    default:
      return text;
  }
}

const snapshotSchemas = new Map<string, z.ZodType<Snapshot>>();

/** The schema of a draft of this kind, or of its translation. Fields that the kind does not have are refused by name. */
export function snapshotSchemaOf(kind: RecordKind, isTranslation = false): z.ZodType<Snapshot> {
  const key = `${kind} ${isTranslation}`;
  const known = snapshotSchemas.get(key);
  if (known !== undefined) return known;
  const fields = isTranslation ? translatedFieldsOf(kind) : fieldsOf(kind);
  const made = z.strictObject(Object.fromEntries(fields.map((field) => [field.name, looseTypeOf(field).optional()])));
  snapshotSchemas.set(key, made);
  return made;
}

/**
 * The snapshot without what says nothing: texts trimmed, empty ones null, empty parts of lists gone.
 * Two drafts that say the same are equal after it.
 */
export function tidySnapshot(snapshot: Snapshot): Snapshot {
  return Object.fromEntries(Object.entries(snapshot).map(([name, value]) => [name, tidy(value)]));
}

function tidy(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === "string") {
    const text = value.toWellFormed().replaceAll("\0", "").trim();
    return text === "" ? null : text;
  }
  if (Array.isArray(value)) return value.map(tidy).filter((part) => !isEmpty(part));
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, tidy(part)] as const);
  const isKeyed = parts.every(([, part]) => typeof part === "string" || Array.isArray(part) || part === null);
  const isByLanguage = isKeyed && parts.length > 0 && parts.every(([name]) => LanguageCode.safeParse(name).success);
  // Names and labels lose their empty languages; the parts of a source keep their nulls.
  return Object.fromEntries(isByLanguage ? parts.filter(([, part]) => !isEmpty(part)) : parts);
}

function isEmpty(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}

/** No value, an empty text, an empty list and an empty set of names all say nothing. */
export function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** What stands in a place such as "sources.0.url". */
export function valueAt(snapshot: Snapshot, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], snapshot);
}

/** What people call this record, in the language where it has names; empty while it has none. */
export function titleOf(kind: RecordKind, snapshot: Snapshot, language = "en"): string {
  const value = snapshot[titleFieldOf(kind)];
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  const names = Object.fromEntries(
    Object.entries(value).map(([one, name]) => [one, Array.isArray(name) ? String(name[0] ?? "") : String(name)]),
  );
  return nameIn(names, language);
}

/** The address a record would get from its title; empty where the title has no letter that an address can have. */
export function slugFor(kind: RecordKind, snapshot: Snapshot): string {
  return slugOf(titleOf(kind, snapshot).split(/\s+/).slice(0, 12).join(" ")).slice(0, 80).replace(/-+$/, "");
}
