// What the API holds of this bot's requests, so that another finishes them when this one dies: taken, renewed, put down.
import { setTimeout as pause } from "node:timers/promises";
import type { NewRequest } from "@convivio/core";
import { inTime } from "../in-time.ts";
import { describeError, type Log } from "../log.ts";
import { type Calls, isUnavailable } from "./calls.ts";

/** A request in hand. */
export type Held = {
  request: NewRequest;
  /** By the clock of `performance.now()`. */
  since: number;
  /** As the API has said. */
  whose: Taken;
};

/** "unknown": the API could not be asked. */
export type Taken = "ours" | "others" | "unknown";

export type Taking = {
  /** As the last call to the API went. */
  isAway: boolean;
  /** It has left this process, and nobody needs to wait for the answer. */
  isSent: Promise<void>;
  /** What is known of it soon. */
  taken: Promise<Taken>;
  /** The same, of an API that is back before the member has waited as long as they do at most. */
  kept: Promise<Taken>;
};

export type HandOver = {
  take(held: Held): Taking;
  /** Nobody waits for its answer, neither here nor with another bot. */
  drop(held: Held): Promise<void>;
  /** Right before the reply: false where another bot has it, or where this one is to say nothing any more. */
  mayReply(held: Held): Promise<boolean>;
  /** It was said: nobody must say it again, so the API hears of it however long it is away. */
  finish(held: Held): Promise<void>;
  /** Ended at once. Where the API does not say so soon, it counts as the first. */
  isFirst(request: NewRequest, withinMs: number): Promise<boolean>;
};

export type HandOverOptions = {
  calls: Calls;
  log: Log;
  /** How long a member waits at most. */
  deadlineMs: number;
  /** From then on nothing new comes in. */
  quiet: AbortSignal;
  /** From then on nothing is said any more. */
  stop: AbortSignal;
};

/** How long at first, for an API that is only restarting. */
const patienceMs = 1000;
const pausesMs = [200, 600, 1000];
/** Behind other calls, or where the API takes no connection, it waits no longer than this to be sent. */
const longestSendMs = 1000;

export function createHandOver({ calls, log, deadlineMs, quiet, stop }: HandOverOptions): HandOver {
  const insist = (ask: () => Promise<boolean>, until: number, end = stop) => insistOn(ask, { until, end, log });

  async function take(held: Held, until: number, { end = stop, onSent = () => {} } = {}): Promise<Taken> {
    const isFirst = await insist(() => calls.take(held.request, onSent), until, end);
    // Once known it stays: of what is being answered already, the API says to a second call that nobody is the first.
    if (isFirst !== null && held.whose === "unknown") held.whose = isFirst ? "ours" : "others";
    return held.whose;
  }

  return {
    take(held) {
      const isAway = calls.isAway();
      const sent = Promise.withResolvers<void>();
      const kept = take(held, held.since + deadlineMs, { onSent: sent.resolve });
      const late = pause(longestSendMs, undefined, { ref: false });
      const isSent = Promise.race([sent.promise, kept.then(() => {}), late]);
      const soon = pause(patienceMs, "unknown" as const, { ref: false });
      return { isAway, isSent, taken: Promise.race([kept, soon]), kept };
    },

    async drop(held) {
      await insist(() => calls.finish(held.request), held.since + deadlineMs);
    },

    async mayReply(held) {
      if (stop.aborted) return false;
      const now = performance.now();
      // Asked with patience: the answer itself may be from an API that was back a moment ago, and another bot's by now.
      if (held.whose === "unknown") await take(held, now + patienceMs);
      // Whoever asked still gets an honest answer while the API is away.
      if (held.whose !== "ours") return held.whose === "unknown" && !stop.aborted;
      const until = Math.max(held.since + deadlineMs, now + patienceMs);
      const isYours = await insist(() => calls.replying(held.request), until);
      return isYours !== false && !stop.aborted;
    },

    async finish(held) {
      const until = held.since + held.request.livesForMs;
      // The API may have taken it, and its word have been lost.
      if (held.whose !== "ours" && (await take(held, until, { end: quiet })) !== "ours") return;
      await insist(() => calls.finish(held.request), until);
    },

    async isFirst(request, withinMs) {
      try {
        if (!(await inTime(calls.take(request), AbortSignal.timeout(withinMs)))) return false;
        void calls.finish(request).catch(() => {});
      } catch (error) {
        log.debug({ error: describeError(error) }, "whether another bot has a request is not known soon");
      }
      return true;
    },
  };
}

/** Null where the API could not be asked until then, or before the end. */
async function insistOn(
  ask: () => Promise<boolean>,
  { until, end, log }: { until: number; end: AbortSignal; log: Log },
): Promise<boolean | null> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      const pauseMs = pausesMs[Math.min(attempt, pausesMs.length - 1)] ?? 0;
      const isOver = end.aborted || performance.now() + pauseMs >= until;
      // What is refused is refused a second time too.
      if (isOver || !isUnavailable(error)) {
        log.warn({ error: describeError(error) }, "the API did not hear of a request");
        return null;
      }
      await pause(pauseMs, undefined, { signal: end, ref: false }).catch(() => {});
    }
  }
}
