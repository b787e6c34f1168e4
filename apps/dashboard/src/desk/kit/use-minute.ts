// The time, anew each minute for all who show it, so that "a minute ago" does not stay for an hour.
import { useSyncExternalStore } from "react";

const minuteMs = 60_000;
const shown = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

/** One clock for however many times are shown. */
function subscribe(onMinute: () => void): () => void {
  shown.add(onMinute);
  ticking ??= setInterval(() => {
    for (const tell of shown) tell();
  }, minuteMs);
  return () => {
    shown.delete(onMinute);
    if (shown.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

const minuteNow = () => Math.floor(Date.now() / minuteMs);

export function useMinute(): Date {
  // The number of the minute is what changes; the moment itself is read when something is drawn.
  useSyncExternalStore(subscribe, minuteNow);
  return new Date();
}
