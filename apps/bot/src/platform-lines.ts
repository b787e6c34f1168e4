// One calm line for each platform: what is configured, and where to read how to configure it.
import type { Env } from "./env.ts";

/** Where people add Convivio to Discord. */
export const installPath = "/discord/install";

export function platformLines(env: Env): string[] {
  const isForMany = env.slack?.access.workspaces === "many";
  const how = env.slack?.appToken ? "Socket Mode, for development" : isForMany ? "HTTP, for many workspaces" : "HTTP";
  return [
    env.slack ? `Slack: configured (${how})` : "Slack: not configured (docs/connect-slack.md)",
    env.discord
      ? `Discord: configured (add it at http://${env.host}:${env.port}${installPath})`
      : "Discord: not configured (docs/connect-discord.md)",
  ];
}
