// Servers that Convivio is added to and taken out of, also while no bot was there; and that a start writes nothing needless.
import { afterEach, beforeEach, expect, it } from "vitest";
import { type RunningBot, startBot } from "../bot.ts";
import { readEnv } from "../env.ts";
import { buildCatalogue, type TestCatalogue } from "../testing/catalogue.ts";
import {
  applicationId,
  buildGuild,
  type DiscordPlatform,
  discordToken,
  guildId,
  startDiscordPlatform,
} from "../testing/discord-platform.ts";
import { buildLog } from "../testing/log-lines.ts";
import { freePort, pause, until } from "../testing/loopback.ts";

let discord: DiscordPlatform;
let catalogue: TestCatalogue;
const bots: RunningBot[] = [];

beforeEach(async () => {
  discord = await startDiscordPlatform();
  catalogue = buildCatalogue();
});
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop(200)));
  await discord.close();
});

async function start(shards = 1): Promise<RunningBot> {
  const env = readEnv({
    ...{ DISCORD_TOKEN: discordToken, DISCORD_APPLICATION_ID: applicationId, DISCORD_API_URL: discord.apiUrl },
    ...{ BOT_PORT: String(await freePort()), DISCORD_SHARDS: String(shards) },
  });
  const gatewayTiming = { everyMs: 50, identifyEveryMs: 10 };
  const bot = await startBot({ env, catalogue, log: buildLog().log, gatewayTiming });
  bots.push(bot);
  await until("the gateways", () => bot.platforms().discord?.match(/^connected( \(2|$)/));
  return bot;
}
const written = (count: number) =>
  until(`${count} writes`, () => catalogue.installing.writes.length >= count && catalogue.installing.writes);
const known = (workspace: string, over: object = {}) =>
  catalogue.installations.save.mutate({
    ...{ platform: "discord", workspace, enterprise: null, name: "Network", installedBy: null, scopes: [] },
    ...{ botUser: null, app: applicationId, tokens: null, ...over },
  });
const keys = () => [...catalogue.installed.values()].map(({ installation }) => installation.workspace);
const another = "900000000000000000";
const third = "910000000000000000";

it("a server is told of once, with its name and no token; a second start writes nothing", async () => {
  for (const id of [another, third]) discord.guilds.set(id, buildGuild(id, `Server ${id}`));
  const first = await start();
  await written(3);
  const { installation, tokens } = catalogue.installed.get(`discord:${third}`) ?? {};
  expect(tokens).toBeNull();
  expect(installation).toMatchObject({
    platform: "discord",
    workspace: third,
    enterprise: null,
    name: `Server ${third}`,
    installedBy: null,
    scopes: ["bot", "applications.commands"],
    botUser: applicationId,
    app: applicationId,
  });
  await first.stop(100);
  catalogue.installing.writes.length = 0;
  await start();
  discord.rename(third, "Called otherwise");
  expect(await written(1)).toEqual([`save ${third}`]);
});

it("a server that comes, goes and comes again is there at the end; one that Discord cannot reach stays", async () => {
  await start();
  await written(1);
  discord.goAway(guildId);
  discord.join(buildGuild(another));
  discord.leave(another);
  discord.join(buildGuild(another));
  expect(await written(4)).toEqual([`save ${guildId}`, `save ${another}`, `remove ${another}`, `save ${another}`]);
  expect(keys().toSorted()).toEqual([guildId, another].toSorted());
});

it("a server that was left while no bot was there is removed at the next start, and nobody else's", async () => {
  await Promise.all([known(guildId), known(another), known(third, { app: "1" }), known("T1", { platform: "slack" })]);
  catalogue.installing.writes.length = 0;
  await start();
  expect(await written(1)).toEqual([`remove ${another}`]);
  await pause(50);
  expect(catalogue.installing.writes).toHaveLength(1);
});

it("each shard looks after its own servers", async () => {
  // The first and the second belong to the second of two shards, the third to the first.
  await Promise.all([guildId, another, third].map((id) => known(id)));
  catalogue.installing.writes.length = 0;
  await start(2);
  expect((await written(2)).toSorted()).toEqual([`remove ${another}`, `remove ${third}`]);
  expect(discord.gateway.identified).toHaveLength(2);
});

it("what the API does not take at first is told again, in order", async () => {
  catalogue.installing.before = () => Promise.reject(new Error("ECONNREFUSED"));
  await start();
  discord.join(buildGuild(another));
  discord.leave(another);
  await pause(50);
  catalogue.installing.before = async () => {};
  await until("the server", () => keys().includes(guildId), 3000);
  await pause(50);
  expect(keys()).toEqual([guildId]);
});
