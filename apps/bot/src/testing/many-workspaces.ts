// Bots of one Slack app that many workspaces have: each workspace adds it as its people would.
import { startBot } from "../bot.ts";
import type { Catalogue } from "../catalogue.ts";
import { readEnv } from "../env.ts";
import type { Timing } from "../members/deliverer.ts";
import { buildLog } from "./log-lines.ts";
import { freePort } from "./loopback.ts";
import { openBrowser } from "./slack-browser.ts";
import { convivioUrl, type SlackPlatform, slackSecret } from "./slack-platform.ts";
import { slackClient } from "./slack-teams.ts";

type Options = { now?: () => number; timing?: Partial<Timing>; deadlineMs?: number; postTimeoutMs?: number };

export async function startForMany(slack: SlackPlatform, catalogue: Catalogue, options: Options = {}) {
  const port = await freePort();
  const env = readEnv({
    SLACK_CLIENT_ID: slackClient.id,
    SLACK_CLIENT_SECRET: slackClient.secret,
    SLACK_SIGNING_SECRET: slackSecret,
    SLACK_API_URL: slack.apiUrl,
    CONVIVIO_URL: convivioUrl,
    BOT_PORT: String(port),
  });
  const { log, lines } = buildLog();
  const bot = await startBot({ env, catalogue, log, postTimeoutMs: 700, ...options });
  const url = `http://127.0.0.1:${port}`;
  /** What the public address leads to is this bot. */
  const here = (address: string | null) => (address ?? "").replace(convivioUrl, url);
  return {
    bot,
    url,
    lines,
    here,
    async add(team: string, browser = openBrowser()) {
      const { location } = await browser.open(`${url}/slack/install`);
      return browser.open(here(slack.teams.allow(location ?? "", team)));
    },
  };
}

export type BotForMany = Awaited<ReturnType<typeof startForMany>>;
