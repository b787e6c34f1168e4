// Many bots at one Discord: one gateway a shard, taken over when its bot is gone, and none that is silent for long.
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningBot, startBot } from "../../bot.ts";
import { readEnv } from "../../env.ts";
import { buildCatalogue, type TestCatalogue } from "../../testing/catalogue.ts";
import {
  applicationId,
  type DiscordPlatform,
  discordToken,
  type PlatformOptions,
  startDiscordPlatform,
} from "../../testing/discord-platform.ts";
import { buildLog } from "../../testing/log-lines.ts";
import { freePort, pause, until } from "../../testing/loopback.ts";
import { type GatewayTiming, takeOverWithinMs } from "./timing.ts";

const timing: GatewayTiming = {
  ...{ ttlMs: 700, everyMs: 60, callTimeoutMs: 200, graceMs: 200, settleMs: 250, keepMs: 10_000, yieldMs: 150 },
  ...{ identifyEveryMs: 20, stuckMs: 5000, silentMs: 5000, retryMs: 30, coolOffMs: [400, 1000] },
};

/** For processes that have to share a machine with many others. */
const unhurried = { ...timing, ttlMs: 1500 };

let discord: DiscordPlatform;
let catalogue: TestCatalogue;
const bots: RunningBot[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  catalogue = buildCatalogue();
});
afterEach(async () => {
  catalogue.leases.before = async () => {};
  discord.gateway.silence("none");
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await Promise.all(bots.splice(0).map((bot) => bot.stop(200)));
  await discord.close();
});

const open = async (options: PlatformOptions = {}) => {
  discord = await startDiscordPlatform(options);
};
const variables = async (shards: number) => ({
  DISCORD_TOKEN: discordToken,
  DISCORD_APPLICATION_ID: applicationId,
  DISCORD_API_URL: discord.apiUrl,
  DISCORD_SHARDS: String(shards),
  BOT_PORT: String(await freePort()),
});

/** A bot of its own, with the leases that all have in common. */
async function start(shards = 1, over: Partial<GatewayTiming> = {}, onLost = () => {}) {
  const own = Object.assign(buildCatalogue(), { leases: catalogue.leases });
  const { log, lines } = buildLog();
  const known = new Set(catalogue.leases.askers);
  const env = readEnv(await variables(shards));
  const bot = await startBot({
    env,
    catalogue: own,
    log,
    gatewayTiming: { ...timing, ...over },
    onLost,
    deadlineMs: 300,
  });
  bots.push(bot);
  const holder = [...catalogue.leases.askers].find((one) => !known.has(one));
  return { bot, asked: own.asked, catalogue: own, lines, holder, state: () => bot.platforms().discord };
}

/** The API cannot be reached from these. */
const cutOff = (...holders: (string | undefined)[]) => {
  catalogue.leases.before = async (holder) => {
    if (holder !== null && holders.includes(holder)) throw new Error("ECONNREFUSED");
  };
};
const isOfShard = (name: string) => name.endsWith("shard-0");
const edits = () => discord.arrived.filter(({ way }) => way === "edit");
const ask = async (where = {}) => {
  const before = edits().length;
  discord.command("practice", { text: "turin" }, where);
  return JSON.stringify((await until("an answer", () => edits()[before])).body);
};

/** A process of its own, to be killed. */
async function startProcess(): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, "../../testing/bot-process.ts"), [], {
    env: { ...process.env, ...(await variables(1)), GATEWAY_TIMING: JSON.stringify(unhurried) },
  });
  children.push(child);
  await new Promise<void>((resolve) => {
    child.on("message", async (told: { number: number; what?: string; input: never; ready?: string }) => {
      if (told.ready !== undefined) return resolve();
      const { hold, release, list } = catalogue.leases;
      const call = told.what === "hold" ? hold.mutate : told.what === "list" ? list.query : release.mutate;
      const value = await call(told.input);
      if (child.connected) child.send({ number: told.number, value });
    });
  });
  return child;
}

