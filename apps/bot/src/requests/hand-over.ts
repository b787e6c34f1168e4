// What the API holds of this bot's requests, so that another finishes them when this one dies: taken, renewed, put down.
import { setTimeout as pause } from "node:timers/promises";
import { errorReportOf } from "@convivio/client";
import { type ChatPlatform, errorCodes, type NewRequest } from "@convivio/core";
import { withDeadline } from "../api-call.ts";
import type { Catalogue } from "../catalogue.ts";
import { describeError, type Log } from "../log.ts";
import { createBatch } from "./batch.ts";

export type HandOverOptions = {
  platform: ChatPlatform;
  catalogue: Pick<Catalogue, "requests">;
  log: Log;
  /** This process, and no other run of it. */
  holder: string;
  /** How long a member waits at most. */
  deadlineMs: number;
  renewEveryMs: number;
  /** From then on nothing new comes in. */
  quiet: AbortSignal;
  /** From then on nothing is said any more. */
  stop: AbortSignal;
};

/** A request in hand. */
export type Held = {
  request: NewRequest;
  /** By the clock of `performance.now()`. */
  since: number;
  /** Whether the API has said that it is this bot's. */
  isTaken: boolean;
};

/** "unknown": the API could not be asked. */
export type Taken = "ours" | "others" | "unknown";

export type HandOver = ReturnType<typeof createHandOver>;

const longestCallMs = 3000;
const pausesMs = [200, 600, 1000];
const mostRenewed = 200;
/** How long a request waits at most for the API to say whose it is; well within the three seconds of an acknowledgement. */
const takePatienceMs = 1000;
/** Behind other calls, it waits no longer than this to be sent. */
const longestSendMs = 200;

/** Rather than refused: the same call may go well a moment later. */
function isUnavailable(error: unknown): boolean {
  return errorCodes[errorReportOf(error).code].kind === "not-available";
}

