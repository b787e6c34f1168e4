// An installation: Convivio in one Slack workspace or Discord server, and what those who manage it have decided there.
import { z } from "zod";
import { Language } from "./language.ts";
import { ChatPlatform, Member, PlatformId } from "./member.ts";
import { TimeZone } from "./time-zone.ts";

/** Slack's team (the enterprise, where an app was installed for all of it) or Discord's server. */
export const Workspace = z.object({ platform: ChatPlatform, workspace: PlatformId });
export type Workspace = z.infer<typeof Workspace>;

export const InstallationState = z.enum(["active", "uninstalled"]);
export type InstallationState = z.infer<typeof InstallationState>;

export const Installation = Workspace.extend({
  /** Slack's organisation to which the workspace belongs, where it has one. */
  enterprise: PlatformId.nullable(),
  name: z.string().max(200),
  installedBy: Member.nullable(),
  scopes: z.array(z.string().min(1).max(100)).max(100),
  /** By which the bot knows its own messages; Discord's is the same everywhere. */
  botUser: PlatformId.nullable(),
  app: PlatformId.nullable(),
  state: InstallationState,
  /** Since when it is in this state; ISO 8601 in UTC. */
  at: z.iso.datetime(),
});
export type Installation = z.infer<typeof Installation>;

const Token = z.string().min(1).max(2000);

export const InstallationTokens = z.object({
  access: Token,
  /** Works once: whoever uses it must keep the next. Null where tokens are not rotated. */
  refresh: Token.nullable(),
  expiresAt: z.iso.datetime().nullable(),
});
export type InstallationTokens = z.infer<typeof InstallationTokens>;

/** As a list tells of it. */
export const ListedInstallation = Installation.pick({ workspace: true, name: true, app: true });
export type ListedInstallation = z.infer<typeof ListedInstallation>;

export const InstallationSettings = z.object({
  /** Null: each member's own. */
  language: Language.nullable(),
  digestChannel: PlatformId.nullable(),
  isPublicByDefault: z.boolean(),
  /** Who may have a channel follow something; members follow for themselves in any case. */
  whoMayFollow: z.enum(["managers", "everybody"]),
  timeZone: TimeZone,
});
export type InstallationSettings = z.infer<typeof InstallationSettings>;

/** What is not named stays as it is. */
export const InstallationChanges = InstallationSettings.partial();
export type InstallationChanges = z.infer<typeof InstallationChanges>;

export const defaultInstallationSettings: InstallationSettings = {
  language: null,
  digestChannel: null,
  isPublicByDefault: false,
  whoMayFollow: "managers",
  timeZone: "UTC",
};

/** What a bot has of an installation; the version tells its tokens from those before and after. */
export const FoundInstallation = z.object({
  installation: Installation,
  settings: InstallationSettings,
  /** Null on Discord, where one token serves every server. */
  tokens: InstallationTokens.nullable(),
  version: z.number().int().positive(),
});
export type FoundInstallation = z.infer<typeof FoundInstallation>;
