// The whole house for journeys: the real api over a real database, the real bot, and both platforms in front of it.
import { startTestApi, type TestApi } from "@convivio/api/testing";
import { createClient } from "@convivio/client";
import { type BotOptions, type RunningBot, startBot } from "../bot.ts";
import { readEnv } from "../env.ts";
import { applicationId, type DiscordPlatform, discordToken, startDiscordPlatform } from "./discord-platform.ts";
import { buildLog } from "./log-lines.ts";
import { freePort, until } from "./loopback.ts";
import { type SlackPlatform, slackSecret, slackToken, startSlackPlatform } from "./slack-platform.ts";

export type House = {
  api: TestApi;
  slack: SlackPlatform;
  discord: DiscordPlatform;
  bot: RunningBot;
  catalogue: ReturnType<typeof createClient>;
  /** What the bot wrote into its log. */
  lines: readonly string[];
  /** @returns what the platforms did not take. */
  close(): Promise<unknown[]>;
};

export async function startHouse(options: Pick<BotOptions, "now" | "timing"> = {}): Promise<House> {
  const [api, slack, discord] = await Promise.all([startTestApi(), startSlackPlatform(), startDiscordPlatform()]);
  const port = await freePort();
  const env = readEnv({
    SLACK_BOT_TOKEN: slackToken,
    SLACK_SIGNING_SECRET: slackSecret,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discordToken,
    DISCORD_APPLICATION_ID: applicationId,
    DISCORD_API_URL: discord.apiUrl,
    BOT_PORT: String(port),
  });
  const { log, lines } = buildLog("info");
  const catalogue = createClient({ url: api.url, key: api.botKey, isBatched: false });
  const bot = await startBot({ ...options, env, catalogue, log });
  slack.setBotUrl(`http://127.0.0.1:${port}`);
  await until("Discord", () => bot.platforms().discord === "connected");
  return {
    ...{ api, slack, discord, bot, catalogue, lines },
    async close() {
      await bot.stop(2000);
      await Promise.all([slack.close(), discord.close(), api.close()]);
      return [...slack.refused, ...discord.refused];
    },
  };
}
