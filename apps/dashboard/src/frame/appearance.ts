// Light, dark or as the device says; the choice stays in this browser. index.html applies it before the first paint.
import { useEffect, useState } from "react";

export const appearances = ["system", "light", "dark"] as const;
export type Appearance = (typeof appearances)[number];

const KEY = "appearance";

/** Storage may be closed to us (private windows): then the choice lasts as long as the page. */
function readChoice(): Appearance {
  try {
    const kept = localStorage.getItem(KEY);
    return appearances.find((appearance) => appearance === kept) ?? "system";
  } catch {
    return "system";
  }
}

function keepChoice(appearance: Appearance): void {
  try {
    localStorage.setItem(KEY, appearance);
  } catch {
    // The page itself still changes.
  }
}

export function useAppearance(): [Appearance, (appearance: Appearance) => void] {
  const [appearance, setAppearance] = useState(readChoice);
  useEffect(() => {
    document.documentElement.dataset.appearance = appearance;
  }, [appearance]);
  return [
    appearance,
    (chosen) => {
      keepChoice(chosen);
      setAppearance(chosen);
    },
  ];
}
