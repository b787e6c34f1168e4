// Posting with Slack's Web API: patient with "too many", never twice where the first may have arrived.
import { setTimeout as pause } from "node:timers/promises";
import { webApi } from "@slack/bolt";
import { retries } from "../metrics.ts";
import { NoTokenError } from "./tokens/no-token.ts";

const { WebAPIPlatformError, WebAPIRateLimitedError } = webApi;

/** Slack says of these that part of what was asked may have been done. */
export const halfDone: ReadonlySet<string> = new Set([
  "fatal_error",
  "internal_error",
  "request_timeout",
  "service_unavailable",
]);

/** How a post failed: refused for a reason by name, too many just now, or nobody knows. */
export type PostProblem = { kind: "refused"; code: string } | { kind: "busy" } | { kind: "uncertain" };

/** A reply waits for a few seconds in all, not for the minutes that a job would. */
const longestWaitSeconds = 8;
const shortestWaitSeconds = 1;

/** "Too many", said by a reply address; NaN where it does not say how long to wait. */
export class TooManyError extends Error {
  override readonly name = "TooManyError";
  readonly retryAfter: number;
  constructor(retryAfter: number) {
    super(`too many; again in ${retryAfter} s`);
    this.retryAfter = retryAfter;
  }
}

/** Posts again as often as it is told "too many", while the waits are short. */
export async function postPatiently<T>(post: () => Promise<T>): Promise<T> {
  for (let left = longestWaitSeconds; ; ) {
    try {
      return await post();
    } catch (error) {
      if (!(error instanceof WebAPIRateLimitedError || error instanceof TooManyError)) throw error;
      const seconds = Math.max(shortestWaitSeconds, error.retryAfter);
      left -= seconds;
      if (!(left >= 0)) throw error;
      await pause(seconds * 1000);
      retries.inc({ to: "slack", reason: "too-many" });
    }
  }
}

export function postProblem(error: unknown): PostProblem {
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    return halfDone.has(code) ? { kind: "uncertain" } : { kind: "refused", code };
  }
  if (error instanceof WebAPIRateLimitedError) return { kind: "busy" };
  if (error instanceof NoTokenError) return { kind: "refused", code: error.reason };
  return { kind: "uncertain" };
}
