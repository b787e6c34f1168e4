// A member of the network as a chat platform knows them, and the places in which they talk.
import { z } from "zod";

/** The platforms on which there are members; questions also come from elsewhere. */
export const ChatPlatform = z.enum(["slack", "discord"]);
export type ChatPlatform = z.infer<typeof ChatPlatform>;

/** Slack numbers its users within a workspace; Discord's are the same in every server, so this stands for theirs. */
export const everyServer = "discord";

/** As a platform numbers its workspaces, channels and people: printable ASCII, as Slack's and Discord's are. */
export const PlatformId = z
  .string()
  .max(64)
  .regex(/^[\x21-\x7E]+$/, "This is not a number of this platform.");

/** Who asks in chat. On Discord the workspace is always `everyServer`. */
export const Member = z.object({ platform: ChatPlatform, workspace: PlatformId, user: PlatformId });
export type Member = z.infer<typeof Member>;

export function isSameMember(one: Member, other: Member): boolean {
  return one.platform === other.platform && one.workspace === other.workspace && one.user === other.user;
}

/** Where something is said: a channel of a Slack workspace or of a Discord server. */
export const Place = z.object({ platform: ChatPlatform, workspace: PlatformId, channel: PlatformId });
export type Place = z.infer<typeof Place>;

export function isSamePlace(one: Place, other: Place): boolean {
  return one.platform === other.platform && one.workspace === other.workspace && one.channel === other.channel;
}
