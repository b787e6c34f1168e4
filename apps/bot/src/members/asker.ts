// Who asks, as their platform tells it.
import type { Follows } from "@convivio/core";

export type Asker = {
  follows: Follows;
  /** The platform did not say whether they may manage the channel; until it does, they may not. */
  isManagerUnknown: boolean;
};

const longestName = 100;

/** A name as it can be kept: no broken characters, and no longer than others need to recognise somebody. */
export function plainName(name: string | null | undefined): string | null {
  const clean = [...(name ?? "").toWellFormed().replaceAll("\0", "")].slice(0, longestName).join("");
  return clean.trim() === "" ? null : clean.slice(0, longestName).toWellFormed();
}
