// The buttons in Discord: deferred at once, then the API is asked again what stands behind the id.
import {
  type ActionAddress,
  buildCard,
  parseActionId,
  parseSubscriptionActionId,
  renderDiscord,
} from "@convivio/cards";
import { closestLanguage, type Language } from "@convivio/core";
import { type ButtonInteraction, MessageFlags, RateLimitError } from "discord.js";
import { openAnswer, rememberShare, showOf } from "../ask.ts";
import { describeError } from "../log.ts";
import { pressSubscription, previewFollow } from "../members/follow.ts";
import { type Phrase, phrase } from "../phrases.ts";
import { askerOf, nameOf } from "./asker.ts";
import { acknowledge, answer, codeOf, type DiscordContext, isFirst, post } from "./context.ts";
import { notice } from "./notice.ts";

export async function answerPress(context: DiscordContext, press: ButtonInteraction): Promise<void> {
  // In a direct message there is nobody else, so nothing needs hiding.
  if (!(await acknowledge(context, press, press.guildId === null))) return;
  if (!(await isFirst(context, "request", press.id))) return;
  const own = closestLanguage(press.locale);
  const subscription = parseSubscriptionActionId(press.customId);
  if (subscription) {
    return answer(context, press, renderDiscord(await pressSubscription(context, askerOf(press), subscription)), own);
  }
  const address = parseActionId(press.customId);
  if (!address) return answer(context, press, notice(phrase(own, "button.old")), own);
  if (address.action === "share") return shareAnswer(context, press, address);
  if (address.action === "follow") {
    const preview = await previewFollow(context, askerOf(press), { answer: address.answer });
    return answer(context, press, renderDiscord(preview), own);
  }
  const reply = await openAnswer(context, {
    id: address.answer,
    show: showOf(address),
    ...languageOf(press),
    platform: "discord",
    from: address.action === "more" ? address.index : undefined,
  });
  await answer(context, press, renderDiscord(reply.card), own);
}

/** A private answer goes on in the language it was asked in, which the API knows; under a public one the reader's own counts. */
function languageOf(press: ButtonInteraction): { language?: Language } {
  return press.message.flags.has(MessageFlags.Ephemeral) ? {} : { language: closestLanguage(press.locale) };
}

async function shareAnswer(context: DiscordContext, press: ButtonInteraction, address: ActionAddress): Promise<void> {
  const own = closestLanguage(press.locale);
  const reply = await openAnswer(context, { id: address.answer, show: { what: "same" }, platform: "discord" });
  if (reply.answer === null) return answer(context, press, renderDiscord(reply.card), own);
  const from = address.index === undefined ? {} : { from: address.index };
  const card = buildCard(reply.answer, { sharedBy: nameOf(press), ...from });
  const said = await postShared(context, press, address.answer, renderDiscord(card));
  await answer(context, press, notice(phrase(reply.answer.language, said)), own);
}

async function postShared(
  context: DiscordContext,
  press: ButtonInteraction,
  id: string,
  message: ReturnType<typeof renderDiscord>,
): Promise<Phrase> {
  try {
    const posted = await post(context, press.channelId, press.id, message);
    const { guildId, channelId: channel } = press;
    await rememberShare(context, { id, platform: "discord", workspace: guildId ?? "", channel, message: posted.id });
    return "shared";
  } catch (error) {
    context.log.warn({ error: describeError(error) }, "an answer could not be posted to a channel");
    if (error instanceof RateLimitError) return "share.busy";
    return codeOf(error) === null ? "share.failed" : "discord.shareRefused";
  }
}
