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
import type { Reply } from "../requests/requests.ts";
import { type Acknowledge, acknowledgeOpened, taken } from "./acknowledging.ts";
import { askerOf, readerOf } from "./asker.ts";
import { type Addressee, addressee, type SlackContext } from "./context.ts";
import { openAddressed } from "./forms.ts";
import { renderReply } from "./render.ts";
import type { ReplyMessage } from "./reply-address.ts";
import { identityOfPress, Press, workspaceOf } from "./requests.ts";
import { sayPrivately } from "./say.ts";
import { shareAnswer } from "./share.ts";

export async function answerPress(context: SlackContext, body: unknown, acknowledge: Acknowledge): Promise<void> {
  const parsed = Press.safeParse(body);
  if (!parsed.success) return;
  const { trigger_id: trigger, ...press } = parsed.data;
  const actionId = press.actions[0]?.action_id;
  if (channelOf(press) === "" || actionId === undefined) return;
  const known = { identity: identityOfPress(parsed.data), workspace: workspaceOf(press) || null };
  if (parseFormId(actionId)) {
    const open = async () => {
      if (!(await context.requests.isFirst(known))) return;
      const reader = await readerOf(context, workspaceOf(press), press.user.id);
      const { response_url: responseUrl } = press;
      await openAddressed(context, { trigger, reader, to: whoPressed(context, press), responseUrl }, actionId);
    };
    return acknowledgeOpened(acknowledge, open());
  }
  const isQuestion = isOpening(actionId);
  const { id, team_id } = press.user;
  // To show more of an answer needs nobody's name.
  const payload = isQuestion && !isSharing(actionId) ? { ...press, user: { id, team_id } } : press;
  const incoming = { ...known, kind: "press", payload, isQuestion };
  await context.requests.handle(incoming, () => replyToPress(context, press), taken(acknowledge));
}

export async function replyToPress(context: SlackContext, press: Press): Promise<Reply> {
  const actionId = press.actions[0]?.action_id ?? "";
  const to = whoPressed(context, press);
  const address = parseActionId(actionId);
  if (address?.action === "share") return shareAnswer(context, { to, press, address });
  const reader = await readerOf(context, workspaceOf(press), press.user.id);
  const message = await messageFor(context, press, { actionId, channel: to.channel, reader });
  return () => sayPrivately(context, to, message);
}

export function whoPressed(context: SlackContext, press: Press): Addressee {
  const { user, container, response_url: responseUrl } = press;
  return addressee(context, {
    workspace: workspaceOf(press),
    channel: channelOf(press),
    user: user.id,
    thread: container?.thread_ts,
    responseUrl,
  });
}

function channelOf(press: Press): string {
  return press.channel?.id ?? press.container?.channel_id ?? "";
}

type Pressed = { actionId: string; channel: string; reader: Reader };

async function messageFor(
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

function isSharing(actionId: string): boolean {
  return parseActionId(actionId)?.action === "share";
}

/** Whether it only shows more of what was found. */
function isOpening(actionId: string): boolean {
  const action = parseActionId(actionId)?.action;
  return action !== undefined && action !== "follow" && action !== "wish" && action !== "tell";
}
