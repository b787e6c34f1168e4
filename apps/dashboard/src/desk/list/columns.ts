// The columns of a list: how wide each is, by what the list can be sorted there, and which there is room for.
import type { RecordKind, RecordOrdering } from "@convivio/core";

/** In the order of reading. */
export const columnIds = [
  "title",
  "state",
  "missing",
  "freshness",
  "languages",
  "assignee",
  "updated",
  "created",
] as const;
export type ColumnId = (typeof columnIds)[number];

export type Column = {
  id: ColumnId;
  /** In rem; the title takes all the room that the others do not. */
  width: number;
  sort: RecordOrdering["sort"] | null;
};

/** The most needed first: where there is not room for all, the last ones are dropped. */
const columns: readonly Column[] = [
  { id: "title", width: 18, sort: "title" },
  { id: "state", width: 10.75, sort: "state" },
  { id: "updated", width: 8, sort: "updated" },
  { id: "missing", width: 6.5, sort: "missing" },
  { id: "freshness", width: 8, sort: null },
  { id: "assignee", width: 8, sort: null },
  { id: "languages", width: 8, sort: null },
  { id: "created", width: 8, sort: "created" },
];

const usual: readonly ColumnId[] = ["title", "state", "missing", "freshness", "assignee", "updated"];

export function columnsOf(kind: RecordKind): Column[] {
  return columns.filter(({ id }) => id !== "freshness" || kind === "practice");
}

/** Those chosen in the address, or the usual ones; the title always. */
export function chosenColumns(kind: RecordKind, chosen: string | undefined): Column[] {
  const wanted = chosen === undefined ? usual : chosen.split(",");
  return columnsOf(kind).filter(({ id }) => id === "title" || wanted.includes(id));
}

/** As the address says them; nothing for the usual ones. */
export function addressOfColumns(ids: readonly ColumnId[]): string | undefined {
  const others = columnIds.filter((id) => id !== "title" && ids.includes(id));
  const usualOthers: ColumnId[] = usual.filter((id) => id !== "title");
  const isUsual = others.length === usualOthers.length && others.every((id) => usualOthers.includes(id));
  return isUsual ? undefined : others.join(",") || "title";
}

/** As many of them as there is room for, in the order of reading. */
export function fittingColumns(chosen: readonly Column[], rem: number): Column[] {
  const kept: Column[] = [];
  let width = 0;
  for (const column of chosen) {
    width += column.width;
    if (width > rem && kept.length > 0) break;
    kept.push(column);
  }
  return inOrder(kept);
}

export function inOrder(some: readonly Column[]): Column[] {
  return [...some].sort((one, other) => columnIds.indexOf(one.id) - columnIds.indexOf(other.id));
}

/** For a grid of CSS. */
export function templateOf(shown: readonly Column[]): string {
  return shown.map(({ id, width }) => (id === "title" ? "minmax(0, 1fr)" : `${width}rem`)).join(" ");
}
