// The buttons in Slack: each carries an opaque id, and the API is asked again what stands behind it.
import { parseActionId, parseSubscriptionActionId, renderSlack } from "@convivio/cards";
import type { Language } from "@convivio/core";
import { openAnswer, showOf } from "../ask.ts";
import { pressSubscription, previewFollow } from "../members/follow.ts";
import { phrase } from "../phrases.ts";
import { askerOf } from "./asker.ts";
import { addressee, isFirst, type SlackContext, sayPrivately } from "./context.ts";
import { renderReply } from "./render.ts";
import type { ReplyMessage } from "./reply-address.ts";
import { identityOfPress, Press, workspaceOf } from "./requests.ts";
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
  if (address?.action === "share") return shareAnswer(context, { to, press, address });
  const language = await context.directory.findLanguage(press.user.id);
  await sayPrivately(context, to, await replyTo(context, press, { actionId: action.action_id, channel, language }));
}

type Pressed = { actionId: string; channel: string; language: Language | null };

async function replyTo(
  context: SlackContext,
  press: Press,
  { actionId, channel, language }: Pressed,
): Promise<ReplyMessage> {
  const findAsker = () =>
    askerOf(context, {
      user: press.user.id,
      workspace: workspaceOf(press),
      channel,
      name: press.user.username ?? press.user.name,
      language: language ?? "en",
    });
  const subscription = parseSubscriptionActionId(actionId);
  if (subscription) return renderSlack(await pressSubscription(context, await findAsker(), subscription));
  const address = parseActionId(actionId);
  if (!address) return { text: phrase(language ?? "en", "button.old") };
  if (address.action === "follow") {
    return renderSlack(await previewFollow(context, await findAsker(), { answer: address.answer }));
  }
  const reply = await openAnswer(context, {
    id: address.answer,
    show: showOf(address),
    // A private answer goes on in the language it was asked in, which the API knows; a shared one may be read by anybody.
    ...(press.container?.is_ephemeral === false && language ? { language } : {}),
    platform: "slack",
    from: address.action === "more" ? address.index : undefined,
  });
  return renderReply(reply);
}
