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
import { closestLanguage, type Language } from "@convivio/core";
import { type ButtonInteraction, MessageFlags, RateLimitError, Routes } from "discord.js";
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
import type { Reply } from "../requests/requests.ts";
import { askerOf, readerOf } from "./asker.ts";
import { acknowledge, answer, codeOf, type DiscordContext, type DiscordMessage, handle, post } from "./context.ts";
import { openAddressed } from "./forms.ts";
import { notice } from "./notice.ts";
import { type Press, pressOf } from "./request.ts";

export async function answerPress(context: DiscordContext, request: ButtonInteraction): Promise<void> {
  // A form takes the place of the acknowledgement.
  if (parseFormId(request.customId)) return openAddressed(context, request);
  const asked = pressOf(request);
  const isQuestion = isOpening(asked);
  // To show more of an answer needs nobody's name.
  const press = isQuestion && !isSharing(asked) ? { ...asked, name: "" } : asked;
  await handle(context, press, () => replyToPress(context, press), {
    isQuestion,
    // In a direct message there is nobody else, so nothing needs hiding.
    acknowledge: () => acknowledge(context, request, request.guildId === null),
  });
}

export function isSharing({ button }: Press): boolean {
  return parseActionId(button)?.action === "share";
}

/** Whether it only shows more of what was found. */
function isOpening({ button }: Press): boolean {
  const action = parseActionId(button)?.action;
  return action !== undefined && action !== "follow" && action !== "wish" && action !== "tell";
}

export async function replyToPress(context: DiscordContext, press: Press): Promise<Reply> {
  const address = parseActionId(press.button);
  if (address?.action === "share") return shareAnswer(context, press, address);
  const message = await messageFor(context, press);
  return () => answer(context, press, message, closestLanguage(press.locale));
}

async function messageFor(context: DiscordContext, press: Press): Promise<DiscordMessage> {
  const reader = readerOf(press);
  const subscription = parseSubscriptionActionId(press.button);
  if (subscription) {
    return renderDiscord(await pressSubscription(context, await askerOf(context, press), subscription));
  }
  const setting = parseSettingsActionId(press.button);
  const findAsker = () => askerOf(context, press);
  if (setting) return renderDiscord(await answerSettings(context, reader, wishOfPress(setting), findAsker));
  const shared = parseWorkspaceActionId(press.button);
  if (shared) {
    return renderDiscord(await answerWorkspaceSettings(context, await findAsker(), wishOfWorkspacePress(shared)));
  }
  const traces = parseTracesActionId(press.button);
  if (traces) return renderDiscord(await pressTraces(context, reader, traces));
  const address = parseActionId(press.button);
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
    isShared: press.isShared,
    from: action === "more" ? address.index : undefined,
  };
  return renderDiscord((await openAnswer(context, opening, reader)).card);
}

async function shareAnswer(context: DiscordContext, press: Press, address: ActionAddress): Promise<Reply> {
  const own = closestLanguage(press.locale);
  const opening = { id: address.answer, show: { what: "same" }, platform: "discord", isShared: false } as const;
  const reply = await openAnswer(context, opening, null);
  const { answer: found } = reply;
  if (found === null) return () => answer(context, press, renderDiscord(reply.card), own);
  const from = address.index === undefined ? {} : { from: address.index };
  const card = buildCard(found, { sharedBy: press.name, ...from });
  const message = renderDiscord(card);
  return async () => {
    const said = press.isBotAbsent
      ? await shareAround(context, press, message, found.language)
      : await postShared(context, press, address.answer, message);
    await answer(context, press, notice(phrase(found.language, said)), own);
  };
}

/** Where the bot is no member it says more by way of the press alone; the first word of it takes the place of the deferral. */
async function shareAround(
  context: DiscordContext,
  press: Press,
  message: DiscordMessage,
  language: Language,
): Promise<Phrase> {
  await answer(context, press, notice(phrase(language, "discord.sharing")), language);
  try {
    const where = Routes.webhook(press.applicationId, press.token);
    const body = { allowed_mentions: { parse: [] }, ...message };
    const posted = (await context.rest.post(where, { body, auth: false })) as { flags?: number };
    const isHidden = ((posted.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    return isHidden ? "discord.sharedHidden" : "discord.sharedAround";
  } catch (error) {
    context.log.warn({ error: describeError(error) }, "an answer could not be shared by way of a press");
    return error instanceof RateLimitError ? "share.busy" : "share.failed";
  }
}

async function postShared(
  context: DiscordContext,
  press: Press,
  id: string,
  message: ReturnType<typeof renderDiscord>,
): Promise<Phrase> {
  try {
    const { guild, channel } = press;
    if (channel === null) return "share.failed";
    const posted = await post(context, channel, press.id, message);
    await rememberShare(context, { id, platform: "discord", workspace: guild ?? "", channel, message: posted.id });
    return "shared";
  } catch (error) {
    context.log.warn({ error: describeError(error) }, "an answer could not be posted to a channel");
    if (error instanceof RateLimitError) return "share.busy";
    return codeOf(error) === null ? "share.failed" : "discord.shareRefused";
  }
}
