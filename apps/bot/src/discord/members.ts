// /convivio in Discord: its subcommands, each a card that only the member sees.
import { renderDiscord } from "@convivio/cards";
import { closestLanguage, type Followed } from "@convivio/core";
import type { ChatInputCommandInteraction } from "discord.js";
import { follow, help } from "../members/commands.ts";
import { listFollowing } from "../members/following.ts";
import { askerOf } from "./asker.ts";
import { acknowledge, answer, type DiscordContext, isFirst } from "./context.ts";
import { readChoices } from "./questions.ts";

export async function answerMemberCommand(
  context: DiscordContext,
  request: ChatInputCommandInteraction,
): Promise<void> {
  if (!(await acknowledge(context, request, false))) return;
  if (!(await isFirst(context, "request", request.id))) return;
  const language = closestLanguage(request.locale);
  await answer(context, request, renderDiscord(await cardFor(context, request)), language);
}

function cardFor(context: DiscordContext, request: ChatInputCommandInteraction) {
  const asker = askerOf(request);
  const typed = { text: "", language: asker.follows.language, platform: "discord" as const };
  switch (request.options.getSubcommand(false)) {
    case "follow": {
      const followed: Followed = readChoices(request, ["city", "theme"]);
      return follow(context, typed, followed, async () => asker);
    }
    case "following":
      return listFollowing(context, asker);
    default:
      return help(context, typed);
  }
}
