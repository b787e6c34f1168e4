// A mention gets one short public reply with a button for the private answer; a direct message is answered there.
import { actionId, renderDiscord, say } from "@convivio/cards";
import { Locale, type Message } from "discord.js";
import { askQuestion, type Reply } from "../ask.ts";
import { describeError } from "../log.ts";
import { type Asker, plainName, type Reader, withOwnLanguage } from "../members/asker.ts";
import { answerTyped } from "../members/commands.ts";
import { phrase } from "../phrases.ts";
import { readerOf } from "./asker.ts";
import { type DiscordContext, type DiscordMessage, isFirst, post } from "./context.ts";
import { notice } from "./notice.ts";

export async function answerMessage(context: DiscordContext, message: Message, botId: string): Promise<void> {
  if (message.author.bot || message.system || message.webhookId) return;
  const mention = new RegExp(`<@!?${botId}>`, "g");
  const isDirect = message.guildId === null;
  // A reply to the bot notifies it too, but its text does not name it: that is talk, not a question.
  if (!isDirect && !mention.test(message.content)) return;
  if (!(await isFirst(context, "message", message.id))) return;
  const reader = await readerIn(context, message);
  const text = plainText(message.content.replace(mention, " "));
  const said = isDirect
    ? renderDiscord(await answerTyped(context, { text, reader }, () => directAsker(context, message, reader)))
    : shortReply(await askQuestion(context, { text, platform: "discord" }, reader));
  const reference = { message_id: message.id, fail_if_not_exists: false };
  try {
    await post(context, message.channelId, message.id, { ...said, message_reference: reference });
  } catch (error) {
    context.log.warn({ error: describeError(error) }, "a message could not be answered");
  }
}

/** A message says nothing of its author's language: that of the server counts, as its managers decided it or else as Discord has it. */
async function readerIn(context: DiscordContext, { author: user, guild, guildId }: Message): Promise<Reader> {
  const reader = readerOf({ user, locale: guild?.preferredLocale ?? Locale.EnglishGB });
  if (guildId === null) return reader;
  const { language } = await context.installations.findSettings({ platform: "discord", workspace: guildId });
  return { ...reader, language: language ?? reader.language };
}

async function directAsker(context: DiscordContext, { author }: Message, from: Reader): Promise<Asker> {
  const { member, language } = await withOwnLanguage(context, from);
  const name = plainName(author.displayName);
  return {
    follows: { member, name, place: null, isManager: false, language },
    isManagerUnknown: false,
    managesWorkspace: false,
    findChannelName: async () => null,
  };
}

/** Everybody in the channel sees this one, so it says nothing about the question. */
function shortReply(reply: Reply): DiscordMessage {
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
