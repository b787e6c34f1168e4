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

/** Which parts of a row are records, and of which kind, by the type of the field that has rows. */
export const partKinds: Readonly<Partial<Record<Field["type"], Readonly<Record<string, RecordKind>>>>> = {
  organisations: { organisation: "organisation" },
  participants: { person: "person", affiliation: "organisation" },
  lineage: { practice: "practice" },
};

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
  if (field.type === "record") return [{ place: "", kind: field.kind, id: value }];
  if (field.type === "records") {
    return (value as unknown[]).map((id, at) => ({ place: `.${at}`, kind: field.kind, id }));
  }
  const kinds = Object.entries(partKinds[field.type] ?? {});
  if (kinds.length === 0) return [];
  return (value as Record<string, unknown>[]).flatMap((part, at) =>
    kinds.map(([key, kind]) => ({ place: `.${at}.${key}`, kind, id: part[key] })),
  );
}
