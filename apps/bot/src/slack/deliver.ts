// Posting a delivery in Slack: once. Slack has no way to take a post only once, so what may have arrived is never repeated.

import type { Delivery, DeliveryOutcome } from "@convivio/core";
import { webApi } from "@slack/bolt";
import { describeError } from "../log.ts";
import { post, type SlackContext } from "./context.ts";
import { halfDone } from "./posting.ts";
import type { ReplyMessage } from "./reply-address.ts";
import { NoTokenError } from "./tokens/no-token.ts";

const { WebAPIPlatformError, WebAPIRateLimitedError } = webApi;

/** The place or the person is not there any more. */
const gone = new Set(["channel_not_found", "is_archived", "user_not_found", "user_disabled", "cannot_dm_bot"]);
/** The bot's own fault or its operator's: once put right, the same post is taken. */
const ours = new Set(["invalid_auth", "not_authed", "token_expired", "token_revoked", "missing_scope"]);
const busy = new Set(["ratelimited", "rate_limited", "message_limit_exceeded"]);

const shortlyMs = 60_000;
const untilPutRightMs = 5 * 60_000;

export async function postDelivery(
  context: SlackContext,
  { id, address, content }: Delivery,
  message: ReplyMessage,
): Promise<DeliveryOutcome> {
  let isPosting = false;
  try {
    const channel = address.channel ?? (await openDirect(context, address.user ?? ""));
    isPosting = true;
    // In the thread alone: nobody else in the channel hears of it.
    const where = content.type === "correction" ? { channel, thread: content.message } : { channel };
    const posted = await post(context, where, message);
    return { outcome: "sent", channel: posted.channel, message: posted.ts };
  } catch (error) {
    context.log.warn({ delivery: id, error: describeError(error) }, "Slack did not take a delivery");
    return outcomeOf(error, isPosting);
  }
}

async function openDirect(context: SlackContext, user: string): Promise<string> {
  const { channel } = await context.call((web) => web.conversations.open({ users: user }));
  if (!channel?.id) throw new Error("Slack opened no direct messages");
  return channel.id;
}

function outcomeOf(error: unknown, isPosting: boolean): DeliveryOutcome {
  if (error instanceof WebAPIRateLimitedError) return { outcome: "later", retryAfterMs: error.retryAfter * 1000 };
  // What is due in a workspace where Convivio is not any more is dropped by the API.
  if (error instanceof NoTokenError) return { outcome: "later", retryAfterMs: untilPutRightMs };
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (busy.has(code)) return { outcome: "later", retryAfterMs: shortlyMs };
    if (ours.has(code)) return { outcome: "later", retryAfterMs: untilPutRightMs };
    if (!halfDone.has(code)) return { outcome: "refused", code, isGone: gone.has(code) };
  }
  const mayHaveArrived = isPosting && !neverConnected(error);
  return mayHaveArrived ? { outcome: "uncertain" } : { outcome: "later", retryAfterMs: shortlyMs };
}

/** A connection that was refused carried nothing. */
function neverConnected(error: unknown): boolean {
  const { code, original, cause } = error as { code?: unknown; original?: unknown; cause?: unknown };
  const said = [code, (original as { code?: unknown })?.code, (cause as { code?: unknown })?.code, String(error)];
  return said.some((one) => /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(String(one)));
}
