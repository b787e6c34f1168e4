// Reads key presses into the names of shortcuts: "n", "/", "g p" (one after the other), "mod k" (with Ctrl or ⌘).

export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">;

/** How long a first letter waits for the second. */
export const sequenceMs = 1500;

/** The press as part of a name; null for what is no part of any. */
export function nameOfPress({ key, code, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (altKey) return null;
  const letter = letterOf(key, code);
  if (letter === null) return null;
  return ctrlKey || metaKey ? `mod ${letter}` : letter;
}

/** On a keyboard of another script, the letter that stands at the same place. */
function letterOf(key: string, code: string): string | null {
  if (/^[a-z/?]$/i.test(key)) return key.toLowerCase();
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  return letter?.toLowerCase() ?? null;
}

/** What the presses so far name, among what is known; and whether more may follow. */
export function readPresses(
  presses: readonly string[],
  known: ReadonlySet<string>,
): { named: string | null; waits: boolean } {
  const name = presses.join(" ");
  if (known.has(name)) return { named: name, waits: false };
  return { named: null, waits: [...known].some((one) => one.startsWith(`${name} `)) };
}

/** True for what is switched off with the single-letter shortcuts. */
export function isSingleLetter(name: string): boolean {
  return !name.startsWith("mod ");
}
