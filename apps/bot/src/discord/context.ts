// What every Discord handler is given, and the ways to acknowledge, to answer and to post.
import { buildErrorCard, renderDiscord, type SeenChannel } from "@convivio/cards";
import { errorReportOf } from "@convivio/client";
import type { Language } from "@convivio/core";
import { DiscordAPIError, MessageFlags, type REST, Routes } from "discord.js";
import { describeError } from "../log.ts";
import type { Forming } from "../members/forms.ts";
import { noteAcknowledged, repliesLost } from "../metrics.ts";
import type { Acknowledge, Acknowledged, Reply, Requests } from "../requests/requests.ts";
import type { Answerable, Deferrable, DiscordRequest } from "./request.ts";
import { isUnanswered } from "./rest.ts";

export type DiscordContext = Forming & {
  requests: Requests;
  rest: REST;
  /** As the gateway told it; null where the bot does not see the channel. */
  seeChannel(guild: string, channel: string): SeenChannel | null;
};
/** As much of the bot as posting takes. */
export type Posting = Pick<DiscordContext, "rest" | "log">;
export type DiscordMessage = { flags?: number; components?: readonly unknown[]; allowed_mentions?: unknown };

const alreadyAcknowledged = 40060;
const unknownMessage = 10008;

export function codeOf(error: unknown): number | string | null {
  return error instanceof DiscordAPIError ? error.code : null;
}

/**
 * Acknowledges before anything is looked up, and fixes whether the answer is private. "nowhere" where Discord no longer
 * waits for it: then nothing can be said at all.
 */
export async function acknowledge(
  context: DiscordContext,
  request: Deferrable,
  isPublic: boolean,
): Promise<Acknowledged> {
  try {
    await request.deferReply(isPublic ? {} : { flags: MessageFlags.Ephemeral });
    noteAcknowledged(request);
    return "here";
  } catch (error) {
    if (codeOf(error) === alreadyAcknowledged) return "elsewhere";
    repliesLost.inc({ platform: "discord" });
    context.log.error({ error: describeError(error) }, "a Discord request could not be acknowledged");
    // One of our tries may have arrived: then somebody waits for an answer.
    return isUnanswered(error) ? "here" : "nowhere";
  }
}

/** Discord repeats requests when a gateway session is resumed. */
export function identityOf({ id, kind }: { id: string; kind?: string }): string {
  return `discord:${kind === "message" ? "message" : "request"}:${id}`;
}

export function handle(
  { requests }: Pick<DiscordContext, "requests">,
  request: DiscordRequest,
  reply: () => Promise<Reply>,
  { isQuestion = false, acknowledge }: { isQuestion?: boolean; acknowledge?: Acknowledge } = {},
): Promise<void> {
  const { kind, guild: workspace } = request;
  const incoming = { identity: identityOf(request), workspace, kind, payload: request, isQuestion };
  return requests.handle(incoming, reply, acknowledge);
}

/** Turns the deferral into the answer. */
export async function answer(
  context: DiscordContext,
  request: Answerable,
  message: DiscordMessage,
  language: Language,
): Promise<void> {
  await answerAs(context, request, message, language);
}

/** The same, with the number of the message that it became; null where it did not get through. */
export async function answerAs(
  context: DiscordContext,
  request: Answerable,
  message: DiscordMessage,
  language: Language,
): Promise<string | null> {
  const where = Routes.webhookMessage(request.applicationId, request.token, "@original");
  const edit = (body: DiscordMessage) => context.rest.patch(where, { body, auth: false });
  try {
    return ((await edit(message)) as { id: string }).id;
  } catch (error) {
    const failure = errorReportOf(error);
    context.log.error({ reference: failure.reference, error: describeError(error) }, "an answer did not get through");
    const card = buildErrorCard(failure, language);
    await edit(renderDiscord(card)).catch((again) => {
      repliesLost.inc({ platform: "discord" });
      context.log.error({ error: describeError(again) }, "an answer could not be delivered on any way");
    });
    return null;
  }
}

/**
 * Says it to whoever asked alone, although everybody sees the deferral: that is taken back first, for the first word after
 * it would take its place.
 */
export async function answerAlone(
  context: DiscordContext,
  request: Answerable,
  message: DiscordMessage,
  language: Language,
): Promise<void> {
  const { applicationId, token } = request;
  try {
    await context.rest.delete(Routes.webhookMessage(applicationId, token, "@original"), { auth: false });
  } catch (error) {
    if (codeOf(error) !== unknownMessage) return answer(context, request, message, language);
  }
  const body = { ...message, flags: (message.flags ?? 0) | MessageFlags.Ephemeral };
  await context.rest.post(Routes.webhook(applicationId, token), { body, auth: false }).catch((error) => {
    context.log.error({ error: describeError(error) }, "an answer could not be delivered on any way");
  });
}

/** Posts a new message once: the nonce makes Discord give back the first one, should this be sent twice. */
export async function post(
  context: Pick<Posting, "rest">,
  channel: string,
  nonce: string,
  message: DiscordMessage & { message_reference?: unknown },
): Promise<{ id: string }> {
  const body = { allowed_mentions: { parse: [] }, ...message, nonce: nonce.slice(0, 25), enforce_nonce: true };
  return (await context.rest.post(Routes.channelMessages(channel), { body })) as { id: string };
}
