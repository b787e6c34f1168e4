// One row of the grid, at its place in the list; grey lines until what it says has come.
import type { RecordListRow } from "@convivio/core";
import { memo } from "react";
import { SkeletonLine } from "../kit/skeleton.tsx";
import { type Column, templateOf } from "./columns.tsx";
import type { CellProps } from "./grid-head.tsx";

type GridRowProps = {
  index: number;
  /** In pixels. */
  top: number;
  height: number;
  row: RecordListRow | undefined;
  columns: readonly Column[];
  isOld: boolean;
  cellProps: CellProps;
};

export const GridRow = memo(function GridRow({ index, top, height, row, columns, isOld, cellProps }: GridRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      style={{ gridTemplateColumns: templateOf(columns), transform: `translateY(${top}px)`, height: `${height}px` }}
      className={`absolute inset-x-0 top-0 grid items-center border-line border-b hover:bg-cloth ${isOld ? "opacity-50" : ""}`}
    >
      {columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={place + 1}
          {...cellProps({ row: index, column: place })}
          className="min-w-0 px-8 focus-visible:-outline-offset-2"
        >
          {row === undefined ? <SkeletonLine className={place === 0 ? "w-2/3" : "w-1/2"} /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
});
