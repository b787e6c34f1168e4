// What a column of a file can be brought into: a field, or a part of one, as a path such as "sources.2.url" or "name.fr".
import type { Field } from "../fields/field.ts";
import { fieldsOf } from "../fields/fields.ts";
import { LanguageCode, questionLanguages } from "../language.ts";
import type { RecordKind } from "../record.ts";

export interface Target {
  field: Field;
  /** A language, a role, a part of a source; null for the whole field. */
  part: string | null;
  /** Which of several sources, from 0. */
  at: number;
}

/** Parts of a source that a column of its own can hold. */
export const sourceParts = ["title", "url", "publisher", "published", "lastSeenAlive", "archiveUrl"] as const;

/** Sources that can have columns of their own; a field in JSON can hold any number. */
export const mostSources = 20;
const sourcesOffered = 3;

/** Fields that people write: what we make ourselves is never taken from a file. */
export function importedFields(kind: RecordKind): Field[] {
  return fieldsOf(kind).filter((field) => !field.isMade);
}

/** The paths that are offered, in the order of the story; `readTarget` knows more of the same sort. */
export function targetPaths(kind: RecordKind): string[] {
  return importedFields(kind).flatMap((field) => [
    field.name,
    ...partsOf(field).map((part) => `${field.name}.${part}`),
  ]);
}

function partsOf(field: Field): string[] {
  switch (field.type) {
    case "names":
    case "labels":
      return [...questionLanguages];
    case "organisations":
      return [...(field.roles ?? [])];
    case "source":
      return [...sourceParts];
    case "sources":
      return Array.from({ length: sourcesOffered }, (_, at) => sourceParts.map((part) => `${at + 1}.${part}`)).flat();
    default:
      return [];
  }
}

/** Null for a path that this kind does not have. */
export function readTarget(kind: RecordKind, path: string): Target | null {
  const [name = "", ...rest] = path.split(".");
  const field = importedFields(kind).find((one) => one.name === name);
  if (field === undefined) return null;
  if (rest.length === 0) return { field, part: null, at: 0 };
  const part = rest.at(-1) ?? "";
  if (field.type === "sources" && rest.length === 2) {
    const at = Number(rest[0]) - 1;
    const isPlace = Number.isInteger(at) && at >= 0 && at < mostSources;
    return isPlace && isSourcePart(part) ? { field, part, at } : null;
  }
  return rest.length === 1 && hasPart(field, part) ? { field, part, at: 0 } : null;
}

function hasPart(field: Field, part: string): boolean {
  switch (field.type) {
    case "names":
    case "labels":
      return LanguageCode.safeParse(part).success;
    case "organisations":
      return field.roles?.includes(part) ?? false;
    case "source":
      return isSourcePart(part);
    default:
      return false;
  }
}

function isSourcePart(part: string): boolean {
  return (sourceParts as readonly string[]).includes(part);
}
