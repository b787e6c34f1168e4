// What a snapshot points at: other records, by their number. Whoever publishes, archives or indexes asks here.
import type { Field } from "./fields/field.ts";
import { fieldsOf } from "./fields/fields.ts";
import type { RecordKind } from "./record.ts";
import type { Snapshot } from "./snapshot.ts";

export interface Reference {
  /** The field, with the place in its list: "cities.0". */
  field: string;
  kind: RecordKind;
  id: number;
  /** Without it the record cannot be published, and it cannot be archived while this is. */
  isRequired: boolean;
}

export function referencesOf(kind: RecordKind, snapshot: Snapshot): Reference[] {
  return fieldsOf(kind).flatMap((field) =>
    pointersOf(field, snapshot[field.name]).flatMap(({ place, kind: of, id }) =>
      typeof id === "number"
        ? [{ field: `${field.name}${place}`, kind: of, id, isRequired: field.isRequired === true }]
        : [],
    ),
  );
}

type Pointer = { place: string; kind: RecordKind; id: unknown };

function pointersOf(field: Field, value: unknown): Pointer[] {
  if (value === null || value === undefined) return [];
  const each = (keys: Record<string, RecordKind>): Pointer[] =>
    (value as Record<string, unknown>[]).flatMap((part, at) =>
      Object.entries(keys).map(([key, of]) => ({ place: `.${at}.${key}`, kind: of, id: part[key] })),
    );
  switch (field.type) {
    case "record":
      return [{ place: "", kind: field.kind, id: value }];
    case "records":
      return (value as unknown[]).map((id, at) => ({ place: `.${at}`, kind: field.kind, id }));
    case "organisations":
      return each({ organisation: "organisation" });
    case "participants":
      return each({ person: "person", affiliation: "organisation" });
    case "lineage":
      return each({ practice: "practice" });
    default:
      return [];
  }
}
