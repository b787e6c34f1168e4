// Puts Discord's commands in place, at deploy: `pnpm --filter bot register`. Says what it did.
import { discordCommands } from "../discord/commands.ts";
import { registerCommands, restFor } from "../discord/register.ts";
import { ConfigurationError, readEnv } from "../env.ts";
import { withoutSecrets } from "../log.ts";

const done = { create: "created", change: "changed", remove: "removed" } as const;

async function register(): Promise<string[]> {
  const { discord } = readEnv();
  if (!discord) throw new ConfigurationError(["Discord: not configured (docs/connect-discord.md)"]);
  const changes = await registerCommands(restFor(discord), discord.applicationId, discordCommands);
  if (changes.length === 0) return ["Discord has these commands already: nothing to do."];
  return changes.map(({ name, what }) => `${name.includes(" ") ? name : `/${name}`} ${done[what]}`);
}

try {
  process.stdout.write(`${(await register()).join("\n")}\n`);
} catch (error) {
  const said =
    error instanceof ConfigurationError
      ? error.problems.join("\n")
      : `Discord did not take the commands: ${withoutSecrets(error instanceof Error ? error.message : String(error))}`;
  process.stderr.write(`${said}\n`);
  process.exitCode = 1;
}
