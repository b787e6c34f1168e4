// A mention is answered privately where it was written; a direct message is answered in place.
import { renderSlack } from "@convivio/cards";
import { readMemberCommand } from "@convivio/core";
import { answerTyped } from "../members/commands.ts";
import { forgetArrival } from "../metrics.ts";
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
  if (!parsed.success || !isForUs(parsed.data)) return forgetArrival(body);
  const { user = "", channel, thread_ts: thread, text } = parsed.data.event;
  const workspace = parsed.data.team_id;
  const asked: Written = { workspace, user, channel, thread, text, isDirect: isDirect(parsed.data) };
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

function isDirect({ event }: Message): boolean {
  return event.type === "message" && event.channel_type === "im";
}

/** In a channel only what mentions the bot; and never what a bot wrote, itself among them. */
function isForUs(message: Message): boolean {
  const { type, user, bot_id: bot, subtype } = message.event;
  return (type === "app_mention" || isDirect(message)) && Boolean(user) && !bot && written.has(subtype);
}
