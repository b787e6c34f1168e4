// How often sessions are begun: Discord takes one every five seconds, and a thousand a day.
import { setTimeout as pause } from "node:timers/promises";
import type { IIdentifyThrottler } from "discord.js";

const hourMs = 3_600_000;
/** Even an hour in which everything goes wrong stays far below a day's thousand. */
const sparesAnHour = 25;

/** One for all gateways of a process. */
export function createIdentifyPace(everyMs: number, shardCount: number, now = Date.now): IIdentifyThrottler {
  let begun: number[] = [];
  let last: Promise<unknown> = Promise.resolve();
  async function takeTurn(signal: AbortSignal): Promise<void> {
    begun = begun.filter((at) => now() - at < hourMs);
    const isUsedUp = begun.length >= shardCount + sparesAnHour;
    const from = isUsedUp ? (begun[0] ?? 0) + hourMs : (begun.at(-1) ?? 0) + everyMs;
    if (from > now()) await pause(from - now(), undefined, { signal, ref: false });
    signal.throwIfAborted();
    begun.push(now());
  }
  return {
    waitForIdentify(_shard, signal) {
      const turn = last.then(() => takeTurn(signal));
      last = turn.catch(() => {});
      return turn;
    },
  };
}
