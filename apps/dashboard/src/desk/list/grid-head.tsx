// The head of the grid: the name of each column, a button where the list can be sorted by it.
import type { RecordOrdering } from "@convivio/core";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../messages/words.tsx";
import type { Column } from "./columns.tsx";
import type { Place } from "./grid-keys.ts";

export type Ordering = RecordOrdering & { onOrder: (ordering: RecordOrdering) => void };

export type CellProps = (at: Place) => { "data-cell": string; tabIndex: number; onFocus: () => void };

type GridHeadProps = { columns: readonly Column[]; template: string; ordering: Ordering; cellProps: CellProps };

export function GridHead({ columns, template, ordering, cellProps }: GridHeadProps) {
  return (
    <div role="rowgroup" className="sticky top-48 z-5 bg-paper">
      <div
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: template }}
        className="grid h-[2.25rem] items-center border-line border-b"
      >
        {columns.map((column, place) => (
          <HeadCell key={column.id} column={column} place={place} ordering={ordering} cellProps={cellProps} />
        ))}
      </div>
    </div>
  );
}

const ariaSort = { ascending: "ascending", descending: "descending" } as const;

type HeadCellProps = { column: Column; place: number; ordering: Ordering; cellProps: CellProps };

function HeadCell({ column, place, ordering, cellProps }: HeadCellProps) {
  const { say } = useWords("list");
  const { sort, order, onOrder } = ordering;
  const isSorted = column.sort !== null && column.sort === sort;
  const own = cellProps({ row: -1, column: place });
  const name = say(column.name);
  const look = "flex h-32 min-w-0 items-center gap-4 px-8 text-12 font-semibold text-ink-quiet";
  if (column.sort === null) {
    return (
      <div role="columnheader" aria-colindex={place + 1} {...own} className={look}>
        <span className="truncate">{name}</span>
      </div>
    );
  }
  const { sort: by } = column;
  const next = isSorted && order === firstOrder(by) ? otherOrder(order) : firstOrder(by);
  return (
    <div role="columnheader" aria-colindex={place + 1} aria-sort={isSorted ? ariaSort[order] : "none"}>
      <button
        type="button"
        {...own}
        onClick={() => onOrder({ sort: by, order: next })}
        className={`${look} max-w-full rounded-6 hover:bg-table-quiet hover:text-ink ${isSorted ? "text-ink" : ""}`}
      >
        <span className="truncate">{name}</span>
        {isSorted && <Icon name={order === "ascending" ? "up" : "down"} className="size-12" />}
      </button>
    </div>
  );
}

/** Titles from A; times from the newest; the rest from the most. */
function firstOrder(sort: RecordOrdering["sort"]): RecordOrdering["order"] {
  return sort === "title" || sort === "state" ? "ascending" : "descending";
}

function otherOrder(order: RecordOrdering["order"]): RecordOrdering["order"] {
  return order === "ascending" ? "descending" : "ascending";
}
