// A button pressed in an answer goes away with it: the heading of the next answer takes the focus.
import { type RefObject, useEffect, useRef } from "react";

/** Returns what to call when such a button is pressed; the focus moves once the new answer is there. */
export function useFocusOnArrival(heading: RefObject<HTMLElement | null>, hasArrived: boolean): () => void {
  const isWaiting = useRef(false);
  useEffect(() => {
    if (!hasArrived || !isWaiting.current) return;
    isWaiting.current = false;
    heading.current?.focus();
  });
  return () => {
    isWaiting.current = true;
  };
}
