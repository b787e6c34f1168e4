// Starting and stopping: refused tokens, taken ports, platforms that come later, and answers still owed at the end.
import { createServer } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type RunningBot, startBot } from "./bot.ts";
import { readEnv } from "./env.ts";
import { buildPracticesAnswer } from "./testing/build-answer.ts";
import { buildCatalogue } from "./testing/catalogue.ts";
import { applicationId, type DiscordPlatform, discordToken, startDiscordPlatform } from "./testing/discord-platform.ts";
import { buildLog } from "./testing/log-lines.ts";
import { freePort, listen, pause, until } from "./testing/loopback.ts";
import { type SlackPlatform, slackSecret, slackToken, startSlackPlatform } from "./testing/slack-platform.ts";
import { startSlackSocket } from "./testing/slack-socket.ts";

let slack: SlackPlatform;
let discord: DiscordPlatform;
const running: RunningBot[] = [];

beforeAll(async () => {
  [slack, discord] = await Promise.all([startSlackPlatform(), startDiscordPlatform()]);
});
afterAll(() => Promise.all([slack.close(), discord.close()]));
afterEach(async () => {
  await Promise.all(running.splice(0).map((bot) => bot.stop(100)));
  discord.heal();
  slack.heal();
});

async function start(variables: Record<string, string>, catalogue = buildCatalogue()) {
  const port = await freePort();
  const { log, lines } = buildLog();
  const bot = await startBot({
    env: readEnv({ BOT_PORT: String(port), ...variables }),
    catalogue,
    log,
    deadlineMs: 2000,
  });
  running.push(bot);
  slack.setBotUrl(`http://127.0.0.1:${port}`);
  return { bot, catalogue, lines, port };
}
const onSlack = () => ({ SLACK_BOT_TOKEN: slackToken, SLACK_SIGNING_SECRET: slackSecret, SLACK_API_URL: slack.apiUrl });
const onDiscord = () => ({
  DISCORD_TOKEN: discordToken,
  DISCORD_APPLICATION_ID: applicationId,
  DISCORD_API_URL: discord.apiUrl,
});

describe("starting", () => {
  it("with both platforms connects both", async () => {
    const { bot, port } = await start({ ...onSlack(), ...onDiscord() });
    await until("Discord", () => bot.platforms().discord === "connected");
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(health.status).toBe(200);
    expect(await health.json()).toEqual({
      ok: true,
      platforms: { slack: "connected", discord: "connected" },
      inFlight: 0,
    });
    expect((await fetch(`http://127.0.0.1:${port}//odd//path`)).status).toBe(404);
  });

  it("with a refused Slack token says which variable is wrong", async () => {
    await expect(start({ ...onSlack(), SLACK_BOT_TOKEN: "xoxb-wrong" })).rejects.toThrow(
      /Slack refused SLACK_BOT_TOKEN/,
    );
  });

  it("with a refused Discord token says which variable is wrong", async () => {
    const wrong = { ...onDiscord(), DISCORD_TOKEN: "MTk4NjIyNDgzNDcxOTI1MjQ4.wrong.token" };
    await expect(start(wrong)).rejects.toThrow(/Discord refused DISCORD_TOKEN/);
  });

  it("on a taken port says so", async () => {
    const other = createServer();
    const taken = new URL(await listen(other)).port;
    await expect(start({ ...onSlack(), BOT_PORT: taken })).rejects.toThrow(`Port ${taken} is taken`);
    await new Promise((resolve) => other.close(resolve));
  });

  it("while a platform cannot be reached goes on, and connects when it can", async () => {
    slack.fail("auth.test", { status: 503, times: 1 });
    discord.fail(/gateway/, 503, { message: "down" }, { times: 3 });
    const { bot } = await start({ ...onSlack(), ...onDiscord() });
    expect(bot.platforms()).toEqual({ slack: "connecting", discord: "connecting" });
    expect((await slack.command({ text: "turin" })).status).toBe(200);
    await until("both", () => Object.values(bot.platforms()).every((state) => state === "connected"), 8000);
    discord.arrived.length = 0;
    discord.command("practice", { text: "turin" });
    await until("an answer", () => discord.arrived.some((one) => one.way === "edit"));
  });
});

describe("stopping", () => {
  it("takes nothing new and finishes what is owed", async () => {
    const catalogue = buildCatalogue();
    catalogue.onAsk = async () => {
      await pause(400);
      return buildPracticesAnswer();
    };
    const { bot, port } = await start({ ...onSlack(), ...onDiscord() }, catalogue);
    await until("Discord", () => bot.platforms().discord === "connected");
    slack.arrived.length = 0;
    discord.arrived.length = 0;
    await slack.command({ text: "turin" });
    discord.command("practice", { text: "turin" });
    await until("both questions", () => catalogue.asked.length === 2);
    const stopped = bot.stop();
    discord.command("practice", { text: "too late" });
    expect(await stopped).toBe(true);
    expect(slack.arrived).toHaveLength(1);
    expect(discord.arrived.filter((one) => one.way === "edit")).toHaveLength(1);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });

  it("does not wait longer than it was told", async () => {
    const catalogue = buildCatalogue();
    catalogue.onAsk = () => new Promise(() => {});
    const { bot } = await start(onSlack(), catalogue);
    await slack.command({ text: "turin" });
    expect(await bot.stop(50)).toBe(false);
  });
});

describe("Socket Mode", () => {
  const appToken = "xapp-1-A1-loopback";

  it("acknowledges a command over the socket and answers it", async () => {
    const socket = await startSlackSocket(appToken);
    const variables = { SLACK_BOT_TOKEN: slackToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: socket.apiUrl };
    const { bot } = await start(variables);
    await until("the socket", socket.isOpen);
    slack.arrived.length = 0;
    socket.send("slash_commands", {
      command: "/practice",
      text: "turin",
      channel_id: "C1",
      user_id: "U2",
      team_id: "T1",
      trigger_id: "1",
      response_url: slack.newAddress(),
    });
    await until("the answer", () => slack.arrived.length === 1);
    expect(socket.heard.join()).toContain('"envelope_id":"e1"');
    await bot.stop(200);
    await socket.close();
  });

  it("with a refused app token says which variable is wrong", async () => {
    const socket = await startSlackSocket("xapp-another");
    const variables = { SLACK_BOT_TOKEN: slackToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: socket.apiUrl };
    await expect(start(variables)).rejects.toThrow(/Slack refused SLACK_APP_TOKEN/);
    await socket.close();
  });
});
