// What the gateway has told of a channel.
import type { SeenChannel } from "@convivio/cards";
import { type Client, PermissionFlagsBits } from "discord.js";

const posting = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/** Null where the bot does not see it. */
export function seeChannel(client: Client | undefined, server: string, id: string): SeenChannel | null {
  const guild = client?.guilds.cache.get(server);
  const [channel, me] = [guild?.channels.cache.get(id), guild?.members.me];
  if (channel === undefined || !me) return null;
  return { name: channel.name, isOpen: channel.permissionsFor(me).has(posting) };
}
