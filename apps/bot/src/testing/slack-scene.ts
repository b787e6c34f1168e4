// A Slack bot behind its real receiver, new for each test, in front of a Slack that refuses what Slack refuses.
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { startBot } from "../bot.ts";
import { readEnv } from "../env.ts";
import { buildCatalogue, type TestCatalogue } from "./catalogue.ts";
import { buildLog } from "./log-lines.ts";
import { freePort, pause, until } from "./loopback.ts";
import { type SlackPlatform, slackSecret, slackToken, startSlackPlatform } from "./slack-platform.ts";

/** How long the bot waits for the API. */
export const deadlineMs = 400;

type Options = { now?: () => number; deadlineMs?: number; postTimeoutMs?: number };

/** For a test file: there before each of its tests. */
export function stageSlack(options: Options = {}) {
  const scene = {} as { slack: SlackPlatform; catalogue: TestCatalogue; lines: string[] };
  let stop: () => Promise<unknown>;
  beforeAll(async () => {
    scene.slack = await startSlackPlatform();
  });
  afterAll(() => scene.slack.close());
  beforeEach(async () => {
    const { slack } = scene;
    scene.catalogue = buildCatalogue();
    const { log, lines } = buildLog();
    scene.lines = lines;
    const port = await freePort();
    const env = readEnv({
      SLACK_BOT_TOKEN: slackToken,
      SLACK_SIGNING_SECRET: slackSecret,
      SLACK_API_URL: slack.apiUrl,
      BOT_PORT: String(port),
    });
    const bot = await startBot({ env, catalogue: scene.catalogue, log, deadlineMs, postTimeoutMs: 700, ...options });
    stop = () => bot.stop(500);
    slack.setBotUrl(`http://127.0.0.1:${port}`);
    slack.arrived.length = 0;
    slack.refused.length = 0;
    slack.views.length = 0;
    slack.calls.clear();
    slack.told.users.clear();
    slack.heal();
  });
  afterEach(async () => {
    await stop();
    expect(scene.slack.refused).toEqual([]);
  });

  return Object.assign(scene, {
    arrival: (count = 1) =>
      until(`${count} message(s)`, () => scene.slack.arrived.length >= count && scene.slack.arrived.at(count - 1)),
    async nothingElse(count: number) {
      await pause(60);
      expect(scene.slack.arrived).toHaveLength(count);
    },
  });
}
