// Posting with Slack's Web API: patient with "too many", never twice where the first may have arrived.
import { setTimeout as pause } from "node:timers/promises";
import { webApi } from "@slack/bolt";
import { NoTokenError } from "./tokens/no-token.ts";

const { WebAPIPlatformError, WebAPIRateLimitedError } = webApi;

/** How a post failed: refused for a reason by name, too many just now, or nobody knows. */
export type PostProblem = { kind: "refused"; code: string } | { kind: "busy" } | { kind: "uncertain" };

/** A reply waits for a few seconds, not for the minutes that a job would. */
const longestWaitSeconds = 8;

export async function postPatiently<T>(post: () => Promise<T>): Promise<T> {
  try {
    return await post();
  } catch (error) {
    if (!(error instanceof WebAPIRateLimitedError) || error.retryAfter > longestWaitSeconds) throw error;
    await pause(error.retryAfter * 1000);
    return await post();
  }
}

export function postProblem(error: unknown): PostProblem {
  if (error instanceof WebAPIPlatformError) return { kind: "refused", code: error.data.error };
  if (error instanceof WebAPIRateLimitedError) return { kind: "busy" };
  if (error instanceof NoTokenError) return { kind: "refused", code: error.reason };
  return { kind: "uncertain" };
}
