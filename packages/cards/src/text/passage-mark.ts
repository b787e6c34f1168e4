// What stands before a line of a longer text where there is nothing but words.
import type { PassageLine } from "../card.ts";

export function markOf({ mark, level }: PassageLine): string {
  if (mark === "none") return "";
  if (mark === "quote") return "> ";
  return `${"  ".repeat(level)}${mark === "bullet" ? "-" : `${mark}.`} `;
}