export function createHandOver(options: HandOverOptions) {
  const { platform, catalogue, log, holder, deadlineMs, quiet, stop } = options;
  const inHand = new Set<Held>();
  const from = { platform, holder };
  const rest = (ms: number) => pause(ms, undefined, { signal: stop, ref: false }).catch(() => {});
  /** As the last call to the API went. */
  let isAway = false;

  async function call<T>(ask: (call: { signal: AbortSignal }) => Promise<T>): Promise<T> {
    const ms = Math.min(longestCallMs, deadlineMs);
    const signal = AbortSignal.timeout(ms);
    try {
      const answer = await withDeadline(ask({ signal }), signal, ms);
      isAway = false;
      return answer;
    } catch (error) {
      isAway = isUnavailable(error);
      throw error;
    }
  }
  const identitiesOf = (many: readonly { identity: string }[]) => many.map(({ identity }) => identity);
  const sendTake = createBatch<NewRequest>(async (many) => {
    const given = { ...from, requests: [...many] };
    return (await call((signal) => catalogue.requests.take.mutate(given, signal))).first;
  });
  const sendReplying = createBatch(async (many) => {
    const held = { ...from, identities: identitiesOf(many) };
    return (await call((signal) => catalogue.requests.replying.mutate(held, signal))).yours;
  });
  const sendFinish = createBatch(async (many) => {
    const held = { ...from, identities: identitiesOf(many) };
    return (await call((signal) => catalogue.requests.finish.mutate(held, signal))).yours;
  });

  /** Null where the API could not be asked until then, or before it ended. */
  async function insist(ask: () => Promise<boolean>, until: number, end = stop): Promise<boolean | null> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await ask();
      } catch (error) {
        const pauseMs = pausesMs[Math.min(attempt, pausesMs.length - 1)] ?? 0;
        const isOver = end.aborted || performance.now() + pauseMs >= until;
        // What is refused is refused a second time too.
        if (isOver || !isUnavailable(error)) {
          log.warn({ platform, error: describeError(error) }, "the API did not hear of a request");
          return null;
        }
        await pause(pauseMs, undefined, { signal: end, ref: false }).catch(() => {});
      }
    }
  }

  async function take(held: Held, patienceMs = takePatienceMs, onSent = () => {}): Promise<Taken> {
    const isFirst = await insist(() => sendTake(held.request, onSent), performance.now() + patienceMs);
    held.isTaken = isFirst === true;
    return isFirst === null ? "unknown" : isFirst ? "ours" : "others";
  }

  async function renew(): Promise<true> {
    const taken = [...inHand].filter(({ isTaken }) => isTaken).map(({ request }) => request.identity);
    for (let at = 0; at < taken.length; at += mostRenewed) {
      const identities = taken.slice(at, at + mostRenewed);
      await call((signal) => catalogue.requests.renew.mutate({ ...from, identities }, signal));
    }
    return true;
  }

  return {
    /**
     * Taken on its way: it is acknowledged after `isSent`, and nobody waits for the answer. What nobody else can keep must not
     * be acknowledged before it is kept: so while the API is known to be away, that waits a moment for it to come back.
     */
    takeOnTheWay(held: Held): { isSent: Promise<void>; taken: Promise<Taken> } {
      const sent = Promise.withResolvers<void>();
      const taken = take(held, takePatienceMs, () => {
        if (!isAway) sent.resolve();
      });
      const soon = pause(isAway ? takePatienceMs : longestSendMs, undefined, { ref: false });
      return { isSent: Promise.race([sent.promise, taken.then(() => {}), soon]), taken };
    },

    /** Right before the reply: false where another bot has it, or where this one is to say nothing any more. */
    async mayReply(held: Held): Promise<boolean> {
      if (!held.isTaken) {
        const taken = await take(held, 0);
        // Whoever asked still gets an honest answer while the API is away.
        if (taken !== "ours") return taken === "unknown" && !stop.aborted;
      }
      const until = Math.max(held.since + deadlineMs, performance.now() + 1000);
      const isYours = await insist(() => sendReplying(held.request), until);
      return isYours !== false && !stop.aborted;
    },

    /** It was said: nobody must say it again, so the API hears of it however long it is away. */
    async finish(held: Held): Promise<void> {
      const until = held.since + held.request.livesForMs;
      // The API may have taken it, and its word have been lost.
      if (!held.isTaken && (await insist(() => sendTake(held.request), until, quiet)) !== true) return;
      await insist(() => sendFinish(held.request), until);
    },

    /** Nobody waits for its answer, neither here nor with another bot. */
    async drop(held: Held, taken: Taken): Promise<void> {
      if (taken === "ours") await insist(() => sendFinish(held.request), held.since + deadlineMs);
    },

    /** Kept as answered at once. Where the API does not say so soon, it counts as the first. */
    async isFirst(request: NewRequest, withinMs: number): Promise<boolean> {
      const soon = AbortSignal.timeout(withinMs);
      try {
        if (!(await withDeadline(sendTake(request), soon, withinMs))) return false;
        void sendFinish(request).catch(() => {});
      } catch (error) {
        log.debug({ platform, error: describeError(error) }, "whether another bot has a request is not known soon");
      }
      return true;
    },

    claim: (limit: number) => call((signal) => catalogue.requests.claimAbandoned.mutate({ ...from, limit }, signal)),

    /** Rejects where the API is away. */
    reach: async () =>
      void (await call((signal) => catalogue.requests.renew.mutate({ ...from, identities: [] }, signal))),

    hold: (held: Held) => void inHand.add(held),
    letGo: (held: Held) => void inHand.delete(held),

    /** Until it stops: one timer for everything in hand. */
    async keepRenewing(): Promise<void> {
      while (!stop.aborted) {
        const isHeard = await renew().catch(() => false);
        await rest(isHeard ? options.renewEveryMs : Math.min(options.renewEveryMs, 1000));
      }
    },
  };
}
