// Who asks in Discord: every request says itself what they may do where they are.
import { closestLanguage, everyServer, type Language } from "@convivio/core";
import { PermissionFlagsBits } from "discord.js";
import { type Asker, plainName } from "../members/asker.ts";
import type { Deferrable } from "./context.ts";

export function askerOf(request: Deferrable, language: Language = closestLanguage(request.locale)): Asker {
  const { guildId, channelId } = request;
  // Whoever administers the server may manage its channels too; discord.js counts that in.
  const isManager = request.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false;
  return {
    follows: {
      member: { platform: "discord", workspace: everyServer, user: request.user.id },
      name: plainName(nameOf(request)),
      place: guildId === null ? null : { platform: "discord", workspace: guildId, channel: channelId },
      isManager: guildId !== null && isManager,
      language,
    },
    isManagerUnknown: false,
  };
}

/** As the server calls them, else as they call themselves. */
export function nameOf(request: Deferrable): string {
  const inServer = request.inCachedGuild() ? request.member.displayName : null;
  return inServer ?? request.user.displayName;
}
