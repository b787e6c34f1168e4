// The buttons in Discord: deferred at once, then the API is asked again what stands behind the id.
import {
  type ActionAddress,
  buildCard,
  parseActionId,
  parseFormId,
  parseSettingsActionId,
  parseSubscriptionActionId,
  parseTracesActionId,
  parseWorkspaceActionId,
  renderDiscord,
} from "@convivio/cards";
import { closestLanguage } from "@convivio/core";
import { type ButtonInteraction, MessageFlags, RateLimitError } from "discord.js";
import { openAnswer, rememberShare, showOf } from "../ask.ts";
import { describeError } from "../log.ts";
import { pressSubscription, previewFollow } from "../members/follow.ts";
import { answerSettings } from "../members/settings.ts";
import { wishOfPress } from "../members/settings-wish.ts";
import { pressTraces } from "../members/traces.ts";
import { pressWish } from "../members/wish.ts";
import { answerWorkspaceSettings } from "../members/workspace-settings.ts";
import { wishOfWorkspacePress } from "../members/workspace-wish.ts";
import { type Phrase, phrase } from "../phrases.ts";
import { askerOf, nameOf, readerOf } from "./asker.ts";
import { acknowledge, answer, codeOf, type DiscordContext, type DiscordMessage, isFirst, post } from "./context.ts";
import { openAddressed } from "./forms.ts";
import { notice } from "./notice.ts";

export async function answerPress(context: DiscordContext, press: ButtonInteraction): Promise<void> {
  // A form takes the place of the acknowledgement.
  if (parseFormId(press.customId)) return openAddressed(context, press);
  // In a direct message there is nobody else, so nothing needs hiding.
  if (!(await acknowledge(context, press, press.guildId === null))) return;
  if (!(await isFirst(context, "request", press.id))) return;
  const own = closestLanguage(press.locale);
  const address = parseActionId(press.customId);
  if (address?.action === "share") return shareAnswer(context, press, address);
  await answer(context, press, await replyTo(context, press), own);
}

async function replyTo(context: DiscordContext, press: ButtonInteraction): Promise<DiscordMessage> {
  const reader = readerOf(press);
  const subscription = parseSubscriptionActionId(press.customId);
  if (subscription) {
    return renderDiscord(await pressSubscription(context, await askerOf(context, press), subscription));
  }
  const setting = parseSettingsActionId(press.customId);
  const findAsker = () => askerOf(context, press);
  if (setting) return renderDiscord(await answerSettings(context, reader, wishOfPress(setting), findAsker));
  const shared = parseWorkspaceActionId(press.customId);
  if (shared) {
    return renderDiscord(await answerWorkspaceSettings(context, await findAsker(), wishOfWorkspacePress(shared)));
  }
  const traces = parseTracesActionId(press.customId);
  if (traces) return renderDiscord(await pressTraces(context, reader, traces));
  const address = parseActionId(press.customId);
  if (!address) return notice(phrase(reader.language, "button.old"));
  const { answer: id, action } = address;
  if (action === "follow") {
    return renderDiscord(await previewFollow(context, await askerOf(context, press), { answer: id }));
  }
  if (action === "wish" || action === "tell") {
    return renderDiscord(await pressWish(context, reader, { action, answer: id }));
  }
  const opening = {
    id,
    show: showOf(address),
    platform: "discord" as const,
    isShared: !press.message.flags.has(MessageFlags.Ephemeral),
    from: action === "more" ? address.index : undefined,
  };
  return renderDiscord((await openAnswer(context, opening, reader)).card);
}

async function shareAnswer(context: DiscordContext, press: ButtonInteraction, address: ActionAddress): Promise<void> {
  const own = closestLanguage(press.locale);
  const opening = { id: address.answer, show: { what: "same" }, platform: "discord", isShared: false } as const;
  const reply = await openAnswer(context, opening, null);
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
