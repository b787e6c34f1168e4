// Where writing begins: from what the server kept of it, or the revision there is; then come the words that only this browser has.
import type { Conflict, Snapshot } from "@convivio/core";
import type { LocalCopy } from "./local-copies.ts";
import { bringTogether, isSameText, openConflicts, type Subject } from "./meeting.ts";
import type { Base, WritingState } from "./state.ts";

export interface Begun {
  base: Base;
  /** Who saved that; null where nobody did. */
  baseBy: string | null;
  /** What the server kept of earlier writing. */
  kept: { base: number | null; snapshot: Snapshot; version: number; at: number } | null;
  /** The snapshot of the revision that the kept copy began from, where that is not the current one. */
  keptBase: Snapshot | null;
}

interface Beginning extends Pick<WritingState, "snapshot" | "conflicts" | "merged"> {
  keeping: "clean" | "changed" | "kept";
}

export function beginning(subject: Subject, begun: Begun, locals: readonly LocalCopy[]): Beginning {
  const { base, baseBy, kept, keptBase } = begun;
  let snapshot = kept?.snapshot ?? base.snapshot;
  let conflicts: readonly Conflict[] = [];
  const taken = new Set<string>();
  const isOlder = kept !== null && kept.base !== base.revision && keptBase !== null;
  if (isOlder) meet({ base: keptBase, mine: snapshot, theirs: base.snapshot });
  for (const local of locals) meet({ base: local.kept, mine: local.snapshot, theirs: snapshot });

  function meet(versions: { base: Snapshot; mine: Snapshot; theirs: Snapshot }): void {
    const met = bringTogether(subject, versions);
    ({ snapshot } = met);
    conflicts = openConflicts(snapshot, conflicts, met.conflicts);
    for (const field of met.taken) taken.add(field);
  }

  const isMet = isOlder || conflicts.length > 0 || taken.size > 0;
  const isBaseMet = isOlder || (kept === null && locals.length === 1);
  return {
    snapshot,
    conflicts,
    merged: isMet ? { name: isBaseMet ? baseBy : null, taken: [...taken] } : null,
    keeping: conflicts.length > 0 ? "changed" : keepingOf(snapshot),
  };

  function keepingOf(text: Snapshot): Beginning["keeping"] {
    if (isSameText(subject, text, base.snapshot)) return "clean";
    return kept !== null && isSameText(subject, text, kept.snapshot) ? "kept" : "changed";
  }
}
