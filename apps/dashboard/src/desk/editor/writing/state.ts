// What somebody writing on a line has before them.
import type { Conflict, Snapshot } from "@convivio/core";

export interface Base {
  /** Null where nothing has been saved yet. */
  revision: number | null;
  snapshot: Snapshot;
}

export type Keeping =
  /** Nothing to keep · about to be kept · on its way · kept by the server. */
  | "clean"
  | "changed"
  | "keeping"
  | "kept"
  /** Only here, until the server can be reached again. */
  | "here";

export interface WritingState {
  snapshot: Snapshot;
  base: Base;
  keeping: Keeping;
  /** When the server last kept it. */
  keptAt: number | null;
  isSaving: boolean;
  /** What both changed, to be chosen before anything is saved. */
  conflicts: readonly Conflict[];
  /** Whose version the conflicts are with, and the fields that were taken from it without a conflict. */
  merged: { name: string | null; taken: readonly string[] } | null;
  /** False where this browser keeps nothing: then a closed window would lose what the server has not kept. */
  isKeptHere: boolean;
}
