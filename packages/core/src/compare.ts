// What differs between two snapshots of a record, field by field; and how three of them become one without losing a word.
import type { Field } from "./fields/field.ts";
import { fieldsOf, translatedFieldsOf } from "./fields/fields.ts";
import type { RecordKind } from "./record.ts";
import { type Snapshot, saysNothing, tidySnapshot } from "./snapshot.ts";

export interface Difference {
  field: Field;
  before: unknown;
  after: unknown;
}

function fieldsIn(kind: RecordKind, isTranslation: boolean): readonly Field[] {
  return isTranslation ? translatedFieldsOf(kind) : fieldsOf(kind);
}

/** In the order of the story; what only looks different (an empty text, a missing list) is no difference. */
export function compareSnapshots(
  kind: RecordKind,
  before: Snapshot,
  after: Snapshot,
  isTranslation = false,
): Difference[] {
  const [one, other] = [tidySnapshot(before), tidySnapshot(after)];
  return fieldsIn(kind, isTranslation).flatMap((field) => {
    const difference = { field, before: one[field.name] ?? null, after: other[field.name] ?? null };
    return isSame(difference.before, difference.after) ? [] : [difference];
  });
}

/** What both changed, each to something else. */
export interface Conflict {
  field: Field;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/**
 * Both sides' changes since the base in one snapshot. What only one side changed is taken from it; what both changed
 * alike is taken once; what both changed differently keeps mine and is told as a conflict, to be chosen by a person.
 */
export function mergeSnapshots(
  kind: RecordKind,
  versions: { base: Snapshot; mine: Snapshot; theirs: Snapshot },
  isTranslation = false,
): { merged: Snapshot; conflicts: Conflict[] } {
  const base = tidySnapshot(versions.base);
  const theirs = tidySnapshot(versions.theirs);
  const tidied = tidySnapshot(versions.mine);
  const conflicts: Conflict[] = [];
  const merged: Snapshot = { ...versions.mine };
  for (const field of fieldsIn(kind, isTranslation)) {
    const { name } = field;
    const [was, mine, other] = [base[name] ?? null, tidied[name] ?? null, theirs[name] ?? null];
    if (isSame(mine, other)) continue;
    if (isSame(mine, was)) merged[name] = other;
    else if (!isSame(other, was)) conflicts.push({ field, base: was, mine, theirs: other });
  }
  return { merged, conflicts };
}

function isSame(one: unknown, other: unknown): boolean {
  if (saysNothing(one) || saysNothing(other)) return saysNothing(one) && saysNothing(other);
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const read = (value: object, key: string) => (value as Record<string, unknown>)[key] ?? null;
  return [...keys].every((key) => isSame(read(one, key), read(other, key)));
}
