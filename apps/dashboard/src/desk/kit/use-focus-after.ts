// What is dealt with may leave its list: the next takes its place once it is there, and the focus with it.
import { type RefObject, useCallback, useEffect, useRef } from "react";

export type FocusAfter<List extends HTMLElement> = {
  list: RefObject<List | null>;
  /** The one at this place in the list is dealt with. */
  onDone: (at: number) => void;
};

/**
 * @param updatedAt when the list was fetched.
 * @param places a selector of what takes the focus, one for each in the list.
 */
export function useFocusAfter<List extends HTMLElement>(updatedAt: number, places: string): FocusAfter<List> {
  const list = useRef<List>(null);
  const done = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list as it is after each fetch.
  useEffect(() => {
    if (done.current === null) return;
    const found = list.current?.querySelectorAll<HTMLElement>(places) ?? [];
    const next = found[done.current] ?? found[found.length - 1];
    (next ?? document.querySelector<HTMLElement>("#page-title"))?.focus();
    done.current = null;
  }, [updatedAt]);
  const onDone = useCallback((at: number) => {
    done.current = at;
  }, []);
  return { list, onDone };
}
