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

/** A reply waits for a few seconds, not for the minutes that a job would. */
export const longestWaitSeconds = 8;

export async function postPatiently<T>(post: () => Promise<T>): Promise<T> {
  try {
    return await post();
  } catch (error) {
    if (!(error instanceof WebAPIRateLimitedError) || error.retryAfter > longestWaitSeconds) throw error;
    await pause(error.retryAfter * 1000);
    retries.inc({ to: "slack", reason: "too-many" });
    return await post();
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
