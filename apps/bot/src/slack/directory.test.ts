// What Slack is asked about its members: seldom, after the acknowledgement, and never for long.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { type RunningBot, startBot } from "../bot.ts";
import { readEnv } from "../env.ts";
import { buildCatalogue, type TestCatalogue } from "../testing/catalogue.ts";
import { buildLog } from "../testing/log-lines.ts";
import { freePort, until } from "../testing/loopback.ts";
import { type SlackPlatform, slackSecret, slackToken, startSlackPlatform } from "../testing/slack-platform.ts";

let slack: SlackPlatform;
let bot: RunningBot;
let catalogue: TestCatalogue;
let passedMs: number;
let lines: string[];

beforeAll(async () => {
  slack = await startSlackPlatform();
});
afterAll(() => slack.close());
beforeEach(async () => {
  catalogue = buildCatalogue();
  passedMs = 0;
  const written = buildLog();
  lines = written.lines;
  const port = await freePort();
  const env = readEnv({
    SLACK_BOT_TOKEN: slackToken,
    SLACK_SIGNING_SECRET: slackSecret,
    SLACK_API_URL: slack.apiUrl,
    BOT_PORT: String(port),
  });
  bot = await startBot({ env, catalogue, log: written.log, now: () => Date.now() + passedMs, postTimeoutMs: 3000 });
  slack.setBotUrl(`http://127.0.0.1:${port}`);
  slack.arrived.length = 0;
  slack.calls.clear();
  slack.told.users.clear();
  slack.heal();
});
afterEach(() => bot.stop(500));

const asked = async (count: number) => until(`${count} question(s)`, () => catalogue.asked.length === count);

it("one look-up an hour tells the language of a member", async () => {
  slack.told.users.set(slack.member, { locale: "it-IT" });
  for (const count of [1, 2, 3]) {
    await slack.command({ text: "turin" });
    await asked(count);
  }
  expect(catalogue.asked.map(({ asker }) => asker?.language)).toEqual(["it", "it", "it"]);
  expect(slack.calls.get("users.info")).toBe(1);
  slack.told.users.set(slack.member, { locale: "fr-CA" });
  passedMs = 3_600_001;
  await slack.command({ text: "turin" });
  await asked(4);
  expect(catalogue.asked[3]?.asker?.language).toBe("fr");
  expect(slack.calls.get("users.info")).toBe(2);
});

it("buttons, mentions and direct messages are answered in it too", async () => {
  slack.told.users.set(slack.member, { locale: "es-ES" });
  await slack.notice({ type: "app_mention", channel: slack.channel("cities"), text: "turin" });
  await slack.notice({ type: "message", channel_type: "im", channel: slack.directChannel, text: "turin" });
  await asked(2);
  expect(catalogue.asked.map(({ asker }) => asker?.language)).toEqual(["es", "es"]);
  await slack.press({ action_id: "c0:old:thing" });
  await until("the old button", () => slack.arrived.some(({ body }) => JSON.stringify(body).includes("Este botón")));
});

it("an answer does not wait for a Slack that does not say it", async () => {
  slack.fail("users.info", { hangs: true });
  const started = performance.now();
  const acknowledged = await slack.command({ text: "turin" });
  expect(acknowledged.ms).toBeLessThan(300);
  await asked(1);
  expect(performance.now() - started).toBeLessThan(2000);
  expect(catalogue.asked[0]?.asker?.language).toBe("en");
});

it("without the scope, answers are in English, and Slack is not asked for every question", async () => {
  slack.fail("users.info", { error: "missing_scope" });
  for (const count of [1, 2]) {
    await slack.command({ text: "turin" });
    await asked(count);
  }
  expect(catalogue.asked[1]?.asker?.language).toBe("en");
  expect(slack.calls.get("users.info")).toBe(1);
  expect(lines.join()).toContain("Slack did not say who that is");
  expect(lines.join()).not.toContain(slack.member);
});

it("who administers the workspace may manage every channel, whoever made it", async () => {
  slack.told.users.set(slack.member, { is_admin: true });
  await slack.command({ command: "/convivio", text: "follow turin" });
  await until("the preview", () => catalogue.subscriptions.previewed.length === 1);
  expect(catalogue.subscriptions.previewed[0]).toMatchObject({ isManager: true });
});

it("a command follows in a direct message and by a mention as well", async () => {
  await slack.notice({ type: "message", channel_type: "im", channel: slack.directChannel, text: "follow turin" });
  await slack.notice({ type: "app_mention", channel: slack.channel("cities"), text: "follow turin" });
  await until("two previews", () => catalogue.subscriptions.previewed.length === 2);
  const places = catalogue.subscriptions.previewed.map(({ place }) => place?.channel ?? null);
  expect(places.sort()).toEqual([slack.channel("cities"), null].sort());
});

it("whoever is forgotten is not known here any more", async () => {
  slack.told.users.set(slack.member, { locale: "it-IT" });
  await slack.press({ action_id: "t1:forget" });
  await until("the reply", () => slack.arrived.length === 1);
  expect(JSON.stringify(slack.arrived[0]?.body)).toContain("Non sappiamo più chi sei");
  await slack.command({ text: "turin" });
  await asked(1);
  expect(slack.calls.get("users.info")).toBe(2);
});
