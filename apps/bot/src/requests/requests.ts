// A request from its acknowledgement to its reply: handed to the API meanwhile, so that no request depends on one process.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type AbandonedRequest, type ChatPlatform, NewRequest, requestHeldSeconds } from "@convivio/core";
import { defaultDeadlineMs } from "../api-call.ts";
import type { Catalogue } from "../catalogue.ts";
import type { InFlight } from "../in-flight.ts";
import { describeError, type Log } from "../log.ts";
import { countHandOver } from "../metrics.ts";
import { createCalls } from "./calls.ts";
import { createHandOver, type Held, type Taken } from "./hand-over.ts";
import { createRenewal } from "./renewal.ts";
import { createSeen } from "./seen.ts";
import { takeOver } from "./take-over.ts";

/** What a platform's request is known by, and what another bot needs to answer it. */
export type Incoming = {
  /** The same for every delivery of it; null where it has nothing of the kind, and is answered rather than dropped. */
  identity: string | null;
  /** Null where it comes from none. */
  workspace: string | null;
  kind: string;
  /** Goes to the API as JSON. */
  payload: unknown;
  /** Its answer may be looked for before it is known whether it is this bot's to give: that changes nothing. */
  isQuestion?: boolean;
};

/** The answer is ready; this sends it. Called once, when nobody else may. */
export type Reply = () => Promise<void>;

/**
 * "elsewhere": by another bot, which was quicker with the platform than with the API; the answer is due from whoever has
 * the request. "nowhere": the platform does not wait for it any more.
 */
export type Acknowledged = "here" | "elsewhere" | "nowhere";
export type Acknowledge = () => Promise<Acknowledged>;

/** How to finish what another bot has left; null where this one cannot read it. */
export type Resume = (left: AbandonedRequest) => (() => Promise<Reply>) | null;

export type Requests = {
  /**
   * The one way to a reply: prepared by `answer`, which may be done twice without harm, and sent at most once. It is
   * acknowledged as soon as it is on its way to the API; not answered where the platform does not take that any more.
   */
  handle(incoming: Incoming, answer: () => Promise<Reply>, acknowledge?: Acknowledge): Promise<void>;
  /**
   * For what cannot be handed over, because it ends before another bot could know that this one is dead (a form must open
   * within three seconds): whether it is the first of all bots to have it.
   */
  isFirst(incoming: Pick<Incoming, "identity" | "workspace">): Promise<boolean>;
  /** The same, of this process alone: where nothing may be asked first. */
  isFirstHere(identity: string): boolean;
  start(): void;
  /** Takes over nothing any more; what is in hand may still be answered. */
  quieten(): void;
  /** Says nothing any more: what is not answered by now is left to others. */
  stop(): void;
};

export type RequestTiming = {
  renewEveryMs: number;
  claimEveryMs: number;
  /** How long at most the API is left alone while it cannot be reached. */
  longestPauseMs: number;
  /** How long other bots have, after the API was away, to tell what they said meanwhile. */
  graceMs: number;
};

export const usualRequestTiming: RequestTiming = {
  // Some may go astray.
  renewEveryMs: (requestHeldSeconds * 1000) / 4,
  claimEveryMs: 3000,
  longestPauseMs: 30_000,
  graceMs: 3000,
};
/** What the API does within milliseconds; after so long it is away. */
const longestCallMs = 3000;
const shortestLifeMs = 1000;
/** Platforms wait three seconds. */
const longestAcknowledgementMs = 2000;
/** A form must open within three seconds, and its platform is asked too. */
const longestLookMs = 400;
const minuteMs = 60_000;
/** A little less than platforms take a reply: Slack half an hour, Discord a quarter. */
const livesForMs: Record<ChatPlatform, number> = { slack: 29 * minuteMs, discord: 14 * minuteMs };

export type RequestsOptions = {
  platform: ChatPlatform;
  catalogue: Pick<Catalogue, "requests">;
  log: Log;
  inFlight: InFlight;
  /** Whether the platform can be reached: what nobody could be told is not taken over. */
  isReady(): boolean;
  resume: Resume;
  deadlineMs?: number;
  requestTiming?: Partial<RequestTiming>;
};

