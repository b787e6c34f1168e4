// Slack's own about forms: a trigger that is too old, a place where none opens by itself, a form that is none of ours.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type RunningBot, startBot } from "../bot.ts";
import { readEnv } from "../env.ts";
import { buildCatalogue, hang, type TestCatalogue } from "../testing/catalogue.ts";
import { buildLog } from "../testing/log-lines.ts";
import { freePort, until } from "../testing/loopback.ts";
import { type SlackPlatform, slackSecret, slackToken, startSlackPlatform } from "../testing/slack-platform.ts";

let slack: SlackPlatform;
let bot: RunningBot;
const catalogue: TestCatalogue = buildCatalogue();

beforeAll(async () => {
  slack = await startSlackPlatform();
  const port = await freePort();
  const env = readEnv({
    SLACK_BOT_TOKEN: slackToken,
    SLACK_SIGNING_SECRET: slackSecret,
    SLACK_API_URL: slack.apiUrl,
    BOT_PORT: String(port),
  });
  bot = await startBot({ env, catalogue, log: buildLog().log });
  slack.setBotUrl(`http://127.0.0.1:${port}`);
});
beforeEach(() => {
  slack.arrived.length = 0;
  slack.views.length = 0;
});
afterAll(async () => {
  await bot.stop(500);
  await slack.close();
});

const said = (at = 0) => until(`message ${at}`, () => JSON.stringify(slack.arrived[at]?.body) ?? null);

it("a trigger that is too old opens nothing, and that is said with the command to type", async () => {
  await slack.command({ command: "/convivio", text: "suggest", trigger_id: slack.newTrigger(3500) });
  const text = await said();
  expect(text).toContain("The form did not open");
  expect(text).toContain("/convivio suggest");
  expect(slack.views).toEqual([]);
});

it("in a direct message, where nothing may open by itself, a button opens it", async () => {
  await slack.notice({ type: "message", channel_type: "im", channel: slack.directChannel, text: "suggest" });
  expect(await said()).toContain("f1:suggest");
  await slack.press({ action_id: "f1:suggest" }, { channel_id: slack.directChannel });
  expect(await until("the form", () => slack.views[0])).toMatchObject({ callback_id: "f1:suggest" });
});

it("it opens in time while the API says nothing of what its reader chose", async () => {
  catalogue.members.settings.query = hang;
  const started = performance.now();
  await slack.shortcut("A practice");
  await until("the form", () => slack.views[0]);
  expect(performance.now() - started).toBeLessThan(2500);
});

it("a form that is none of ours is acknowledged, and changes nothing", async () => {
  for (const change of [{ callback_id: "other" }, { private_metadata: "odd" }]) {
    const form = { id: "V1", callback_id: "f1:suggest", private_metadata: "{}", blocks: [], ...change };
    expect(await slack.submit(form, {})).toMatchObject({ status: 200, body: "" });
  }
  expect(catalogue.told.suggested).toEqual([]);
});
