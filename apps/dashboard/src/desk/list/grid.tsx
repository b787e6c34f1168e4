// The list as a grid: a head that stays, and only those rows drawn that can be seen, of however many there are.
import { useRouter } from "@tanstack/react-router";
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { recordAddress } from "../address/links.ts";
import { type Column, fittingColumns } from "./columns.ts";
import { GridHead, type Ordering } from "./grid-head.tsx";
import type { Place } from "./grid-keys.ts";
import { GridRow } from "./grid-row.tsx";
import { Gaps } from "./notes.tsx";
import { useGrid } from "./use-grid.ts";
import { type Head, useRows } from "./use-rows.ts";
import { useVirtualRows } from "./use-virtual-rows.ts";

/** In rem: a row, and what stands at the top of the window: the bar, and the head of the grid. */
const rowRem = 3.25;
const coveredRem = 3 + 2.25;

export type ListViewProps = { label: string; head: Head; count: number };
type GridProps = ListViewProps & { columns: readonly Column[]; ordering: Ordering };

export function Grid({ label, head, count, columns, ordering }: GridProps) {
  const router = useRouter();
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const row = Math.min(place.row, count - 1);
  const { list, virtual, inSight, page } = useVirtualRows({ count, rowRem, coveredRem, held: row });
  const rows = useRows(head, inSight);
  const shown = useFitting(columns, list);
  const column = Math.min(place.column, shown.length - 1);
  const grid = useGrid({
    place: { row, column },
    setPlace,
    extent: { rows: count, columns: shown.length, page },
    show: (index) => virtual.scrollToIndex(index),
    open(index, isApart) {
      const record = rows.at(index);
      if (record === undefined) return;
      if (isApart) window.open(recordAddress(record), "_blank", "noopener");
      else void router.navigate({ to: recordAddress(record) });
    },
  });
  return (
    <>
      <div
        {...grid}
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={shown.length}
        aria-busy={head.isOld}
        className={`text-14 ${head.isOld ? "opacity-50" : ""}`}
      >
        <GridHead columns={shown} ordering={ordering} stop={row === -1 ? column : null} />
        <div ref={list} role="rowgroup" className="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => (
            <GridRow
              key={index}
              index={index}
              top={start - virtual.options.scrollMargin}
              height={size}
              row={rows.at(index)}
              columns={shown}
              stop={index === row ? column : null}
            />
          ))}
        </div>
      </div>
      <Gaps isShown={rows.hasGaps || head.error !== null} onRetry={head.error === null ? rows.retry : head.retry} />
    </>
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
  return useMemo(() => fittingColumns(columns, rem), [columns, rem]);
}
