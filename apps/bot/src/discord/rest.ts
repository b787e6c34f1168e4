// Discord's REST as the bot uses it: patient for as long as a member would be, and never so busy that Discord bans it.
import { setTimeout as pause } from "node:timers/promises";
import { DiscordAPIError, type InternalRequest, RateLimitError, REST, RESTEvents, type ResponseLike } from "discord.js";
import type { DiscordSettings } from "../env.ts";
import { retries } from "../metrics.ts";
import type { BanGuard } from "./ban-guard.ts";

/** An acknowledgement is of no use later. */
const acknowledgeMs = 2800;
/** Where Discord does not say for how long, or says that it is over and it is not. */
const shortestWaitMs = 250;
const unansweredTries = 3;
const alreadyAcknowledged = 40060;

export function createRest(settings: DiscordSettings, guard: BanGuard, timeoutMs: number): REST {
  const options = { ...(settings.apiUrl ? { api: settings.apiUrl } : {}), timeout: timeoutMs };
  return new GuardedRest(guard, options).setToken(settings.token);
}

class GuardedRest extends REST {
  readonly #guard: BanGuard;

  constructor(guard: BanGuard, options: { api?: string; timeout: number }) {
    // Waiting and trying again are done here, where there is an end to it.
    super({ ...options, retries: 0, rejectOnRateLimit: () => true });
    this.#guard = guard;
    this.on(RESTEvents.Response, ({ data }, { status, headers }) => {
      const isShared = headers.get("x-ratelimit-scope") === "shared";
      if (status === 429) retries.inc({ to: "discord", reason: "too-many" });
      guard.note({ status, isShared, hasToken: data.auth !== false });
    });
  }

  /** discord.js forgets a token that was refused once; the next request would then fail for another reason than it has. */
  override setToken(token: string | null): this {
    return token === null ? this : super.setToken(token);
  }

  override async queueRequest(request: InternalRequest): Promise<ResponseLike> {
    const isAcknowledgement = request.fullRoute.endsWith("/callback");
    const { patienceMs } = this.#guard;
    const until = Date.now() + (isAcknowledgement ? Math.min(acknowledgeMs, patienceMs) : patienceMs);
    const tries: Tries = { until, count: 0, unanswered: [] };
    for (; ; tries.count += 1) {
      try {
        this.#refuseToBeBanned(request);
        return await super.queueRequest(request);
      } catch (error) {
        // Our own first try had arrived, although its answer did not.
        if (tries.unanswered.length > 0 && isAlreadyDone(error)) return nothingToSay();
        await pause(waitAfter(error, request, tries));
      }
    }
  }

  #refuseToBeBanned({ fullRoute, auth, method }: InternalRequest): void {
    const isReply = /^\/(interactions|webhooks)\//.test(fullRoute);
    const waitMs = this.#guard.waitMs({ isReply, hasToken: auth !== false });
    if (waitMs <= 0) return;
    throw new RateLimitError({
      ...{
        global: true,
        scope: "user",
        route: "our own limit",
        majorParameter: "",
        hash: "",
        limit: 0,
        sublimitTimeout: 0,
      },
      ...{ method, url: "", timeToReset: waitMs, retryAfter: waitMs },
    });
  }
}

type Tries = { until: number; count: number; unanswered: unknown[] };

/** How long to wait before the next try; throws where there should be none. */
function waitAfter(error: unknown, request: InternalRequest, { until, count, unanswered }: Tries): number {
  if (isUnanswered(error)) {
    unanswered.push(error);
    if (unanswered.length === unansweredTries || !mayRepeat(request)) throw error;
    retries.inc({ to: "discord", reason: "no-answer" });
    return 0;
  }
  if (!(error instanceof RateLimitError)) throw error;
  const waitMs = Math.max(error.retryAfter, error.timeToReset, shortestWaitMs * 2 ** count);
  // That one may have arrived weighs more than that no other may be tried now.
  if (Date.now() + waitMs > until) throw unanswered.at(-1) ?? error;
  return waitMs;
}

function nothingToSay(): ResponseLike {
  return new Response(null, { status: 204 }) as unknown as ResponseLike;
}

/** Nobody knows whether it arrived: Discord broke, or the connection did in one of the many ways that connections have. */
export function isUnanswered(error: unknown): boolean {
  return !(error instanceof DiscordAPIError || error instanceof RateLimitError);
}

/** All but a follow-up message is once what it is twice: posts have a nonce, and an acknowledgement is taken once. */
function mayRepeat({ method, fullRoute }: InternalRequest): boolean {
  return method !== "POST" || !fullRoute.startsWith("/webhooks/");
}

function isAlreadyDone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === alreadyAcknowledged;
}
