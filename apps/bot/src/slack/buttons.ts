// The buttons under an answer in Slack: each carries an opaque id, and the API is asked again what stands behind it.

import { parseActionId } from "@convivio/cards";
import { closestLanguage, type Language } from "@convivio/core";
import { openAnswer, showOf } from "../ask.ts";
import { phrase } from "../phrases.ts";
import { addressee, isFirst, type SlackContext, sayPrivately } from "./context.ts";
import { renderReply } from "./render.ts";
import { identityOfPress, Press } from "./requests.ts";
import { shareAnswer } from "./share.ts";

export async function answerPress(context: SlackContext, body: unknown): Promise<void> {
  const parsed = Press.safeParse(body);
  if (!parsed.success) return;
  const press = parsed.data;
  const channel = press.channel?.id ?? press.container?.channel_id;
  const action = press.actions[0];
  if (!channel || !action) return;
  if (!(await isFirst(context, identityOfPress(press)))) return;
  const to = addressee(context, {
    channel,
    user: press.user.id,
    thread: press.container?.thread_ts,
    responseUrl: press.response_url,
  });
  const address = parseActionId(action.action_id);
  if (!address) return sayPrivately(context, to, { text: phrase(closestLanguage(press.user.locale), "button.old") });
  if (address.action === "share") return shareAnswer(context, { to, press, address });
  const reply = await openAnswer(context, {
    id: address.answer,
    show: showOf(address),
    ...languageOf(press),
    platform: "slack",
    from: address.action === "more" ? address.index : undefined,
  });
  await sayPrivately(context, to, renderReply(reply));
}

/**
 * A private answer goes on in the language it was asked in, which the API knows; under a shared one the reader may be
 * anybody, so their own language counts, where Slack tells it.
 */
function languageOf(press: Press): { language?: Language } {
  const isShared = press.container?.is_ephemeral === false;
  return isShared && press.user.locale ? { language: closestLanguage(press.user.locale) } : {};
}