describe("one gateway a shard", () => {
  it("a bot that stands by takes over from one that was killed, and nothing is answered twice", async () => {
    await open();
    const killed = await startProcess();
    const { state, asked } = await start(1, unhurried);
    expect(state()).toBe("standing by");
    await ask();
    expect(asked).toEqual([]);
    const at = Date.now();
    killed.kill("SIGKILL");
    await until("the other", () => state() === "connected");
    expect(Date.now() - at).toBeLessThan(takeOverWithinMs(unhurried) + 1000);
    discord.arrived.length = 0;
    await ask();
    await pause(100);
    expect(asked).toHaveLength(1);
    expect(discord.arrived.map(({ way }) => way)).toEqual(["deferral", "edit"]);
    expect(discord.gateway.identified).toHaveLength(2);
  });

  it("a lease is kept however long its gateway takes to open", async () => {
    await open();
    discord.gateway.silence("everybody");
    const starting = start(1, { stuckMs: timing.ttlMs * 2.5 });
    await until("the lease", () => Object.keys(catalogue.leases.holders()).some(isOfShard));
    await pause(timing.ttlMs * 1.5);
    expect(Object.keys(catalogue.leases.holders()).filter(isOfShard)).toHaveLength(1);
    discord.gateway.silence("none");
    const { state } = await starting;
    await until("the gateway", () => state() === "connected");
  });

  it("of two that start at the same moment one is at the gateway", async () => {
    await open();
    // Slow enough for each to see the shard free before the other has it.
    catalogue.leases.before = (holder) => pause(holder === null ? 0 : 80);
    const both = await Promise.all([start(), start()]);
    expect(both.map(({ state }) => state()).toSorted()).toEqual(["connected", "standing by"]);
    expect(discord.gateway.identified).toHaveLength(1);
  });

  it("a bot that is stopped gives its shard away at once", async () => {
    await open();
    const slow = { ttlMs: 20_000 };
    const first = await start(1, slow);
    const second = await start(1, slow);
    expect([first.state(), second.state()]).toEqual(["connected", "standing by"]);
    await first.bot.stop(200);
    await until("the second", () => second.state() === "connected", 2000);
  });

  it("a bot that is cut off from the API is taken over from; what both hear, the other answers, once", async () => {
    await open();
    const first = await start();
    const second = await start();
    first.catalogue.onAsk = () => Promise.reject(new Error("fetch failed"));
    first.catalogue.requests.before.take = () => Promise.reject(new Error("fetch failed"));
    cutOff(first.holder);
    await until("the second", () => second.state() === "connected");
    expect(discord.gateway.shards()).toEqual([0, 0]);
    discord.arrived.length = 0;
    expect(await ask()).toContain("Practice 1");
    await pause(300);
    expect(discord.arrived.map(({ way }) => way)).toEqual(["deferral", "edit"]);
    expect(first.asked).toEqual([]);
    catalogue.leases.before = async () => {};
    await until("the first to go", () => first.state() === "standing by");
    await until("one gateway", () => discord.gateway.shards().length === 1);
    expect(second.state()).toBe("connected");
  });

  it("while the API is away from everybody the gateway stays, and says so to whoever asks", async () => {
    await open();
    const only = await start();
    cutOff(only.holder);
    only.catalogue.onAsk = () => Promise.reject(new Error("fetch failed"));
    await pause(timing.ttlMs * 2);
    expect(only.state()).toBe("connected");
    expect(await ask({ locale: "it" })).toContain("disponibile");
    expect(discord.gateway.identified).toHaveLength(1);
  });

  it("a bot that starts while the API is away comes up when it is there", async () => {
    await open();
    catalogue.leases.before = () => Promise.reject(new Error("ECONNREFUSED"));
    const { state } = await start();
    expect(state()).toBe("waiting for the api");
    expect(discord.gateway.identified).toEqual([]);
    catalogue.leases.before = async () => {};
    await until("the gateway", () => state() === "connected");
    expect(await ask()).toContain("Practice 1");
  });
});

describe("several shards", () => {
  it("one bot takes all, two share them, and each request reaches one of them", async () => {
    await open();
    const first = await start(4);
    await until("all", () => first.state() === "connected (4 of 4 shards)");
    expect(discord.gateway.identified.map(({ shard }) => shard)).toEqual([0, 1, 2, 3].map((shard) => [shard, 4]));
    const second = await start(4);
    await until("a half each", () => [first, second].every(({ state }) => state() === "connected (2 of 4 shards)"));
    expect(discord.gateway.shards()).toEqual([0, 1, 2, 3]);
    discord.arrived.length = 0;
    await ask();
    await ask({ isDirect: true });
    await pause(50);
    expect(edits()).toHaveLength(2);
    // The server is told of on the fourth shard, and direct messages on the first.
    expect([first.asked.length, second.asked.length]).toEqual([1, 1]);
    await second.bot.stop(200);
    await until("all again", () => first.state() === "connected (4 of 4 shards)");
  });

  it("fewer than Discord wants are refused with the name of the variable", async () => {
    await open({ shardsAtLeast: 2 });
    await expect(start(1)).rejects.toThrow("DISCORD_SHARDS");
  });
});

describe("a silent gateway", () => {
  const impatient = { silentMs: 300, stuckMs: 500 };

  it("is ended and opened anew, and what is asked then is answered", async () => {
    await open({ heartbeatMs: 60 });
    const { state, lines } = await start(1, impatient);
    discord.gateway.silence("connected");
    await until("the end of it", () => lines.join().includes("silent"));
    await until("the new one", () => discord.gateway.identified.length > 1 && state() === "connected");
    expect(await ask()).toContain("Practice 1");
    await pause(700);
    // What was ended does not come back by itself.
    expect(discord.gateway.shards()).toEqual([0]);
  });

  it("that stays silent is left to others, with few sessions begun, and taken again later", async () => {
    await open({ heartbeatMs: 60 });
    const { state, lines } = await start(1, impatient);
    discord.gateway.silence("everybody");
    await until("the shard is let go", () => lines.join().includes("the shard is left to others"));
    expect(Object.keys(catalogue.leases.holders()).join()).not.toContain("shard-0");
    expect(state()).toBe("standing by");
    // At most two for each of the two tries, here where hearts beat a thousand times as fast.
    expect(discord.gateway.identified.length).toBeLessThanOrEqual(5);
    discord.gateway.silence("none");
    await until("the gateway", () => state() === "connected");
    expect(await ask()).toContain("Practice 1");
  });
});

it("a session that Discord ends for good ends the bot", async () => {
  await open();
  let isLost = false;
  const { lines } = await start(1, {}, () => {
    isLost = true;
  });
  discord.gateway.end(4014);
  await until("the end", () => isLost);
  expect(lines.join()).toContain("4014");
});
