// From a record to the cells of a row, from which the very same record can be read again; and, beside numbers, names for people.
import type { Field } from "../fields/field.ts";
import { languages } from "../language.ts";
import type { RecordKind } from "../record.ts";
import { partKinds, referencesOf } from "../references.ts";
import type { Snapshot } from "../snapshot.ts";
import { writeList } from "./list-cell.ts";
import { importedFields } from "./targets.ts";

/** A column for people only: what is read again stands beside it. */
const forPeople = ".names";

function isPointing({ type }: Field): boolean {
  return type === "record" || type === "records" || partKinds[type] !== undefined;
}

function isCiting({ type }: Field): boolean {
  return type === "source" || type === "sources";
}

export function exportColumns(kind: RecordKind): string[] {
  return importedFields(kind).flatMap((field) => {
    if (field.type === "names" || field.type === "labels") {
      return [...languages.map((language) => `${field.name}.${language}`), field.name];
    }
    return isPointing(field) || isCiting(field) ? [field.name, `${field.name}${forPeople}`] : [field.name];
  });
}

/** @param nameOf what a record is called. */
export function writeRow(kind: RecordKind, snapshot: Snapshot, nameOf: (id: number) => string): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const field of importedFields(kind)) {
    const value = snapshot[field.name];
    if (value === null || value === undefined) continue;
    if (field.type === "names" || field.type === "labels") {
      Object.assign(cells, writeByLanguage(field, value as Record<string, unknown>));
      continue;
    }
    cells[field.name] = writeCell(field, value);
    if (isPointing(field)) cells[field.name + forPeople] = namesIn(kind, snapshot, field.name, nameOf);
    else if (isCiting(field)) cells[field.name + forPeople] = sourcesIn(value);
  }
  return cells;
}

function writeCell(field: Field, value: unknown): string {
  switch (field.type) {
    case "lines":
    case "languages":
      return writeList(value as string[]);
    case "records":
      return (value as number[]).join("; ");
    case "organisations":
    case "participants":
    case "lineage":
    case "media":
    case "source":
    case "sources":
      return JSON.stringify(value);
    default:
      return String(value);
  }
}

/** Our languages have a column each; any other stands in JSON in the field's own. */
function writeByLanguage(field: Field, value: Record<string, unknown>): Record<string, string> {
  const isOurs = (language: string) => (languages as readonly string[]).includes(language);
  const write = (text: unknown) => (Array.isArray(text) ? writeList(text) : String(text));
  const own = Object.entries(value).filter(([language]) => isOurs(language));
  const others = Object.entries(value).filter(([language]) => !isOurs(language));
  return {
    ...Object.fromEntries(own.map(([language, text]) => [`${field.name}.${language}`, write(text)])),
    ...(others.length === 0 ? {} : { [field.name]: JSON.stringify(Object.fromEntries(others)) }),
  };
}

function namesIn(kind: RecordKind, snapshot: Snapshot, field: string, nameOf: (id: number) => string): string {
  const ids = referencesOf(kind, snapshot).filter((one) => one.field.split(".")[0] === field);
  return [...new Set(ids.map(({ id }) => id))].map(nameOf).join("; ");
}

function sourcesIn(value: unknown): string {
  const list = (Array.isArray(value) ? value : [value]) as { title?: string | null; url?: string | null }[];
  return list.map(({ title, url }) => (url ? `${title ?? ""} (${url})`.trim() : (title ?? ""))).join("; ");
}

/** The record with its relations named beside their numbers, for JSON: from it, too, the same record can be read. */
export function writeNamed(
  kind: RecordKind,
  snapshot: Snapshot,
  nameOf: (id: number) => string,
): Record<string, unknown> {
  const named = (id: unknown) => (typeof id === "number" ? { id, name: nameOf(id) } : id);
  const write = (field: Field, value: unknown): unknown => {
    if (field.type === "record") return named(value);
    if (field.type === "records") return (value as unknown[] | null)?.map(named) ?? null;
    const kinds = partKinds[field.type];
    if (kinds === undefined || !Array.isArray(value)) return value;
    return value.map((part: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(part).map(([key, id]) => [key, Object.hasOwn(kinds, key) ? named(id) : id])),
    );
  };
  return Object.fromEntries(
    importedFields(kind).flatMap((field) => {
      const value = snapshot[field.name];
      return value === undefined ? [] : [[field.name, write(field, value)]];
    }),
  );
}
