// How often somebody may do a thing in a minute, counted in this process.
import type { ConvivioError } from "@convivio/core";

const minuteMs = 60_000;

export interface MinuteLimit {
  /** Counts once more for whoever this is; throws past the limit. */
  count(caller: string): void;
}

interface MinuteLimitOptions {
  most: number;
  /** Callers remembered at most; past that the oldest minute is forgotten whole. */
  mostCallers: number;
  refuse: (seconds: number) => ConvivioError;
  now: () => number;
}

export function createMinuteLimit({ most, mostCallers, refuse, now }: MinuteLimitOptions): MinuteLimit {
  const counts = new Map<string, { since: number; count: number }>();
  return {
    count(caller) {
      const at = now();
      const known = counts.get(caller);
      if (known === undefined || at - known.since >= minuteMs) {
        if (counts.size >= mostCallers) counts.clear();
        counts.set(caller, { since: at, count: 1 });
        return;
      }
      known.count++;
      if (known.count > most) throw refuse(Math.ceil((known.since + minuteMs - at) / 1000));
    },
  };
}
