// Share: the answer as a new message for the channel, in the bot's own name, saying who shared it.
import type { ActionAddress } from "@convivio/cards";
import type { Answer } from "@convivio/core";
import { openAnswer, rememberShare } from "../ask.ts";
import { describeError } from "../log.ts";
import { type Phrase, phrase } from "../phrases.ts";
import type { Reply } from "../requests/requests.ts";
import { type Addressee, post, type SlackContext } from "./context.ts";
import { postProblem } from "./posting.ts";
import { renderReply, renderShared } from "./render.ts";
import { ReplyError, type ReplyMessage } from "./reply-address.ts";
import { type Press, workspaceOf } from "./requests.ts";
import { sayPrivately } from "./say.ts";

type Sharing = { to: Addressee; press: Press; address: ActionAddress };

export async function shareAnswer(context: SlackContext, sharing: Sharing): Promise<Reply> {
  const { to, press, address } = sharing;
  const opening = { id: address.answer, show: { what: "same" }, platform: "slack", isShared: false } as const;
  const reply = await openAnswer(context, opening, null);
  if (reply.answer === null) return () => sayPrivately(context, to, renderReply(reply));
  const { answer } = reply;
  const message = renderShared(answer, address.index, press.user.username ?? press.user.name);
  return async () => {
    const said = await postOrGoAround(context, sharing, answer, message);
    await sayPrivately(context, to, { text: phrase(answer.language, said) });
  };
}

async function postOrGoAround(
  context: SlackContext,
  { to, press, address }: Sharing,
  answer: Answer,
  message: ReplyMessage,
): Promise<Phrase> {
  try {
    const posted = await post(context, { channel: to.channel, thread: to.thread }, message);
    await rememberShare(context, {
      id: answer.id ?? address.answer,
      platform: "slack",
      workspace: workspaceOf(press),
      channel: posted.channel,
      message: posted.ts,
    });
    return "shared";
  } catch (error) {
    const problem = postProblem(error);
    context.log.warn({ problem, error: describeError(error) }, "an answer could not be posted to a channel");
    if (problem.kind === "busy") return "share.busy";
    if (problem.kind === "uncertain") return "slack.shareUncertain";
    return shareAround(context, to, message);
  }
}

/** Where the bot may not post, the member's own reply address may: it works in any channel, but tells no message id. */
async function shareAround(context: SlackContext, to: Addressee, message: ReplyMessage): Promise<Phrase> {
  if (to.reply === null) return "share.failed";
  try {
    await to.reply.post({ ...message, response_type: "in_channel" });
    return "slack.sharedAround";
  } catch (error) {
    context.log.warn({ error: describeError(error) }, "an answer could not be shared by its reply address");
    const problem = error instanceof ReplyError ? error.problem : "refused";
    return problem === "used-up"
      ? "slack.shareUsedUp"
      : problem === "uncertain"
        ? "slack.shareUncertain"
        : "share.failed";
  }
}
