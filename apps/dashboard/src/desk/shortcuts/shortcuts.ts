// The shortcuts of the screen that is shown: each component brings its own, and `?` lists those that are there.
import { useEffect, useRef } from "react";
import { useAccount } from "../session/use-session.ts";
import { openedWindow } from "../shell/windows-open.ts";
import { createStore } from "../store.ts";
import { isSingleLetter, nameOfPress, readPresses, sequenceMs } from "./keys.ts";

export type Shortcut = {
  /** "n", "/", "g p", "mod k". */
  keys: string;
  /** What it does, in the reader's language. */
  name: string;
};
type Known = Shortcut & { act: () => void };

export const shortcuts = createStore<readonly Known[]>([]);

/** While the component is shown; `keys` null for none. */
export function useShortcut(keys: string | null, name: string, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (keys === null) return;
    const shortcut: Known = { keys, name, act: () => latest.current() };
    shortcuts.set([...shortcuts.get(), shortcut]);
    return () => shortcuts.set(shortcuts.get().filter((one) => one !== shortcut));
  }, [keys, name]);
}

/** Where letters are typed, or chosen by. */
const typing = "input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=combobox]";

/** Listens for all of them, once, in the shell. */
export function useShortcutKeys(): void {
  const { hasShortcuts } = useAccount();
  useEffect(() => {
    let presses: string[] = [];
    let forgetting: ReturnType<typeof setTimeout> | undefined;
    const forget = () => {
      presses = [];
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const press = nameOfPress(event);
      if (press === null || event.isComposing) return;
      if (isSingleLetter(press) && !(hasShortcuts && isFree(event))) return;
      clearTimeout(forgetting);
      const known = shortcuts.get();
      const { named, waits } = readPresses([...presses, press], new Set(known.map(({ keys }) => keys)));
      presses = waits ? [...presses, press] : [];
      if (waits) forgetting = setTimeout(forget, sequenceMs);
      if (named === null) return;
      event.preventDefault();
      // The last to come is the nearest to what is on the screen.
      known.findLast(({ keys }) => keys === named)?.act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      clearTimeout(forgetting);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [hasShortcuts]);
}

/** A letter is a shortcut only where it is not typed, and while nothing lies over the page or is about to. */
function isFree({ target }: KeyboardEvent): boolean {
  const isTyped = target instanceof Element && target.closest(typing) !== null;
  return (
    !isTyped && openedWindow.get() === null && document.querySelector("[role=dialog], [role=alertdialog]") === null
  );
}
