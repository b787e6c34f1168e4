// Looks for what dead bots have left, every few seconds, and has it finished as if it had just come in.
import { setTimeout as pause } from "node:timers/promises";
import type { AbandonedRequest, ChatPlatform } from "@convivio/core";
import { describeError, type Log } from "../log.ts";
import { countHandOver } from "../metrics.ts";
import type { Calls } from "./calls.ts";

export type TakeOverOptions = {
  platform: ChatPlatform;
  log: Log;
  timing: { claimEveryMs: number; longestPauseMs: number; graceMs: number };
  stop: AbortSignal;
  calls: Pick<Calls, "claim" | "renew">;
  /** Whether the platform can be reached. */
  isReady(): boolean;
  /** Never throws. */
  finish(left: AbandonedRequest): Promise<void>;
};

const claimLimit = 10;

/** Until it stops. */
export async function takeOver(options: TakeOverOptions): Promise<void> {
  const { timing, stop } = options;
  const rest = (ms: number) => pause(ms, undefined, { signal: stop, ref: false }).catch(() => {});
  let failures = 0;
  while (!stop.aborted) {
    const isMore = await look(options, failures, rest);
    failures = isMore === null ? failures + 1 : 0;
    // Several bots would else ask at the same moment again and again.
    const jitter = 0.75 + Math.random() / 2;
    if (!isMore) await rest(Math.min(timing.claimEveryMs * 2 ** failures, timing.longestPauseMs) * jitter);
  }
}

/** Whether there may be more at once; null where the API cannot be asked, which is said once, and when it is over. */
async function look(
  { platform, log, timing, stop, calls, isReady, finish }: TakeOverOptions,
  failures: number,
  rest: (ms: number) => Promise<void>,
): Promise<boolean | null> {
  if (!isReady()) return false;
  try {
    if (failures > 0) {
      await calls.renew([]);
      log.info({ platform }, "what other bots have left can be asked for again");
      // While it was away nobody could tell it anything: bots that live come first.
      await rest(timing.graceMs);
      if (stop.aborted) return false;
    }
    const { requests, gaveUp } = await calls.claim(claimLimit);
    countHandOver(platform, "given-up", gaveUp);
    await Promise.all(requests.map(finish));
    return requests.length === claimLimit;
  } catch (error) {
    const said = { platform, error: describeError(error) };
    if (failures === 0) log.warn(said, "what other bots have left cannot be asked for");
    else log.debug(said, "what other bots have left cannot be asked for yet");
    return null;
  }
}
