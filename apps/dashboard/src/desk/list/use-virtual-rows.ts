// Which rows of a long list are drawn: those in the window of the page, a few around them, and the one that has the focus.
import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useRef, useState } from "react";

/** The first and the last row that can be seen. */
export type Sight = { first: number; last: number };

type Options = {
  count: number;
  /** In rem, so that it grows with the reader's letters. */
  rowRem: number;
  /** What stands at the top of the window, in rem. */
  coveredRem: number;
  /** The row that is drawn wherever the list is; null for none. */
  held: number | null;
};

export function useVirtualRows({ count, rowRem, coveredRem, held }: Options) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const rem = useRef(16);
  useLayoutEffect(() => {
    rem.current = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const measure = () => {
      if (list.current) setTop(list.current.getBoundingClientRect().top + window.scrollY);
    };
    measure();
    // What stands above may wrap, or grow a line.
    const watching = new ResizeObserver(measure);
    watching.observe(document.body);
    return () => watching.disconnect();
  }, []);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = defaultRangeExtractor(range);
      if (held === null || held < 0 || held >= range.count || rows.includes(held)) return rows;
      return [...rows, held].sort((one, other) => one - other);
    },
    [held],
  );
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => rowRem * rem.current,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: coveredRem * rem.current,
    scrollPaddingEnd: rem.current,
    rangeExtractor,
  });
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const inSight: Sight = { first: startIndex, last: Math.max(startIndex, endIndex) };
  /** Rows that fit on the window, for Page Up and Page Down. */
  const page = Math.max(1, Math.floor(window.innerHeight / (rowRem * rem.current)) - 3);
  return { list, virtual, inSight, page };
}
