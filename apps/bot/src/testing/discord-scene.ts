// The Discord bot, the real discord.js, in front of a Discord that refuses what Discord refuses: one for a test file.
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { type RunningBot, startBot } from "../bot.ts";
import { readEnv } from "../env.ts";
import { buildCatalogue, delegating, type TestCatalogue } from "./catalogue.ts";
import { applicationId, type DiscordPlatform, discordToken, startDiscordPlatform } from "./discord-platform.ts";
import { buildLog } from "./log-lines.ts";
import { freePort, until } from "./loopback.ts";

/** For a test file: each of its tests begins with a catalogue of its own, and with nothing said. */
export function stageDiscord() {
  const scene = { catalogue: buildCatalogue() } as {
    discord: DiscordPlatform;
    catalogue: TestCatalogue;
    lines: string[];
    port: number;
  };
  let bot: RunningBot;
  beforeAll(async () => {
    scene.discord = await startDiscordPlatform();
    const { log, lines } = buildLog();
    scene.lines = lines;
    scene.port = await freePort();
    const env = readEnv({
      DISCORD_TOKEN: discordToken,
      DISCORD_APPLICATION_ID: applicationId,
      DISCORD_API_URL: scene.discord.apiUrl,
      BOT_PORT: String(scene.port),
    });
    bot = await startBot({ env, catalogue: delegating(() => scene.catalogue), log, deadlineMs: 400 });
    await until("the gateway", () => bot.platforms().discord === "connected");
  });
  afterAll(async () => {
    await bot.stop(500);
    await scene.discord.close();
  });
  beforeEach(() => {
    scene.catalogue = buildCatalogue();
    scene.discord.arrived.length = 0;
    scene.discord.refused.length = 0;
    scene.lines.length = 0;
    scene.discord.heal();
  });
  afterEach(() => expect(scene.discord.refused).toEqual([]));

  const arrival = (way: string, at = 0) =>
    until(`${way} ${at}`, () => scene.discord.arrived.filter((one) => one.way === way)[at], 4000);
  return Object.assign(scene, { arrival, edited: (at = 0) => arrival("edit", at) });
}
