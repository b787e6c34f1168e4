// A mention is answered privately where it was written; a direct message is answered in place.
import { closestLanguage } from "@convivio/core";
import { askQuestion } from "../ask.ts";
import { describeError } from "../log.ts";
import { addressee, isFirst, post, type SlackContext, sayPrivately } from "./context.ts";
import { renderReply } from "./render.ts";
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
  const reply = await askQuestion(context, {
    text: plainText(message.text),
    language: closestLanguage(null),
    platform: "slack",
  });
  const to = addressee(context, { channel: message.channel, user: message.user, thread: message.thread_ts });
  if (!isDirect) return sayPrivately(context, to, renderReply(reply));
  try {
    await post(context, { channel: message.channel, thread: message.thread_ts }, renderReply(reply));
  } catch (error) {
    context.log.error({ error: describeError(error) }, "a direct message could not be answered");
  }
}
