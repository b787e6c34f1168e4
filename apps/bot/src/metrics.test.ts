// Who may read the bot's figures, and what is counted of trouble.
import { readFigures } from "@convivio/api/testing";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type RunningBot, startBot } from "./bot.ts";
import { readEnv } from "./env.ts";
import { registry } from "./metrics.ts";
import { buildCatalogue, hang } from "./testing/catalogue.ts";
import { buildLog } from "./testing/log-lines.ts";
import { freePort, until } from "./testing/loopback.ts";
import { type SlackPlatform, slackSecret, slackToken, startSlackPlatform } from "./testing/slack-platform.ts";

const metricsKey = "a-key-for-figures";
let slack: SlackPlatform;
const running: RunningBot[] = [];
beforeAll(async () => {
  slack = await startSlackPlatform();
});
afterEach(async () => {
  slack.heal();
  await Promise.all(running.splice(0).map((bot) => bot.stop(500)));
});
afterAll(() => slack.close());

async function start(variables: Record<string, string> = {}) {
  const catalogue = buildCatalogue();
  const env = readEnv({
    BOT_PORT: String(await freePort()),
    SLACK_BOT_TOKEN: slackToken,
    SLACK_SIGNING_SECRET: slackSecret,
    SLACK_API_URL: slack.apiUrl,
    ...variables,
  });
  const bot = await startBot({
    env,
    catalogue,
    log: buildLog().log,
    deadlineMs: 300,
    postTimeoutMs: 300,
    requestTiming: { claimEveryMs: 30 },
  });
  running.push(bot);
  const url = `http://127.0.0.1:${bot.port}`;
  slack.setBotUrl(url);
  return { catalogue, get: (headers: Record<string, string> = {}) => fetch(`${url}/metrics`, { headers }) };
}

/** By how much figures have grown since they were asked for. */
async function growing(...names: string[]) {
  const read = async () => {
    const figures = readFigures(await registry.metrics());
    return names.map((name) => figures.get(name) ?? Number.NaN);
  };
  const before = await read();
  return async () => (await read()).map((count, at) => count - (before[at] ?? Number.NaN));
}

it("without a key a program on this machine reads them, and nobody who comes by a proxy", async () => {
  const { get } = await start();
  const response = await get();
  expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(await response.text()).toContain("# TYPE convivio_acknowledgement_seconds histogram");
  for (const header of ["x-forwarded-for", "forwarded", "x-real-ip", "via"]) {
    expect((await get({ [header]: "127.0.0.1" })).status, header).toBe(404);
  }
});

it("with a key, only who has it reads them", async () => {
  const { get } = await start({ METRICS_KEY: metricsKey });
  expect((await get({ authorization: `Bearer ${metricsKey}`, "x-forwarded-for": "10.0.0.7" })).status).toBe(200);
  for (const authorization of ["Bearer x", `Bearer ${metricsKey}x`, "Bearer a-key-for-figuret", metricsKey]) {
    expect((await get({ authorization })).status, authorization).toBe(404);
  }
  expect((await get()).status).toBe(404);
});

it("an API that hangs, a busy platform and a member who got nothing are counted", async () => {
  const { catalogue } = await start();
  const grown = await growing(
    'convivio_errors_total{code="took-too-long"}',
    'convivio_retries_total{to="slack",reason="too-many"}',
    'convivio_replies_lost_total{platform="slack"}',
  );
  catalogue.onAsk = hang;
  await slack.command({ text: "turin" });
  await expect.poll(grown).toEqual([1, 0, 0]);
  catalogue.onAsk = buildCatalogue().onAsk;
  slack.fail("response_url", { status: 404 });
  slack.fail("chat.postEphemeral", { retryAfter: 1, times: 1 });
  slack.arrived.length = 0;
  await slack.command({ text: "turin" });
  await until("the answer", () => slack.arrived.length === 1);
  await expect.poll(grown).toEqual([1, 1, 0]);
  for (const way of ["chat.postEphemeral", "chat.postMessage"]) slack.fail(way, { error: "channel_not_found" });
  await slack.command({ text: "turin" });
  await expect.poll(grown).toEqual([1, 1, 1]);
});

it("an API that is not there is asked again, and each time counts", async () => {
  const { catalogue } = await start();
  const grown = await growing('convivio_retries_total{to="api",reason="no-answer"}');
  let times = 0;
  const { onAsk } = catalogue;
  catalogue.onAsk = (ask) => {
    times += 1;
    if (times === 1) throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });
    return onAsk(ask);
  };
  await slack.command({ text: "turin" });
  await expect.poll(grown).toEqual([1]);
});

it("requests that change hands are counted by what became of them", async () => {
  const { catalogue } = await start();
  const grown = await growing(
    ...["handed-over", "taken-over", "given-up"].map(
      (outcome) => `convivio_requests_handed_total{platform="slack",outcome="${outcome}"}`,
    ),
  );
  const { requests } = catalogue;
  slack.arrived.length = 0;
  requests.before.replying = async () => {
    requests.before.replying = async () => {};
    // Another like it, of a bot that has died.
    const [one] = requests.kept.values();
    if (one) requests.kept.set("left", { ...one, identity: "left", holder: "dead", isAlone: true });
  };
  await slack.command({ text: "turin" });
  await until("both answers", () => slack.arrived.length === 2);
  await expect.poll(grown).toEqual([1, 1, 0]);
  requests.gaveUp = 2;
  await expect.poll(grown).toEqual([1, 1, 2]);
  expect(slack.arrived).toHaveLength(2);
});
