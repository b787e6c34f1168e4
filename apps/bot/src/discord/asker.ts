// Who reads and who asks in Discord: every request says itself what they may do where they are.
import { closestLanguage, everyServer } from "@convivio/core";
import { PermissionFlagsBits } from "discord.js";
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
  const { member, language } = await withOwnLanguage(asking, readerOf(request));
  // Whoever administers the server may manage its channels too; discord.js counts that in.
  const isManager = request.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false;
  const managesWorkspace =
    guildId !== null && (request.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false);
  return {
    follows: {
      member,
      name: plainName(nameOf(request)),
      place:
        guildId === null || channelId === null ? null : { platform: "discord", workspace: guildId, channel: channelId },
      isManager: guildId !== null && isManager,
      managesWorkspace,
      language,
    },
    isManagerUnknown: false,
    managesWorkspace,
    findChannelName: async (channel) => request.guild?.channels.cache.get(channel)?.name ?? null,
  };
}

/** As the server calls them, else as they call themselves. */
export function nameOf(request: Deferrable): string {
  const inServer = request.inCachedGuild() ? request.member.displayName : null;
  return inServer ?? request.user.displayName;
}
