// What differs between two lists: which parts came, went, moved or changed.
import { diffArrays } from "diff";
import type { Part } from "./parts.ts";

export interface PartChange {
  kind: "same" | "added" | "removed" | "changed" | "moved";
  /** As it is now; for what was removed, as it was. */
  part: Part;
  /** As it was, where it changed. */
  before: Part | null;
  /** Places before and now, counted from one, where it moved. */
  places: { from: number; to: number } | null;
}

export function compareParts(before: readonly Part[], after: readonly Part[]): PartChange[] {
  const old = new Map(before.map((part, at) => [part.key, { part, at }]));
  const now = new Map(after.map((part, at) => [part.key, { part, at }]));
  const seen: PartChange[] = [];
  for (const { value, added, removed } of diffArrays([...old.keys()], [...now.keys()])) {
    for (const key of value) {
      const [was, is] = [old.get(key), now.get(key)];
      if (was !== undefined && is !== undefined) {
        // What moved is told once, where it stands now.
        if (!removed) seen.push(kept(was, is, added === true));
      } else if (is !== undefined) seen.push({ kind: "added", part: is.part, before: null, places: null });
      else if (was !== undefined) seen.push({ kind: "removed", part: was.part, before: null, places: null });
    }
  }
  return paired(seen);
}

type Placed = { part: Part; at: number };

function kept(was: Placed, is: Placed, isElsewhere: boolean): PartChange {
  // What others moved around, and what stands at the same place as before, has not moved.
  const isMoved = isElsewhere && was.at !== is.at;
  const before = was.part.text === is.part.text ? null : was.part;
  const places = isMoved ? { from: was.at + 1, to: is.at + 1 } : null;
  return { kind: isMoved ? "moved" : before === null ? "same" : "changed", part: is.part, before, places };
}

/** A line that was rewritten in its place is one that changed, not one that went and another that came. */
function paired(changes: readonly PartChange[]): PartChange[] {
  const found: PartChange[] = [];
  for (const change of changes) {
    const last = found.at(-1);
    const isRewritten =
      change.kind === "added" && last?.kind === "removed" && isAlike(last.part.text, change.part.text);
    if (isRewritten) found.splice(-1, 1, { ...change, kind: "changed", before: last.part });
    else found.push(change);
  }
  return found;
}

/** True when at least half of the words of the longer are in both. */
function isAlike(one: string, other: string): boolean {
  const words = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean),
    );
  const [few, many] = [words(one), words(other)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>];
  return many.size > 1 && [...few].filter((word) => many.has(word)).length * 2 >= many.size;
}
