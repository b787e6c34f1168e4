// /convivio in Discord: its subcommands, each a card that only the member sees, or a form.
import { type Card, renderDiscord } from "@convivio/cards";
import { closestLanguage, type Followed } from "@convivio/core";
import type { ChatInputCommandInteraction } from "discord.js";
import { follow, help } from "../members/commands.ts";
import { listFollowing } from "../members/following.ts";
import { answerSettings } from "../members/settings.ts";
import { type SettingsWish, wishForLanguage, wishForTimeZone } from "../members/settings-wish.ts";
import { listSuggestions } from "../members/suggestions.ts";
import { listTraces } from "../members/traces.ts";
import { answerWorkspaceSettings } from "../members/workspace-settings.ts";
import { type WishedChanges, type WorkspaceWish, wishForAll } from "../members/workspace-wish.ts";
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
      return answerAllSettings(context, request);
    case "forget-me":
      return listTraces(context, reader);
    default:
      return help(context, reader);
  }
}

/** Their own and the server's may be given at once; where their own are refused, nothing else is changed. */
async function answerAllSettings(context: DiscordContext, request: MemberCommand): Promise<Card> {
  const findAsker = () => askerOf(context, request);
  const [own, shared] = [settingsWishOf(request), serverWishOf(request)];
  if (shared === null || own !== "show") {
    const card = await answerSettings(context, readerOf(request), own, findAsker);
    if (shared === null || card.kind === "error") return card;
  }
  return answerWorkspaceSettings(context, await findAsker(), shared);
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
  return Object.keys(change).length === 0 ? "show" : { change };
}

/** What is decided for the whole server; null where nothing is. */
function serverWishOf({ options }: MemberCommand): WorkspaceWish | null {
  const { "server-language": language, "server-time-zone": zone, "server-digests": digestChannel } = options;
  const { "server-answers": answers, "server-follow": follow } = options;
  const changes: WishedChanges = {
    ...(typeof digestChannel === "string" ? { digestChannel } : {}),
    ...(answers === undefined ? {} : { isPublicByDefault: answers === "public" }),
    ...(follow === undefined ? {} : { whoMayFollow: follow === "everybody" ? "everybody" : "managers" }),
  };
  const named = [
    ...(typeof language === "string" ? [wishForAll(wishForLanguage(language))] : []),
    ...(typeof zone === "string" ? [wishForAll(wishForTimeZone(zone))] : []),
  ];
  for (const wish of named) {
    if (wish === "show") continue;
    if ("refusal" in wish) return wish;
    Object.assign(changes, wish.changes);
  }
  return Object.keys(changes).length === 0 ? null : { changes };
}
