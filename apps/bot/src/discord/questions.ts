// /practice and /event in Discord: options become a question, the answer takes the place of the deferral.
import { renderDiscord } from "@convivio/cards";
import { type Ask, closestLanguage, type Language, Language as LanguageSchema } from "@convivio/core";
import type { AutocompleteInteraction, ChatInputCommandInteraction } from "discord.js";
import { askQuestion } from "../ask.ts";
import type { Reply } from "../requests/requests.ts";
import { readerOf } from "./asker.ts";
import { acknowledge, answer, type DiscordContext, handle } from "./context.ts";
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
  const isPublic = request.options.getBoolean("public") ?? false;
  const question = questionOf(request);
  await handle(context, question, () => replyToQuestion(context, question), {
    isQuestion: true,
    acknowledge: () => acknowledge(context, request, isPublic),
  });
}

export async function replyToQuestion(context: DiscordContext, request: Question): Promise<Reply> {
  const question = askOf(request);
  const reader = { ...readerOf(request), isAmongOthers: request.options.public === true };
  const { card } = await askQuestion(context, question, reader);
  return () => answer(context, request, renderDiscord(card), question.language ?? reader.language);
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
