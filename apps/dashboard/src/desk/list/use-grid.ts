// One cell of the grid has the focus, or would get it; keys move it, and the list follows.
import { isRightToLeft } from "@convivio/core";
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useLanguage } from "../messages/words.tsx";
import { type Extent, type Place, placeAfter } from "./grid-keys.ts";

type Options = {
  place: Place;
  setPlace: (place: Place) => void;
  extent: Extent;
  /** Brings a row into sight, clear of what stands at the top. */
  show: (row: number) => void;
  /** Enter on a row: opens it, in another tab where that was asked for. */
  open: (row: number, isApart: boolean) => void;
};

/** The mark by which a cell is found again. */
export const cellMark = ({ row, column }: Place) => `${row}:${column}`;

function placeOf(mark: string | undefined): Place | null {
  const [row, column] = mark?.split(":").map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

export function useGrid({ place, setPlace, extent, show, open }: Options) {
  const grid = useRef<HTMLDivElement>(null);
  const isRtl = isRightToLeft(useLanguage());
  const [moves, setMoves] = useState(0);

  // The cell may be drawn only now: it gets the focus once it is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move asks for it once.
  useEffect(() => {
    if (moves === 0) return;
    grid.current?.querySelector<HTMLElement>(`[data-cell="${cellMark(place)}"]`)?.focus({ preventScroll: true });
  }, [moves]);

  function onKeyDown(event: KeyboardEvent): void {
    const next = placeAfter(event, place, extent, isRtl);
    if (next !== null) {
      event.preventDefault();
      setPlace(next);
      setMoves((count) => count + 1);
      if (next.row >= 0) show(next.row);
    } else if (event.key === "Enter" && place.row >= 0) {
      event.preventDefault();
      open(place.row, event.ctrlKey || event.metaKey);
    }
  }

  /** A click may put the focus elsewhere than the keys did. */
  function onFocus({ target }: FocusEvent): void {
    const at = placeOf(target.closest<HTMLElement>("[data-cell]")?.dataset.cell);
    if (at !== null && cellMark(at) !== cellMark(place)) setPlace(at);
  }

  return { ref: grid, onKeyDown, onFocus };
}
