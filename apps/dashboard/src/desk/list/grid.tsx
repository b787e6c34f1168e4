// The list as a grid: a head that stays, and only those rows drawn that can be seen, of however many there are.
import { useRouter } from "@tanstack/react-router";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { addressOf } from "./cells.tsx";
import { type Column, fittingColumns, templateOf } from "./columns.tsx";
import { GridHead, type Ordering } from "./grid-head.tsx";
import type { Place } from "./grid-keys.ts";
import { GridRow } from "./grid-row.tsx";
import { useGrid } from "./use-grid.ts";
import type { Rows } from "./use-rows.ts";
import { type Sight, useVirtualRows } from "./use-virtual-rows.ts";

/** In rem: a row, and what stands at the top of the window: the bar, and the head of the grid. */
const rowRem = 3.25;
const coveredRem = 3 + 2.25;

export type ListViewProps = {
  label: string;
  rows: Rows;
  count: number;
  onSight: (sight: Sight) => void;
};
type GridProps = ListViewProps & { columns: readonly Column[]; ordering: Ordering };

export function Grid({ label, rows, count, columns, ordering, onSight }: GridProps) {
  const router = useRouter();
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const at: Place = { row: Math.min(place.row, count - 1), column: place.column };
  const { list, virtual, page } = useVirtualRows({ count, rowRem, coveredRem, held: at.row, onSight });
  const shown = useFitting(columns, list);
  const { grid, onKeyDown, cellProps } = useGrid({ ...at, column: Math.min(at.column, shown.length - 1) }, setPlace, {
    extent: { rows: count, columns: shown.length, page },
    show: (row) => virtual.scrollToIndex(row),
    open(row, isApart) {
      const record = rows.at(row);
      if (record === undefined) return;
      if (isApart) window.open(addressOf(record), "_blank", "noopener");
      else void router.navigate({ to: addressOf(record) });
    },
  });
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={shown.length}
      aria-busy={rows.isOld}
      onKeyDown={onKeyDown}
      className="text-14"
    >
      <GridHead columns={shown} template={templateOf(shown)} ordering={ordering} cellProps={cellProps} />
      <div ref={list} role="rowgroup" className="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => (
          <GridRow
            key={index}
            index={index}
            top={start - virtual.options.scrollMargin}
            height={size}
            row={rows.at(index)}
            columns={shown}
            isOld={rows.isOld}
            cellProps={cellProps}
          />
        ))}
      </div>
    </div>
  );
}

/** As many columns as there is room for. */
function useFitting(columns: readonly Column[], list: RefObject<HTMLElement | null>): Column[] {
  const [rem, setRem] = useState(60);
  const last = useRef(0);
  useLayoutEffect(() => {
    const watching = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width === last.current) return;
      last.current = width;
      setRem(width / Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    });
    if (list.current) watching.observe(list.current);
    return () => watching.disconnect();
  }, [list]);
  return fittingColumns(columns, rem);
}
