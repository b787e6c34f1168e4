// What this bot has in hand, said to be so every few seconds by one timer: without that, the API takes it for dead.
import { setTimeout as pause } from "node:timers/promises";
import type { Calls } from "./calls.ts";
import type { Held } from "./hand-over.ts";

export type Renewal = {
  /** In hand from now on, until the work has ended. */
  during<T>(held: Held, work: () => Promise<T>): Promise<T>;
  /** Until it stops. */
  run(everyMs: number, stop: AbortSignal): Promise<void>;
};

/** As many as the API takes at once. */
const mostAtOnce = 200;
const soonMs = 1000;

export function createRenewal(calls: Calls): Renewal {
  const inHand = new Set<Held>();

  async function renew(): Promise<boolean> {
    const taken = [...inHand].filter(({ whose }) => whose === "ours").map(({ request }) => request.identity);
    for (let at = 0; at < taken.length; at += mostAtOnce) await calls.renew(taken.slice(at, at + mostAtOnce));
    return true;
  }

  return {
    async during(held, work) {
      inHand.add(held);
      return work().finally(() => inHand.delete(held));
    },
    async run(everyMs, stop) {
      while (!stop.aborted) {
        const isHeard = await renew().catch(() => false);
        const restMs = isHeard ? everyMs : Math.min(everyMs, soonMs);
        await pause(restMs, undefined, { signal: stop, ref: false }).catch(() => {});
      }
    },
  };
}
