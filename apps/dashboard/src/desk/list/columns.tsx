// The columns of a list: what each says of a record, how wide it is, and by what the list can be sorted there.
import type { RecordKind, RecordListRow, recordOrders } from "@convivio/core";
import type { ReactNode } from "react";
import { ActorName } from "../kit/actor-name.tsx";
import { FreshnessBadge, StateBadge } from "../kit/badge.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { PersonName } from "../kit/person-name.tsx";
import type { Areas } from "../messages/areas.ts";
import type { PlainKey } from "../messages/say.ts";
import { Languages, Missing, Title } from "./cells.tsx";

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
  name: PlainKey<Areas["list"]>;
  /** In rem; the title takes what is left. */
  width: number;
  sort: (typeof recordOrders)[number] | null;
  cell: (row: RecordListRow) => ReactNode;
};

/** The first leaves last where there is not room for all. */
const columns: readonly Column[] = [
  { id: "title", name: "column.title", width: 18, sort: "title", cell: (row) => <Title row={row} /> },
  {
    id: "state",
    name: "column.state",
    width: 10,
    sort: "state",
    cell: ({ state, isPublished }) => <StateBadge state={state} isPublished={isPublished} />,
  },
  {
    id: "updated",
    name: "column.updated",
    width: 8,
    sort: "updated",
    cell: ({ updatedAt, updatedBy }) => (
      <>
        <DateTime value={updatedAt} />
        <span className="block truncate text-12 text-ink-quiet">
          <ActorName actor={updatedBy} />
        </span>
      </>
    ),
  },
  {
    id: "missing",
    name: "column.missing",
    width: 8,
    sort: "missing",
    cell: ({ missing }) => <Missing count={missing} />,
  },
  {
    id: "freshness",
    name: "column.freshness",
    width: 8,
    sort: null,
    cell: ({ freshness }) => freshness !== null && <FreshnessBadge freshness={freshness} />,
  },
  {
    id: "assignee",
    name: "column.assignee",
    width: 8,
    sort: null,
    cell: ({ assignee }) => <PersonName name={assignee?.name ?? null} />,
  },
  { id: "languages", name: "column.languages", width: 8, sort: null, cell: (row) => <Languages row={row} /> },
  {
    id: "created",
    name: "column.created",
    width: 8,
    sort: "created",
    cell: ({ createdAt }) => <DateTime value={createdAt} form="day" />,
  },
];

const usual: readonly ColumnId[] = ["title", "state", "missing", "freshness", "assignee", "updated"];

export function columnsOf(kind: RecordKind): Column[] {
  return columns.filter(({ id }) => id !== "freshness" || kind === "practice");
}

/** Those chosen in the address, or the usual ones, in their own order; the title always. */
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

/** As many of them as there is room for, the least needed left out first, in the order of reading. */
export function fittingColumns(chosen: readonly Column[], rem: number): Column[] {
  const kept: Column[] = [];
  let width = 0;
  for (const column of chosen) {
    width += column.width;
    if (width > rem && kept.length > 0) break;
    kept.push(column);
  }
  return kept.sort((one, other) => columnIds.indexOf(one.id) - columnIds.indexOf(other.id));
}

export function templateOf(shown: readonly Column[]): string {
  return shown.map(({ id, width }) => (id === "title" ? "minmax(0, 1fr)" : `${width}rem`)).join(" ");
}
