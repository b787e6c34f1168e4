// A field of a record as people write it: what sort of thing it holds, where it stands in the story, how long it may be.
import type { RecordKind } from "../record.ts";

/** The order of the story, in which every editor, comparison and check goes. */
export const sections = [
  "what",
  "where",
  "when",
  "who",
  "purpose",
  "rationale",
  "process",
  "impact",
  "lessons",
  "transfer",
  "sources",
  "evidence",
] as const;
export type Section = (typeof sections)[number];

export type FieldType =
  /** One line; a few lines; or a story in markdown. */
  | { type: "line" | "text" | "markdown" }
  | { type: "lines" }
  | { type: "number"; isWhole: boolean; min: number; max: number }
  /** EDTF, as vague as the truth; a day is YYYY-MM-DD. */
  | { type: "date" | "day" }
  | { type: "flag" }
  | { type: "choice"; of: readonly string[] }
  | { type: "slug" | "address" | "zone" | "language" | "languages" | "code" }
  | { type: "record"; kind: RecordKind }
  | { type: "records"; kind: RecordKind }
  /** Organisations with the part each had; free text where `roles` is null. */
  | { type: "organisations"; roles: readonly string[] | null }
  | { type: "participants" | "lineage" | "media" | "source" | "sources" }
  /** One name for each language; several words for each language. */
  | { type: "names" | "labels" };

export type Field = FieldType & {
  name: string;
  section: Section;
  /** What must be there to publish. */
  isRequired?: true;
  /** Characters at most, of the text or of each of the texts. */
  length?: number;
  /** Has a text of its own in each translation. */
  isTranslated?: true;
  /** Made by us, not written by people: shown in comparisons, not in editors. */
  isMade?: true;
};

export type FieldOf<Type extends FieldType["type"]> = Extract<Field, { type: Type }>;
