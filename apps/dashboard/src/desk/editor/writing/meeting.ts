// Two versions that were begun from the same one, brought together; what cannot be brought together is left to choose.
import { type Conflict, compareSnapshots, mergeSnapshots, type RecordKind, type Snapshot } from "@convivio/core";

/** What is written on: its fields are known by its kind. */
export interface Subject {
  kind: RecordKind;
  isTranslation: boolean;
}

interface Meeting {
  snapshot: Snapshot;
  conflicts: readonly Conflict[];
  /** The fields that say what the other version says now. */
  taken: readonly string[];
}

export function bringTogether(
  subject: Subject,
  versions: { base: Snapshot; mine: Snapshot; theirs: Snapshot },
): Meeting {
  const { kind, isTranslation } = subject;
  const { merged, conflicts } = mergeSnapshots(kind, versions, isTranslation);
  const taken = compareSnapshots(kind, versions.mine, merged, isTranslation).map(({ field }) => field.name);
  return { snapshot: merged, conflicts, taken };
}

export function isSameText({ kind, isTranslation }: Subject, one: Snapshot, other: Snapshot): boolean {
  return compareSnapshots(kind, one, other, isTranslation).length === 0;
}

/** A conflict goes on until it is chosen, and its own side says what the field says now. */
export function openConflicts(
  snapshot: Snapshot,
  earlier: readonly Conflict[],
  later: readonly Conflict[] = [],
): Conflict[] {
  const renewed = new Set(later.map(({ field }) => field.name));
  return [...earlier.filter(({ field }) => !renewed.has(field.name)), ...later].map((conflict) => ({
    ...conflict,
    mine: snapshot[conflict.field.name] ?? null,
  }));
}
