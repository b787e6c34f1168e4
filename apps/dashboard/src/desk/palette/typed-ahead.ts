// What is typed between Ctrl-K and the search being there, which is a while where the line is slow.

let typed = "";
let stop: (() => void) | null = null;

function hear(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Backspace") typed = typed.slice(0, -1);
  else if ([...event.key].length === 1) typed += event.key;
  else return;
  event.preventDefault();
}

/** From the key press on: the first letter may follow before anything is drawn. */
export function beginTyping(): void {
  takeTyped();
  window.addEventListener("keydown", hear);
  stop = () => window.removeEventListener("keydown", hear);
}

/** Ends it, and gives what was typed. */
export function takeTyped(): string {
  stop?.();
  stop = null;
  const taken = typed;
  typed = "";
  return taken;
}
