// A mention is answered privately where it was written; a direct message is answered in place.
import { renderSlack } from "@convivio/cards";
import { describeError } from "../log.ts";
import { answerTyped } from "../members/commands.ts";
import { askerOf, readerOf } from "./asker.ts";
import { addressee, isFirst, post, type SlackContext, sayPrivately } from "./context.ts";
import { identityOfMessage, Message, plainText } from "./requests.ts";

/** What members write themselves. Every other subtype is an edit, a deletion, somebody joining, or another bot. */
const written = new Set([undefined, "file_share", "thread_broadcast"]);

export async function answerMessage(context: SlackContext, body: unknown): Promise<void> {
  const parsed = Message.safeParse(body);
  if (!parsed.success) return;
  const { event: message } = parsed.data;
  const isDirect = message.type === "message" && message.channel_type === "im";
  if (message.type === "message" && !isDirect) return;
  if (!message.user || message.bot_id || !written.has(message.subtype)) return;
  if (!(await isFirst(context, identityOfMessage(parsed.data)))) return;
  const { user, channel, thread_ts: thread } = message;
  const reader = await readerOf(context, parsed.data.team_id, user);
  const card = await answerTyped(context, { text: plainText(message.text), reader }, () =>
    askerOf(context, { reader, channel, name: undefined }),
  );
  const to = addressee(context, { channel, user, thread });
  if (!isDirect) return sayPrivately(context, to, renderSlack(card));
  try {
    await post(context, { channel, thread }, renderSlack(card));
  } catch (error) {
    context.log.error({ error: describeError(error) }, "a direct message could not be answered");
  }
}
