// What every field of an editor has at hand: the record, the text so far, what it points at, what is wrong, and the way to change it.
import type { FoundRecord, Problem, RecordKind, Snapshot } from "@convivio/core";
import { createContext, type ReactNode, use } from "react";

export interface Editing {
  kind: RecordKind;
  snapshot: Snapshot;
  /** Language of the text that is written, for spelling and for a screen reader. */
  textLanguage: string;
  isReadOnly: boolean;
  references: ReadonlyMap<number, FoundRecord>;
  /** Remembers the name of what was just picked or made. */
  learn: (found: FoundRecord) => void;
  /** By the field's name, with the places in it. */
  problems: readonly Problem[];
  /** To a value, or to what a function makes of the one it has by then. */
  change: (field: string, value: unknown) => void;
}

const EditingContext = createContext<Editing | null>(null);

export function EditingProvider({ editing, children }: { editing: Editing; children: ReactNode }) {
  return <EditingContext value={editing}>{children}</EditingContext>;
}

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (editing === null) throw new Error("a field stands outside an editor");
  return editing;
}

/** The element to which links to a field lead. */
export function fieldId(path: string): string {
  return `field-${path.split(".")[0]}`;
}
