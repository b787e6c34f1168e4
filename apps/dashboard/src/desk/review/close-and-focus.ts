// Closes a dialog and puts the focus on what is there to be dealt with next.
import { flushSync } from "react-dom";

export function closeAndFocus(close: () => void, id: string, isShown: "as it stands" | "in the middle"): void {
  // As long as the dialog stands it keeps the focus: it has to be gone now, not whenever React next draws. It would give the
  // focus back a moment later, and leaves it where it finds it taken.
  flushSync(close);
  const place = document.getElementById(id);
  place?.focus({ preventScroll: true });
  if (isShown === "in the middle") place?.scrollIntoView({ block: "center" });
}
