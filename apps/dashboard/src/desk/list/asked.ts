// What an address asks of the api, and which parts of it narrow the list.
import {
  type Acting,
  fieldsOf,
  type Language,
  type RecordKind,
  type RecordListAsked,
  type RecordOrdering,
  Waits,
} from "@convivio/core";
import { type ExportFormat, fileAddress } from "../exports/formats.ts";
import type { ListSearch } from "./list-search.ts";

export type Asked = Omit<RecordListAsked, "offset" | "limit">;

export function askedBy(kind: RecordKind, search: ListSearch, language: Language): Asked {
  const { text, state, published, country, theme, assignee, missing, freshness, waits } = search;
  const given = { text, state, isPublished: published, country, theme, assignee, isMissing: missing, freshness, waits };
  const narrowing = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== ""),
  ) as Partial<Asked>;
  return { kind, language, ...orderOf(search), ...narrowing };
}

/** Where the same list stands as a file. */
export function exportAddress({ kind, language: _, ...asked }: Asked, format: ExportFormat): string {
  return fileAddress(`exports/${kind}`, format, asked);
}

export function orderOf({ sort, order }: ListSearch): RecordOrdering {
  const by = sort ?? "updated";
  return { sort: by, order: order ?? firstOrder(by) };
}

/** Titles from A, states from the first; times from the newest, the rest from the most. */
export function firstOrder(sort: RecordOrdering["sort"]): RecordOrdering["order"] {
  return sort === "title" || sort === "state" ? "ascending" : "descending";
}

/** The parts of the address that leave records out. */
export const narrowingParts = [
  "text",
  "state",
  "published",
  "country",
  "theme",
  "assignee",
  "missing",
  "freshness",
  "waits",
] as const satisfies (keyof ListSearch)[];
export type NarrowingPart = (typeof narrowingParts)[number];

export function isNarrowed(search: ListSearch): boolean {
  return narrowingParts.some((part) => search[part] !== undefined && search[part] !== "");
}

/** What takes away all that narrows it; order and columns stay. */
export const widening: Partial<ListSearch> = Object.fromEntries(narrowingParts.map((part) => [part, undefined]));

/** By what records of a kind can be told apart: not all have a place or a theme, and only practices grow stale. */
export function hasPart(kind: RecordKind, part: NarrowingPart): boolean {
  switch (part) {
    case "freshness":
      return kind === "practice";
    case "theme":
      return pointsAt(kind, ["theme"]);
    case "country":
      return pointsAt(kind, ["city", "country"]);
    default:
      return true;
  }
}

/** What can wait in a list: a contributor has only what is theirs, and only practices grow stale. */
export function waitsOf({ role }: Acting, kind: RecordKind): Waits[] {
  if (role !== "curator" && role !== "administrator") return ["own"];
  return Waits.options.filter((waits) => waits !== "check" || hasPart(kind, "freshness"));
}

function pointsAt(kind: RecordKind, kinds: readonly RecordKind[]): boolean {
  return fieldsOf(kind).some(
    (field) => (field.type === "record" || field.type === "records") && kinds.includes(field.kind),
  );
}
