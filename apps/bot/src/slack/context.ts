// What every Slack handler is given, and the way back to the member who asked.
import type { webApi } from "@slack/bolt";
import { describeError } from "../log.ts";
import type { Forming } from "../members/forms.ts";
import type { Requests } from "../requests/requests.ts";
import type { Directory } from "./directory.ts";
import { postPatiently, postProblem } from "./posting.ts";
import { createReplyAddress, type ReplyAddress, ReplyError, type ReplyMessage } from "./reply-address.ts";

export type SlackContext = Forming & {
  requests: Requests;
  web: webApi.WebClient;
  directory: Directory;
  now: () => number;
  /** How long Slack may take over one post before it counts as uncertain. */
  postTimeoutMs: number;
};

/** Who is answered, and where. */
export type Addressee = { channel: string; user: string; thread?: string | undefined; reply: ReplyAddress | null };

export function addressee(
  context: SlackContext,
  from: { channel: string; user: string; thread?: string | undefined; responseUrl?: string | undefined },
): Addressee {
  const timing = { now: context.now, timeoutMs: context.postTimeoutMs };
  const reply = from.responseUrl ? createReplyAddress(from.responseUrl, timing) : null;
  return { channel: from.channel, user: from.user, thread: from.thread, reply };
}

/**
 * Says something that only the addressee sees: by the reply address, else as an ephemeral message, else in a direct
 * message. Where it may have arrived already, it is not said again.
 */
export async function sayPrivately(context: SlackContext, to: Addressee, message: ReplyMessage): Promise<void> {
  const ways = [
    async () => {
      if (to.reply === null) throw new ReplyError("used-up", "no reply address");
      await to.reply.post({ ...message, response_type: "ephemeral" });
    },
    () => postEphemeral(context, to, message),
    () => post(context, { channel: to.user }, message).then(() => {}),
  ];
  for (const [index, way] of ways.entries()) {
    try {
      return await way();
    } catch (error) {
      if (index === 0 && to.reply === null) continue;
      const isUncertain =
        error instanceof ReplyError ? error.problem === "uncertain" : postProblem(error).kind === "uncertain";
      context.log.warn({ error: describeError(error), isUncertain }, "an answer did not get through on one way");
      if (isUncertain) return;
    }
  }
  context.log.error({}, "an answer could not be delivered on any way");
}

async function postEphemeral(context: SlackContext, to: Addressee, message: ReplyMessage): Promise<void> {
  await postPatiently(() =>
    context.web.chat.postEphemeral({
      channel: to.channel,
      user: to.user,
      text: message.text,
      ...(message.blocks ? { blocks: [...message.blocks] as never } : {}),
      // Slack shows an ephemeral message only in a thread that has begun already.
      ...(to.thread ? { thread_ts: to.thread } : {}),
    }),
  );
}

/** Posts a message for all to see where it is posted; gives its address. Links are not unfurled: the card says enough. */
export async function post(
  context: SlackContext,
  where: { channel: string; thread?: string | undefined },
  message: ReplyMessage,
): Promise<{ channel: string; ts: string }> {
  const posted = await postPatiently(() =>
    context.web.chat.postMessage({
      channel: where.channel,
      text: message.text,
      ...(message.blocks ? { blocks: [...message.blocks] as never } : {}),
      ...(where.thread ? { thread_ts: where.thread } : {}),
      unfurl_links: false,
      unfurl_media: false,
    }),
  );
  return { channel: posted.channel ?? where.channel, ts: posted.ts ?? "" };
}
