// Saying something to one member: by each way in turn, once; and honestly where Slack does not tell whether it arrived.
import { describeError } from "../log.ts";
import { withOwnLanguage } from "../members/asker.ts";
import { repliesLost } from "../metrics.ts";
import { phrase } from "../phrases.ts";
import { readerOf } from "./asker.ts";
import { type Addressee, post, type SlackContext } from "./context.ts";
import { postPatiently, postProblem } from "./posting.ts";
import { ReplyError, type ReplyMessage } from "./reply-address.ts";

type Way = (message: ReplyMessage) => Promise<void>;

/** What only the addressee sees: by the reply address, else as an ephemeral message, else in a direct message. */
export function sayPrivately(context: SlackContext, to: Addressee, message: ReplyMessage): Promise<void> {
  const { reply } = to;
  const address: Way[] = reply === null ? [] : [(said) => reply.post({ ...said, response_type: "ephemeral" })];
  return say(context, to, message, [...address, (said) => postEphemeral(context, to, said), directly(context, to)]);
}

/** Everybody in the channel sees it; where that is refused, at least the addressee does. */
export function sayPublicly(context: SlackContext, to: Addressee, message: ReplyMessage): Promise<void> {
  const { reply } = to;
  const forAll: Way[] = reply === null ? [] : [(said) => reply.post({ ...said, response_type: "in_channel" })];
  return say(context, to, message, [...forAll, (said) => postEphemeral(context, to, said), directly(context, to)]);
}

/** In the direct messages where they wrote. */
export function sayDirectly(context: SlackContext, to: Addressee, message: ReplyMessage): Promise<void> {
  const { channel, thread } = to;
  const beneath: Way = async (said) => void (await post(context, { channel, thread }, said));
  return say(context, to, message, [beneath, directly(context, to)]);
}

function directly(context: SlackContext, to: Addressee): Way {
  return async (said) => void (await post(context, { channel: to.user }, said));
}

/** What may have arrived is not said again: the next way says that it may have. */
async function say(context: SlackContext, to: Addressee, message: ReplyMessage, ways: readonly Way[]): Promise<void> {
  let mayHaveArrived = false;
  for (const way of ways) {
    try {
      return await way(mayHaveArrived ? await interruption(context, to) : message);
    } catch (error) {
      const isUncertain =
        error instanceof ReplyError ? error.problem === "uncertain" : postProblem(error).kind === "uncertain";
      context.log.warn({ error: describeError(error), isUncertain }, "an answer did not get through on one way");
      if (isUncertain && mayHaveArrived) return;
      mayHaveArrived ||= isUncertain;
    }
  }
  repliesLost.inc({ platform: "slack" });
  context.log.error({ mayHaveArrived }, "an answer could not be delivered on any way");
}

/** That they may have been answered, and what to do where they see nothing. */
export async function interruption(context: SlackContext, { workspace, user }: Addressee): Promise<ReplyMessage> {
  const { language } = await withOwnLanguage(context, await readerOf(context, workspace, user));
  return { text: phrase(language, "interrupted") };
}

async function postEphemeral(context: SlackContext, to: Addressee, message: ReplyMessage): Promise<void> {
  await postPatiently(() =>
    context.call((web) =>
      web.chat.postEphemeral({
        channel: to.channel,
        user: to.user,
        text: message.text,
        ...(message.blocks ? { blocks: [...message.blocks] as never } : {}),
        // Slack shows an ephemeral message only in a thread that has begun already.
        ...(to.thread ? { thread_ts: to.thread } : {}),
      }),
    ),
  );
}
