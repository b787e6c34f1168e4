// Who reads and who asks in Discord: every request says itself what they may do where they are.
import { closestLanguage, everyServer } from "@convivio/core";
import { type Asker, plainName, type Reader, withOwnLanguage } from "../members/asker.ts";
import type { DiscordContext } from "./context.ts";
import type { Known } from "./request.ts";

/** Discord never says where anybody is. */
export function readerOf({ user, locale }: { user: string; locale: string }): Reader {
  const member = { platform: "discord" as const, workspace: everyServer, user };
  return { member, language: closestLanguage(locale), timeZone: null };
}

export async function askerOf(context: DiscordContext, request: Known): Promise<Asker> {
  const { guild, channel, isManager, isBotAbsent, managesServer: managesWorkspace } = request;
  const { member, language } = await withOwnLanguage(context, readerOf(request));
  return {
    follows: {
      member,
      name: plainName(request.name),
      place:
        guild === null || channel === null || isBotAbsent ? null : { platform: "discord", workspace: guild, channel },
      isManager,
      managesWorkspace,
      language,
    },
    isManagerUnknown: false,
    isBotAbsent,
    managesWorkspace,
    findChannel: async (wanted) => (guild === null ? null : context.seeChannel(guild, wanted)),
  };
}
