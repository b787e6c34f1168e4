// /practice and /event in Discord: options become a question, the answer takes the place of the deferral.
import { renderDiscord } from "@convivio/cards";
import { type Ask, closestLanguage, type Language, Language as LanguageSchema } from "@convivio/core";
import type { AutocompleteInteraction, ChatInputCommandInteraction } from "discord.js";
import { askQuestion } from "../ask.ts";
import { readerOf } from "./asker.ts";
import { acknowledge, answer, type DiscordContext, isFirst } from "./context.ts";

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
  if (!(await acknowledge(context, request, isPublic))) return;
  if (!(await isFirst(context, "request", request.id))) return;
  const question = questionOf(request);
  const reader = { ...readerOf(request), isAmongOthers: isPublic };
  const reply = await askQuestion(context, question, reader);
  await answer(context, request, renderDiscord(reply.card), question.language ?? reader.language);
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
function chosenLanguage(request: ChatInputCommandInteraction | AutocompleteInteraction): Language | null {
  const option = LanguageSchema.safeParse(request.options.getString("language"));
  return option.success ? option.data : null;
}

/** For suggestions, which have no time to look up anybody's own choice. */
export function languageOf(request: ChatInputCommandInteraction | AutocompleteInteraction): Language {
  return chosenLanguage(request) ?? closestLanguage(request.locale);
}

function questionOf(request: ChatInputCommandInteraction): Ask {
  const language = chosenLanguage(request);
  const when = request.options.getString("when")?.trim();
  return {
    ...readChoices(request, ["city", "theme", "series"]),
    kind: request.commandName === "event" ? "event" : "practice",
    ...(when ? { when } : {}),
    ...(language ? { language } : {}),
    platform: "discord",
  };
}

/** What was chosen, by its slug; and what was typed freely, as words. */
export function readChoices<Name extends "city" | "theme" | "series">(
  request: ChatInputCommandInteraction,
  names: readonly Name[],
): { text: string } & Partial<Record<Name, string>> {
  const words = [request.options.getString("text") ?? ""];
  const taken: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = request.options.getString(name)?.trim() ?? "";
    if (value.startsWith(chosen)) taken[name] = value.slice(chosen.length);
    else words.push(value);
  }
  return { ...taken, text: words.filter((word) => word.trim() !== "").join(" ") };
}
