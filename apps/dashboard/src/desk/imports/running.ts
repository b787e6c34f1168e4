// Which imports do something just now, and how often one looks how far they are.
import type { ImportState } from "@convivio/core";

const running: readonly ImportState[] = ["reading", "checking", "importing", "undoing"];

export function isRunning(state: ImportState): boolean {
  return running.includes(state);
}

export const lookAgainMs = 1000;
