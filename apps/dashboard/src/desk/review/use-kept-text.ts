// A text that stays in this browser until it is sent: a closed window loses none of it.
import { useCallback, useState } from "react";

const prefix = "convivio.remark.";

/** @param key one for each person, record and purpose. */
export function useKeptText(key: string): [text: string, keep: (text: string) => void] {
  const [text, setText] = useState(() => read(key));
  const keep = useCallback(
    (next: string) => {
      setText(next);
      write(key, next);
    },
    [key],
  );
  return [text, keep];
}

// Storage may be closed to us (private windows): then the text lasts as long as the page.
function read(key: string): string {
  try {
    return localStorage.getItem(prefix + key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, text);
  } catch {
    // What was typed still stands in the field.
  }
}
