// What is typed between Ctrl-K and the search being there, which is a while where the line is slow.
import { useEffect } from "react";
import { createStore } from "../store.ts";

export const typedAhead = createStore("");

/** Stands in for the search while it is fetched. */
export function TypingAhead() {
  useEffect(() => {
    typedAhead.set("");
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const typed = typedAhead.get();
      if (event.key === "Backspace") typedAhead.set(typed.slice(0, -1));
      else if ([...event.key].length === 1) typedAhead.set(typed + event.key);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}
