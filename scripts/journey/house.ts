// The whole product for one journey: `npm start` over a new folder, a loopback Slack in front of its bot, and a browser.
import type { Browser } from "playwright-core";
import {
  type SlackPlatform,
  slackSecret,
  slackToken,
  startSlackPlatform,
} from "../../apps/bot/src/testing/slack-platform.ts";
import { startChromium } from "../../apps/dashboard/src/browser/chromium.ts";
import { type Visitor, type VisitorOptions, welcome } from "../../apps/dashboard/src/browser/visitor.ts";
import { newPlace, type Place, runStart, until } from "../testing/start-run.ts";

export type House = Awaited<ReturnType<typeof openHouse>>;

export async function openHouse(chromium: string) {
  const [place, slack, browser] = await Promise.all([newPlace(), startSlackPlatform(), startChromium(chromium)]);
  slack.setBotUrl(`http://127.0.0.1:${place.ports.BOT_PORT}`);
  const start = runStart(
    place,
    { SLACK_SIGNING_SECRET: slackSecret, SLACK_BOT_TOKEN: slackToken, SLACK_API_URL: slack.apiUrl },
    "npm",
  );
  await start.untilSaid("Stop with Ctrl-C");
  const visitors: Visitor[] = [];
  return {
    url: place.url,
    /** The link that the first start prints. */
    setUpLink: () => /Set up the desk: {2}(\S+)\n/.exec(start.said())?.[1] ?? "",
    visit: (options: VisitorOptions = {}) => visit(browser, place, visitors, options),
    ask: (text: string) => askInSlack(slack, text),
    /** How many results Slack is told of. */
    countFor: async (text: string) => Number(/(\d+) results?/.exec(await askInSlack(slack, text))?.[1]),
    /** What went wrong unseen in any window. */
    faults: () => visitors.flatMap((visitor) => visitor.faults),
    async close() {
      start.interrupt();
      await Promise.all([browser.close(), slack.close(), start.ended]);
    },
  };
}

async function visit(browser: Browser, { url }: Place, visitors: Visitor[], options: VisitorOptions): Promise<Visitor> {
  const visitor = await welcome(browser, { ...options, url, number: visitors.length + 1 });
  visitors.push(visitor);
  return visitor;
}

/** `/practice` in a channel, through the signed door of the bot. @returns all that Slack was sent for it. */
async function askInSlack(slack: SlackPlatform, text: string): Promise<string> {
  const before = slack.arrived.length;
  const { status } = await slack.command({ text });
  if (status !== 200) throw new Error(`The bot acknowledged with ${status}`);
  await until(() => slack.arrived.length > before);
  if (slack.refused.length > 0) throw new Error(`Slack refused: ${JSON.stringify(slack.refused)}`);
  return JSON.stringify(slack.arrived.slice(before).map(({ body }) => body));
}
