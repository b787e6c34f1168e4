// Keeps what is known of installations fresh, so that what is decided in one bot holds within a minute in every other.
import { setTimeout as pause } from "node:timers/promises";
import type { Installations } from "./installations.ts";

const usualMs = 20_000;

/** Ends with the signal. */
export async function keepFresh(
  installations: Pick<Installations, "refreshAll">,
  signal: AbortSignal,
  everyMs = usualMs,
): Promise<void> {
  while (!signal.aborted) {
    await pause(everyMs, undefined, { signal, ref: false }).catch(() => {});
    await installations.refreshAll(signal);
  }
}
