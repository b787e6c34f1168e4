// /convivio in Discord: its subcommands, each a card that only the member sees, or a form.
import { type Card, renderDiscord } from "@convivio/cards";
import { closestLanguage, type Followed } from "@convivio/core";
import type { ChatInputCommandInteraction } from "discord.js";
import { follow, help } from "../members/commands.ts";
import { listFollowing } from "../members/following.ts";
import { answerSettings, type SettingsWish, wishForLanguage, wishForTimeZone } from "../members/settings.ts";
import { listSuggestions } from "../members/suggestions.ts";
import type { Reply } from "../requests/requests.ts";
import { askerOf, readerOf } from "./asker.ts";
import { acknowledge, answer, type DiscordContext, handle } from "./context.ts";
import { openForm } from "./forms.ts";
import { readChoices } from "./questions.ts";
import { type MemberCommand, memberCommandOf } from "./request.ts";

export async function answerMemberCommand(
  context: DiscordContext,
  request: ChatInputCommandInteraction,
): Promise<void> {
  // A form takes the place of the acknowledgement.
  if (request.options.getSubcommand(false) === "suggest") {
    return openForm(context, request, { form: "suggest", message: null });
  }
  const command = memberCommandOf(request);
  await handle(context, command, () => replyToMemberCommand(context, command), {
    acknowledge: () => acknowledge(context, request, false),
  });
}

export async function replyToMemberCommand(context: DiscordContext, request: MemberCommand): Promise<Reply> {
  const message = renderDiscord(await cardFor(context, request));
  return () => answer(context, request, message, closestLanguage(request.locale));
}

async function cardFor(context: DiscordContext, request: MemberCommand): Promise<Card> {
  const reader = readerOf(request);
  switch (request.command) {
    case "follow": {
      const followed: Followed = readChoices(request.options, ["city", "theme"]);
      return follow(context, reader, followed, () => askerOf(context, request));
    }
    case "following":
      return listFollowing(context, await askerOf(context, request));
    case "suggestions":
      return listSuggestions(context, reader);
    case "settings":
      return answerSettings(context, reader, settingsWishOf(request));
    default:
      return help(context, reader);
  }
}

/** Both may be given at once; what is none of ours is said before anything is changed. */
function settingsWishOf({ options }: MemberCommand): SettingsWish {
  const { language, "time-zone": zone } = options;
  const wishes = [
    ...(typeof language === "string" ? [wishForLanguage(language)] : []),
    ...(typeof zone === "string" ? [wishForTimeZone(zone)] : []),
  ];
  const change = {};
  for (const wish of wishes) {
    if (wish === "show") continue;
    if ("refusal" in wish) return wish;
    Object.assign(change, wish.change);
  }
  return wishes.length === 0 ? "show" : { change };
}
