// A mention gets one short public reply with a button for the private answer; a direct message is answered there.
import { actionId, renderDiscord, say } from "@convivio/cards";
import { readMemberCommand } from "@convivio/core";
import { Locale, type Message } from "discord.js";
import { type Reply as Answered, askQuestion } from "../ask.ts";
import { describeError } from "../log.ts";
import { type Asker, plainName, type Reader, withOwnLanguage } from "../members/asker.ts";
import { answerTyped } from "../members/commands.ts";
import { noteArrival, repliesLost } from "../metrics.ts";
import { phrase } from "../phrases.ts";
import type { Reply } from "../requests/requests.ts";
import { readerOf } from "./asker.ts";
import { type DiscordContext, type DiscordMessage, handle, post } from "./context.ts";
import { notice } from "./notice.ts";
import type { Written } from "./request.ts";

export async function answerMessage(context: DiscordContext, message: Message, botId: string): Promise<void> {
  if (message.author.bot || message.system || message.webhookId) return;
  const mention = new RegExp(`<@!?${botId}>`, "g");
  const { id, guildId: guild, channelId: channel, author } = message;
  // A reply to the bot notifies it too, but its text does not name it: that is talk, not a question.
  if (guild !== null && !mention.test(message.content)) return;
  // Only now: most of what is written in a channel is talk among members.
  noteArrival(message, { platform: "discord", request: "message" });
  const text = plainText(message.content.replace(mention, " "));
  const locale = message.guild?.preferredLocale ?? Locale.EnglishGB;
  const name = guild === null ? author.displayName : null;
  const asked = { user: author.id, name, locale, guild, channel, text, at: Date.now() };
  const written: Written = { kind: "message", id, ...asked };
  const isQuestion = guild !== null || readMemberCommand(text) === null;
  await handle(context, written, () => replyToMessage(context, written), { isQuestion });
}

export async function replyToMessage(context: DiscordContext, written: Written): Promise<Reply> {
  const { text, guild } = written;
  const reader = await readerIn(context, written);
  const said =
    guild === null
      ? renderDiscord(await answerTyped(context, { text, reader }, () => directAsker(context, written, reader)))
      : shortReply(await askQuestion(context, { text, platform: "discord" }, reader));
  return () => replyWith(context, written, said);
}

/** Posted again within a few minutes, it is still one: Discord knows it by its nonce. */
export async function replyWith(
  context: DiscordContext,
  { id, channel }: Written,
  said: DiscordMessage,
): Promise<void> {
  const reference = { message_id: id, fail_if_not_exists: false };
  try {
    await post(context, channel, id, { ...said, message_reference: reference });
  } catch (error) {
    repliesLost.inc({ platform: "discord" });
    context.log.warn({ error: describeError(error) }, "a message could not be answered");
  }
}

/** A message says nothing of its author's language: that of the server counts, as its managers decided it or else as Discord has it. */
async function readerIn({ installations }: DiscordContext, written: Written): Promise<Reader> {
  const reader = readerOf(written);
  if (written.guild === null) return reader;
  const { language } = await installations.findSettings({ platform: "discord", workspace: written.guild });
  return { ...reader, language: language ?? reader.language };
}

async function directAsker(context: DiscordContext, written: Written, from: Reader): Promise<Asker> {
  const { member, language } = await withOwnLanguage(context, from);
  const name = plainName(written.name);
  return {
    follows: { member, name, place: null, isManager: false, language },
    isManagerUnknown: false,
    managesWorkspace: false,
    findChannel: async () => null,
  };
}

/** Everybody in the channel sees this one, so it says nothing about the question. */
function shortReply(reply: Answered): DiscordMessage {
  if (reply.answer === null) return renderDiscord(reply.card);
  const { id, language } = reply.answer;
  if (id === null) return notice(phrase(language, "mention.help"));
  return notice(phrase(language, "mention.ready"), {
    label: say(language, "action.private"),
    id: actionId({ answer: id, action: "more", index: 0 }),
  });
}

/** Discord's marks for people, roles, channels and emoji are no words of a question. */
function plainText(text: string): string {
  return text
    .replace(/<(?:@[!&]?|#|a?:\w+:)\d+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
