// Posting a delivery in Discord: its nonce makes Discord give back the first message, should one be sent twice.
import type { Delivery, DeliveryOutcome } from "@convivio/core";
import { DiscordAPIError, MessageFlags, RateLimitError, Routes } from "discord.js";
import { describeError } from "../log.ts";
import { retries } from "../metrics.ts";
import { type DiscordMessage, type Posting, post } from "./context.ts";

/** The channel, the person or their direct messages are not there for the bot any more. */
const gone = new Set<number | string>([10003, 10013, 50007, 50033, 50278]);
const shortlyMs = 60_000;
const untilPutRightMs = 5 * 60_000;
/** Discord remembers a nonce for a few minutes; well within them, a second try cannot become a second message. */
const repeatWithinMs = 45_000;

export async function postDelivery(
  context: Posting,
  delivery: Delivery,
  message: DiscordMessage,
): Promise<DeliveryOutcome> {
  const { id, address, nonce } = delivery;
  const note = (error: unknown) =>
    context.log.warn({ delivery: id, error: describeError(error) }, "Discord did not take a delivery");
  let channel: string;
  try {
    channel = address.channel ?? (await openDirect(context, address.user ?? ""));
  } catch (error) {
    note(error);
    return outcomeOf(error) ?? { outcome: "later", retryAfterMs: shortlyMs };
  }
  const started = Date.now();
  for (const isLast of [false, true]) {
    try {
      const posted = await post(context, channel, nonce, quieten(delivery, message));
      return { outcome: "sent", channel, message: posted.id };
    } catch (error) {
      note(error);
      const outcome = outcomeOf(error);
      if (outcome !== null) return outcome;
      if (isLast || Date.now() - started > repeatWithinMs) break;
      retries.inc({ to: "discord", reason: "no-answer" });
    }
  }
  return { outcome: "uncertain" };
}

/** A correction stands beneath the message that it is about, and makes nobody's phone ring. */
function quieten({ content }: Delivery, message: DiscordMessage) {
  if (content.type !== "correction") return message;
  return {
    ...message,
    flags: (message.flags ?? 0) | MessageFlags.SuppressNotifications,
    message_reference: { message_id: content.message, fail_if_not_exists: false },
  };
}

async function openDirect(context: Posting, user: string): Promise<string> {
  const opened = await context.rest.post(Routes.userChannels(), { body: { recipient_id: user } });
  return (opened as { id: string }).id;
}

/** Null where Discord did not say whether it took it. */
function outcomeOf(error: unknown): DeliveryOutcome | null {
  if (error instanceof RateLimitError) {
    const waitMs = Math.max(error.retryAfter, error.timeToReset);
    return { outcome: "later", retryAfterMs: Number.isFinite(waitMs) ? Math.ceil(waitMs) : shortlyMs };
  }
  if (!(error instanceof DiscordAPIError) || error.status >= 500) return null;
  // The token is refused, not the post.
  if (error.status === 401) return { outcome: "later", retryAfterMs: untilPutRightMs };
  return { outcome: "refused", code: String(error.code), isGone: gone.has(error.code) };
}
