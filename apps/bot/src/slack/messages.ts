// A mention is answered privately where it was written; a direct message is answered in place.
import { renderSlack } from "@convivio/cards";
import { readMemberCommand } from "@convivio/core";
import { answerTyped } from "../members/commands.ts";
import type { Reply } from "../requests/requests.ts";
import { type Acknowledge, taken } from "./acknowledging.ts";
import { askerOf, readerOf } from "./asker.ts";
import { type Addressee, addressee, type SlackContext } from "./context.ts";
import { identityOfMessage, Message, plainText, type Written } from "./requests.ts";
import { sayDirectly, sayPrivately } from "./say.ts";

/** What members write themselves. Every other subtype is an edit, a deletion, somebody joining, or another bot. */
const written = new Set([undefined, "file_share", "thread_broadcast"]);

export async function answerMessage(context: SlackContext, body: unknown, acknowledge: Acknowledge): Promise<void> {
  const parsed = Message.safeParse(body);
  if (!parsed.success) return;
  const { event: message, team_id: workspace } = parsed.data;
  const isDirect = message.type === "message" && message.channel_type === "im";
  if (message.type === "message" && !isDirect) return;
  if (!message.user || message.bot_id || !written.has(message.subtype)) return;
  const { user, channel, thread_ts: thread, text } = message;
  const asked: Written = { workspace, user, channel, thread, text, isDirect };
  const isQuestion = readMemberCommand(plainText(text)) === null;
  const identity = identityOfMessage(parsed.data);
  const incoming = { identity, workspace: workspace || null, kind: "message", payload: asked, isQuestion };
  await context.requests.handle(incoming, () => replyToMessage(context, asked), taken(acknowledge));
}

export async function replyToMessage(context: SlackContext, asked: Written): Promise<Reply> {
  const { workspace, user, channel, text, isDirect } = asked;
  const reader = await readerOf(context, workspace, user);
  const card = await answerTyped(context, { text: plainText(text), reader }, () =>
    askerOf(context, { reader, channel, name: undefined }),
  );
  const say = isDirect ? sayDirectly : sayPrivately;
  return () => say(context, whoWrote(context, asked), renderSlack(card));
}

export function whoWrote(context: SlackContext, { workspace, channel, user, thread }: Written): Addressee {
  return addressee(context, { workspace, channel, user, thread });
}