export function createRequests(options: RequestsOptions): Requests {
  const { platform, catalogue, log, inFlight } = options;
  const timing = { ...usualRequestTiming, ...options.requestTiming };
  const deadlineMs = options.deadlineMs ?? defaultDeadlineMs;
  const [quiet, stopping] = [new AbortController(), new AbortController()];
  const timeoutMs = Math.min(longestCallMs, deadlineMs);
  const calls = createCalls({ platform, holder: `bot-${randomUUID()}`, catalogue, timeoutMs });
  const handOver = createHandOver({ calls, log, deadlineMs, quiet: quiet.signal, stop: stopping.signal });
  const renewal = createRenewal(calls);
  const seen = createSeen();
  const waiting = new Map<string, Promise<void>>();

  async function send(held: Held, reply: Reply): Promise<void> {
    if (!(await handOver.mayReply(held))) return;
    // Whatever became of it: what may have arrived is not said again.
    await reply().finally(() => handOver.finish(held));
  }

  async function handle(
    incoming: Incoming,
    answer: () => Promise<Reply>,
    acknowledge: Acknowledge = async () => "here",
  ): Promise<void> {
    const identity = incoming.identity ?? randomUUID();
    if (!seen.first(identity)) {
      // Discord takes one acknowledgement, and whoever has the request must be the one to give it.
      if (platform === "discord") return;
      await waiting.get(identity);
      return void (await acknowledge());
    }
    const request = readRequest({ ...incoming, identity }, livesForMs[platform]);
    if (request === null) {
      // So long that it is only to be refused.
      log.info({ platform, kind: incoming.kind }, "a request is answered here or nowhere: it cannot be handed over");
      return (await acknowledge()) === "here" ? (await answer())() : undefined;
    }
    const held = { request, since: performance.now(), whose: "unknown" as Taken };
    await renewal.during(held, () =>
      answerHeld(held, answer, { acknowledge, isQuestion: incoming.isQuestion ?? false }),
    );
  }

  type Answering = { acknowledge: Acknowledge; isQuestion: boolean };

  async function answerHeld(held: Held, answer: () => Promise<Reply>, answering: Answering): Promise<void> {
    const { acknowledge, isQuestion } = answering;
    const { isAway, isSent, taken, kept } = handOver.take(held);
    const prepare = onlyOnce(answer);
    const { identity } = held.request;
    const acknowledged = await acknowledgeOnce(identity, acknowledge, isAway ? isKept(kept, prepare()) : isSent);
    if (isQuestion && acknowledged === "here") prepare();
    // Beside an answer that another bot may be giving, none is given without knowing whose it is to give.
    const whose = await (acknowledged === "elsewhere" ? kept : taken);
    if (whose === "others" || (whose === "unknown" && acknowledged === "elsewhere")) return;
    if (whose === "ours") countHandOver(platform, "handed-over");
    if (acknowledged === "nowhere") return handOver.drop(held);
    await send(held, await prepare());
  }

  /** Whoever delivers it once more waits for the same. */
  async function acknowledgeOnce(
    identity: string,
    acknowledge: Acknowledge,
    after: Promise<void>,
  ): Promise<Acknowledged> {
    waiting.set(identity, after);
    await after;
    waiting.delete(identity);
    return acknowledge();
  }

  async function finishLeft(left: AbandonedRequest): Promise<void> {
    const answer = options.resume(left);
    if (answer === null)
      return log.error({ platform, kind: left.kind }, "a request cannot be taken over: unknown kind");
    const { identity, kind, payload, state, attempts } = left;
    log.info({ platform, kind, state, attempts }, "a request is taken over");
    const request = { identity, workspace: null, kind, payload, livesForMs: livesForMs[platform] };
    const held = { request, since: performance.now(), whose: "ours" as Taken };
    await renewal.during(held, async () => send(held, await answer()));
    countHandOver(platform, "taken-over");
  }

  return {
    handle,
    isFirstHere: (identity) => seen.first(identity),
    async isFirst({ identity, workspace }) {
      if (identity === null) return true;
      if (!seen.first(identity)) return false;
      const request = readRequest({ identity, workspace, kind: "opening", payload: null }, shortestLifeMs);
      return request === null || handOver.isFirst(request, longestLookMs);
    },
    start() {
      const finish = (left: AbandonedRequest) =>
        inFlight.track(finishLeft(left)).catch((error) => {
          log.error({ platform, error: describeError(error) }, "a request taken over failed");
        });
      void renewal.run(timing.renewEveryMs, stopping.signal);
      void takeOver({ platform, log, timing, stop: quiet.signal, calls, isReady: options.isReady, finish });
    },
    quieten: () => quiet.abort(),
    stop() {
      quiet.abort();
      stopping.abort();
    },
  };
}

/**
 * What nobody else can keep must not be acknowledged before it is kept. So while the API is known to be away, that waits until
 * it is back, or until an honest word is ready that follows at once; and no longer than platforms wait.
 */
async function isKept(kept: Promise<Taken>, word: Promise<Reply>): Promise<void> {
  const never = new Promise<void>(() => {});
  const known = kept.then((whose) => (whose === "unknown" ? never : undefined));
  const ready = word.then(
    () => {},
    () => never,
  );
  await Promise.race([known, ready, pause(longestAcknowledgementMs, undefined, { ref: false })]);
}

function onlyOnce(answer: () => Promise<Reply>): () => Promise<Reply> {
  let begun: Promise<Reply> | null = null;
  return () => {
    begun ??= answer();
    // Nobody may be left who waits for it: the request was another bot's.
    begun.catch(() => {});
    return begun;
  };
}

type Known = Omit<Incoming, "identity"> & { identity: string };

/** Null where the API would not take it. */
function readRequest({ identity, workspace, kind, payload }: Known, lives: number): NewRequest | null {
  const written = { identity, workspace, kind, payload: JSON.stringify(payload), livesForMs: lives };
  return NewRequest.safeParse(written).data ?? null;
}
