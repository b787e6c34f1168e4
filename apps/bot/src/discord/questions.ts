// /practice and /event in Discord: options become a question, the answer takes the place of the deferral.
import { renderDiscord } from "@convivio/cards";
import { type Ask, closestLanguage, type Language, Language as LanguageSchema } from "@convivio/core";
import type { AutocompleteInteraction, ChatInputCommandInteraction } from "discord.js";
import { askQuestion, isForAll, rememberShare } from "../ask.ts";
import type { Reply } from "../requests/requests.ts";
import { readerOf } from "./asker.ts";
import { acknowledge, answer, answerAlone, answerAs, type DiscordContext, handle } from "./context.ts";
import { type Options, type Question, questionOf } from "./request.ts";

/**
 * A choice taken from the suggestions carries this mark before its slug. What was typed freely has none, and is read
 * like any other words: "Torino" is no slug, but it is a name of Turin.
 */
const chosen = "=";

export function choiceValue(slug: string): string {
  return `${chosen}${slug}`;
}

export async function answerCommand(context: DiscordContext, request: ChatInputCommandInteraction): Promise<void> {
  const isPublic = isPublicIn(context, request);
  const question = questionOf(request, isPublic);
  await handle(context, question, () => replyToQuestion(context, question), {
    isQuestion: true,
    acknowledge: () => acknowledge(context, request, isPublic),
  });
}

export async function replyToQuestion(context: DiscordContext, request: Question): Promise<Reply> {
  const question = askOf(request);
  const reader = { ...readerOf(request), isAmongOthers: request.isPublic };
  const reply = await askQuestion(context, question, reader);
  const [message, language] = [renderDiscord(reply.card), question.language ?? reader.language];
  if (!request.isPublic) return () => answer(context, request, message, language);
  if (!isForAll(reply.card)) return () => answerAlone(context, request, message, language);
  return async () => {
    const said = await answerAs(context, request, message, language);
    if (said !== null) await rememberPublic(context, request, { id: reply.answer?.id, message: said });
  };
}

/** Everybody sees it, as if it had been shared: so it is corrected like what was. */
async function rememberPublic(
  context: DiscordContext,
  { guild, channel }: Question,
  { id, message }: { id: string | null | undefined; message: string },
): Promise<void> {
  if (!id || guild === null || channel === null) return;
  await rememberShare(context, { id, platform: "discord", workspace: guild, channel, message });
}

/** Fixed by the deferral, so as far as it is known at this moment. How to ask is for whoever asked alone. */
function isPublicIn({ installations }: DiscordContext, request: ChatInputCommandInteraction): boolean {
  const { guildId: workspace, options } = request;
  const isQuestion = options.data.some(({ name }) => name !== "public" && name !== "language");
  if (workspace === null || !isQuestion) return false;
  const settings = installations.peekSettings({ platform: "discord", workspace });
  return options.getBoolean("public") ?? settings.isPublicByDefault;
}

/** What the member chose for this once; their own choice and what their Discord speaks are the API's to weigh. */
function readLanguage(option: unknown): Language | null {
  const read = LanguageSchema.safeParse(option);
  return read.success ? read.data : null;
}

/** For suggestions, which have no time to look up anybody's own choice. */
export function languageOf({ options, locale }: AutocompleteInteraction): Language {
  return readLanguage(options.getString("language")) ?? closestLanguage(locale);
}

function askOf({ command, options }: Question): Ask {
  const language = readLanguage(options.language);
  const when = textOf(options, "when");
  return {
    ...readChoices(options, ["city", "theme", "series"]),
    kind: command === "event" ? "event" : "practice",
    ...(when ? { when } : {}),
    ...(language ? { language } : {}),
    platform: "discord",
  };
}

function textOf(options: Options, name: string): string {
  const value = options[name];
  return typeof value === "string" ? value.trim() : "";
}

/** What was chosen, by its slug; and what was typed freely, as words. */
export function readChoices<Name extends "city" | "theme" | "series">(
  options: Options,
  names: readonly Name[],
): { text: string } & Partial<Record<Name, string>> {
  const words = [typeof options.text === "string" ? options.text : ""];
  const taken: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = textOf(options, name);
    if (value.startsWith(chosen)) taken[name] = value.slice(chosen.length);
    else words.push(value);
  }
  return { ...taken, text: words.filter((word) => word.trim() !== "").join(" ") };
}
