// The head of the grid: the name of each column, a button where the list can be sorted by it.
import type { RecordOrdering } from "@convivio/core";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../messages/words.tsx";
import { firstOrder } from "./asked.ts";
import { type Column, templateOf } from "./columns.ts";
import { cellMark } from "./use-grid.ts";

export type Ordering = RecordOrdering & { onOrder: (ordering: RecordOrdering) => void };

type GridHeadProps = {
  columns: readonly Column[];
  ordering: Ordering;
  /** The column at which Tab stops; null where it stops on a row. */
  stop: number | null;
};

export function GridHead({ columns, ordering, stop }: GridHeadProps) {
  return (
    <div role="rowgroup" className="sticky top-48 z-5 bg-paper">
      <div
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: templateOf(columns) }}
        className="grid h-[2.25rem] items-center border-line border-b"
      >
        {columns.map((column, place) => (
          <HeadCell key={column.id} column={column} place={place} ordering={ordering} isStop={place === stop} />
        ))}
      </div>
    </div>
  );
}

const ariaSort = { ascending: "ascending", descending: "descending" } as const;

type HeadCellProps = { column: Column; place: number; ordering: Ordering; isStop: boolean };

function HeadCell({ column, place, ordering, isStop }: HeadCellProps) {
  const { say } = useWords("list");
  const { sort, order, onOrder } = ordering;
  const isSorted = column.sort !== null && column.sort === sort;
  const own = { "data-cell": cellMark({ row: -1, column: place }), tabIndex: isStop ? 0 : -1 };
  const name = say(`column.${column.id}`);
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

function otherOrder(order: RecordOrdering["order"]): RecordOrdering["order"] {
  return order === "ascending" ? "descending" : "ascending";
}
