// One row of the grid, at its place in the list; grey lines until what it says has come.
import type { RecordListRow } from "@convivio/core";
import { memo } from "react";
import { SkeletonLine } from "../kit/skeleton.tsx";
import { Cell } from "./cells.tsx";
import { type Column, templateOf } from "./columns.ts";
import { cellMark } from "./use-grid.ts";

type GridRowProps = {
  index: number;
  /** In pixels. */
  top: number;
  height: number;
  row: RecordListRow | undefined;
  columns: readonly Column[];
  /** The column at which Tab stops; null where it stops on another row. */
  stop: number | null;
};

/** Drawn anew only when something of it changes: scrolling draws those that come, and no other. */
export const GridRow = memo(function GridRow({ index, top, height, row, columns, stop }: GridRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      style={{ gridTemplateColumns: templateOf(columns), transform: `translateY(${top}px)`, height: `${height}px` }}
      className="absolute inset-x-0 top-0 grid border-line border-b hover:bg-cloth"
    >
      {columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={place + 1}
          data-cell={cellMark({ row: index, column: place })}
          tabIndex={place === stop ? 0 : -1}
          className="flex min-w-0 flex-col justify-center px-8 focus-visible:-outline-offset-2"
        >
          {row === undefined ? (
            <SkeletonLine className={place === 0 ? "w-2/3" : "w-1/2"} />
          ) : (
            <Cell column={column.id} row={row} />
          )}
        </div>
      ))}
    </div>
  );
});
