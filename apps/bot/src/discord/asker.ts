// Who reads and who asks in Discord: every request says itself what they may do where they are.
import { closestLanguage, everyServer } from "@convivio/core";
import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from "discord.js";
import type { Asking } from "../api-call.ts";
import { type Asker, plainName, type Reader, withOwnLanguage } from "../members/asker.ts";
import type { Deferrable } from "./context.ts";

/** Discord never says where anybody is. */
export function readerOf({ user, locale }: Pick<Deferrable, "user" | "locale">): Reader {
  const member = { platform: "discord" as const, workspace: everyServer, user: user.id };
  return { member, language: closestLanguage(locale), timeZone: null };
}

export async function askerOf(asking: Asking, request: Deferrable): Promise<Asker> {
  const { guildId, channelId } = request;
  const isAbsent = isBotAbsent(request);
  const { member, language } = await withOwnLanguage(asking, readerOf(request));
  // Whoever administers the server may manage its channels too; discord.js counts that in.
  const isManager = request.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false;
  return {
    follows: {
      member,
      name: plainName(nameOf(request)),
      place:
        guildId === null || channelId === null || isAbsent
          ? null
          : { platform: "discord", workspace: guildId, channel: channelId },
      isManager: guildId !== null && !isAbsent && isManager,
      language,
    },
    isManagerUnknown: false,
    isBotAbsent: isAbsent,
  };
}

/** Somebody has Convivio for themselves, and is where it is not: in another server, or in a conversation of a few. */
export function isBotAbsent({ context, authorizingIntegrationOwners: owners }: Deferrable): boolean {
  if (context === InteractionContextType.PrivateChannel) return true;
  return context === InteractionContextType.Guild && owners[ApplicationIntegrationType.GuildInstall] === undefined;
}

/** As the server calls them, else as they call themselves. */
export function nameOf(request: Deferrable): string {
  const inServer = request.inCachedGuild() ? request.member.displayName : null;
  return inServer ?? request.user.displayName;
}
