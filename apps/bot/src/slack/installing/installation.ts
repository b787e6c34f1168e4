// What Slack says of an installation, as the API keeps it.
import type { InstallationTokens } from "@convivio/core";
import { z } from "zod";
import type { NewInstallation } from "../../catalogue.ts";

const Id = z.string().min(1).max(64);

/** Only what is kept; of the member's own token there is none, for none is asked. */
const Installed = z.object({
  team: z.object({ id: Id, name: z.string().default("") }),
  enterprise: z.object({ id: Id }).nullish(),
  user: z.object({ id: Id }),
  appId: Id.nullish(),
  bot: z.object({
    token: z.string().min(1),
    refreshToken: z.string().min(1).nullish(),
    /** In seconds. */
    expiresAt: z.number().positive().nullish(),
    userId: Id,
    scopes: z.array(z.string()),
  }),
});

export function newInstallationOf(fromSlack: unknown): NewInstallation {
  const { team, enterprise, user, appId, bot } = Installed.parse(fromSlack);
  const at = { platform: "slack", workspace: team.id } as const;
  const tokens: InstallationTokens = {
    access: bot.token,
    refresh: bot.refreshToken ?? null,
    expiresAt: bot.expiresAt ? new Date(bot.expiresAt * 1000).toISOString() : null,
  };
  return {
    ...at,
    enterprise: enterprise?.id ?? null,
    name: team.name.replaceAll("\0", "").slice(0, 200).toWellFormed().trim() || team.id,
    installedBy: { ...at, user: user.id },
    scopes: bot.scopes.filter((scope) => scope !== "").slice(0, 100),
    botUser: bot.userId,
    app: appId ?? null,
    tokens,
  };
}
