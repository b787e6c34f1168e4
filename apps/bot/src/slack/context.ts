// What every Slack handler is given, and the way back to the member who asked.
import type { Forming } from "../members/forms.ts";
import type { Requests } from "../requests/requests.ts";
import type { CallSlack } from "./call.ts";
import type { Directory } from "./directory.ts";
import { postPatiently } from "./posting.ts";
import { createReplyAddress, type ReplyAddress, type ReplyMessage } from "./reply-address.ts";

export type SlackContext = Forming & {
  requests: Requests;
  /** Calls Slack in the workspace that the request comes from. */
  call: CallSlack;
  directory: Directory;
  /** Where Convivio is added to a workspace; null where it serves one alone. */
  installLink: string | null;
  now: () => number;
  /** How long Slack may take over one post before it counts as uncertain. */
  postTimeoutMs: number;
};

/** Who is answered, and where. */
export type Addressee = {
  workspace: string;
  channel: string;
  user: string;
  thread?: string | undefined;
  reply: ReplyAddress | null;
};

export function addressee(
  context: SlackContext,
  from: {
    workspace: string;
    channel: string;
    user: string;
    thread?: string | undefined;
    responseUrl?: string | undefined;
  },
): Addressee {
  const timing = { now: context.now, timeoutMs: context.postTimeoutMs };
  const reply = from.responseUrl ? createReplyAddress(from.responseUrl, timing) : null;
  const { workspace, channel, user, thread } = from;
  return { workspace, channel, user, thread, reply };
}

/** Posts a message for all to see where it is posted; gives its address. Links are not unfurled: the card says enough. */
export async function post(
  context: SlackContext,
  where: { channel: string; thread?: string | undefined },
  message: ReplyMessage,
): Promise<{ channel: string; ts: string }> {
  const posted = await postPatiently(() =>
    context.call((web) =>
      web.chat.postMessage({
        channel: where.channel,
        text: message.text,
        ...(message.blocks ? { blocks: [...message.blocks] as never } : {}),
        ...(where.thread ? { thread_ts: where.thread } : {}),
        unfurl_links: false,
        unfurl_media: false,
      }),
    ),
  );
  return { channel: posted.channel ?? where.channel, ts: posted.ts ?? "" };
}
