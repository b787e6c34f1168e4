// The buttons in Slack: each carries an opaque id, and the API is asked again what stands behind it.
import {
  parseActionId,
  parseFormId,
  parseSettingsActionId,
  parseSubscriptionActionId,
  parseTracesActionId,
  parseWorkspaceActionId,
  renderSlack,
} from "@convivio/cards";
import { openAnswer, showOf } from "../ask.ts";
import type { Reader } from "../members/asker.ts";
import { pressSubscription, previewFollow } from "../members/follow.ts";
import { answerSettings } from "../members/settings.ts";
import { wishOfPress } from "../members/settings-wish.ts";
import { pressTraces } from "../members/traces.ts";
import { pressWish } from "../members/wish.ts";
import { answerWorkspaceSettings } from "../members/workspace-settings.ts";
import { wishOfWorkspacePress } from "../members/workspace-wish.ts";
import { phrase } from "../phrases.ts";
import { askerOf, readerOf } from "./asker.ts";
import { addressee, isFirst, type SlackContext, sayPrivately } from "./context.ts";
import { openAddressed } from "./forms.ts";
import { renderReply } from "./render.ts";
import type { ReplyMessage } from "./reply-address.ts";
import { identityOfPress, Press, workspaceOf } from "./requests.ts";
import { shareAnswer } from "./share.ts";

export async function answerPress(context: SlackContext, body: unknown): Promise<void> {
  const parsed = Press.safeParse(body);
  if (!parsed.success) return;
  const press = parsed.data;
  const channel = press.channel?.id ?? press.container?.channel_id;
  const actionId = press.actions[0]?.action_id;
  if (!channel || actionId === undefined) return;
  if (!(await isFirst(context, identityOfPress(press)))) return;
  const { trigger_id: trigger, response_url: responseUrl } = press;
  const to = addressee(context, { channel, user: press.user.id, thread: press.container?.thread_ts, responseUrl });
  const address = parseActionId(actionId);
  if (address?.action === "share") return shareAnswer(context, { to, press, address });
  const reader = await readerOf(context, workspaceOf(press), press.user.id);
  if (parseFormId(actionId)) return openAddressed(context, { trigger, reader, to, responseUrl }, actionId);
  await sayPrivately(context, to, await replyTo(context, press, { actionId, channel, reader }));
}

type Pressed = { actionId: string; channel: string; reader: Reader };

async function replyTo(
  context: SlackContext,
  press: Press,
  { actionId, channel, reader }: Pressed,
): Promise<ReplyMessage> {
  const findAsker = () => askerOf(context, { reader, channel, name: press.user.username ?? press.user.name });
  const subscription = parseSubscriptionActionId(actionId);
  if (subscription) return renderSlack(await pressSubscription(context, await findAsker(), subscription));
  const setting = parseSettingsActionId(actionId);
  if (setting) return renderSlack(await answerSettings(context, reader, wishOfPress(setting), findAsker));
  const shared = parseWorkspaceActionId(actionId);
  if (shared) {
    return renderSlack(await answerWorkspaceSettings(context, await findAsker(), wishOfWorkspacePress(shared)));
  }
  const traces = parseTracesActionId(actionId);
  if (traces) {
    return renderSlack(await pressTraces(context, reader, traces, ({ user }) => context.directory.forget(user)));
  }
  const address = parseActionId(actionId);
  if (!address) return { text: phrase(reader.language, "button.old") };
  const { answer, action } = address;
  if (action === "follow") return renderSlack(await previewFollow(context, await findAsker(), { answer }));
  if (action === "wish" || action === "tell") return renderSlack(await pressWish(context, reader, { action, answer }));
  const opening = {
    id: answer,
    show: showOf(address),
    platform: "slack" as const,
    isShared: press.container?.is_ephemeral === false,
    from: action === "more" ? address.index : undefined,
  };
  return renderReply(await openAnswer(context, opening, reader));
}
