// Bots that die, as processes and in earnest: the real api and a real database decide who answers instead.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { startTestApi, type TestApi } from "@convivio/api/testing";
import { createClient } from "@convivio/client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { type RunningBot, startBot } from "../bot.ts";
import type { Catalogue } from "../catalogue.ts";
import { readEnv } from "../env.ts";
import { buildCatalogue } from "../testing/catalogue.ts";
import {
  applicationId,
  type DiscordPlatform,
  discordToken,
  startDiscordPlatform,
} from "../testing/discord-platform.ts";
import { buildLog } from "../testing/log-lines.ts";
import { freePort, listen, pause, readBody, until } from "../testing/loopback.ts";
import { textOf } from "../testing/said.ts";
import { type SlackPlatform, slackSecret, slackToken, startSlackPlatform } from "../testing/slack-platform.ts";

let api: TestApi;
let slack: SlackPlatform;
let discord: DiscordPlatform;
let heir: RunningBot;
const { log, lines } = buildLog("info");
const children: ChildProcess[] = [];
/** What stands between the victim and the api: while `isHeld`, no question gets through. */
const way = { isHeld: false, server: null as Server | null, url: "" };

const variables = () => ({
  SLACK_BOT_TOKEN: slackToken,
  SLACK_SIGNING_SECRET: slackSecret,
  SLACK_API_URL: slack.apiUrl,
  DISCORD_TOKEN: discordToken,
  DISCORD_APPLICATION_ID: applicationId,
  DISCORD_API_URL: discord.apiUrl,
});

/** Of the shard of Discord it never gets the lease: that is the victim's. */
function standingBy(catalogue: Catalogue): Catalogue {
  const { leases } = buildCatalogue();
  leases.hold.mutate = async () => ({ isYours: false, heldBy: "another", untilMs: 1000 });
  return new Proxy(catalogue, { get: (all, name) => (name === "leases" ? leases : Reflect.get(all, name)) });
}

beforeAll(async () => {
  [api, slack, discord] = await Promise.all([startTestApi(), startSlackPlatform(), startDiscordPlatform()]);
  const env = readEnv({ ...variables(), BOT_PORT: String(await freePort()) });
  const catalogue = standingBy(createClient({ url: api.url, key: api.botKey, isBatched: false }));
  heir = await startBot({ env, catalogue, log, requestTiming: { claimEveryMs: 40 } });
  expect(heir.platforms().discord).toBe("standing by");
  way.server = createServer(async (request, response) => {
    const body = await readBody(request);
    if (way.isHeld && request.url?.startsWith("/trpc/answers.ask")) return;
    const { authorization = "", "content-type": type = "" } = request.headers;
    const headers = { authorization, "content-type": type };
    const passed = await fetch(`${api.url}${request.url}`, { method: request.method ?? "POST", headers, body });
    response.writeHead(passed.status, { "content-type": "application/json" }).end(await passed.text());
  });
  way.url = await listen(way.server);
});
beforeEach(() => {
  slack.setBotUrl(`http://127.0.0.1:${heir.port}`);
  slack.arrived.length = 0;
  discord.arrived.length = 0;
});
afterEach(() => {
  slack.heal();
  expect([...slack.refused, ...discord.refused]).toEqual([]);
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await heir?.stop(2000);
  way.server?.closeAllConnections();
  way.server?.close();
  await Promise.all([slack?.close(), discord?.close(), api?.close()]);
});

/** One more bot, as a process of its own; from now on everything goes to it. */
async function startVictim() {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "../main.ts")], {
    env: {
      PATH: process.env.PATH ?? "",
      ...variables(),
      BOT_PORT: String(port),
      CONVIVIO_API_URL: way.url,
      CONVIVIO_BOT_KEY: api.botKey,
    },
    stdio: "ignore",
  });
  children.push(child);
  const sessions = discord.gateway.identified.length;
  await until("the victim", () => discord.gateway.identified.length > sessions, 15_000);
  slack.setBotUrl(`http://127.0.0.1:${port}`);
  return async () => {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    slack.setBotUrl(`http://127.0.0.1:${heir.port}`);
    await api.catalogue.db.sql`delete from leases`;
    await api.catalogue.db.sql`update requests set held_until = now() where state in ('taken', 'replying')`;
  };
}

const sql = () => api.catalogue.db.sql;
const states = async () => (await sql()`select state from requests`).map(({ state }) => String(state));
async function untilStates(isIt: (states: string[]) => boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (isIt(await states())) return;
    await pause(10);
  }
  throw new Error(`requests stay ${await states()}`);
}
const edits = () => discord.arrived.filter(({ way }) => way === "edit");
const posts = () => discord.arrived.filter(({ way }) => way === "post");

it("killed by -9 after it acknowledged, another answers in its place, in Slack and in Discord, once", async () => {
  const kill = await startVictim();
  way.isHeld = true;
  expect(await slack.command({ text: "turin youth" })).toMatchObject({ status: 200, body: "" });
  await slack.notice({ type: "message", channel_type: "im", channel: slack.directChannel, text: "turin youth" });
  discord.command("practice", { text: "turin youth" });
  discord.message(`${discord.botMention} turin youth`);
  await untilStates((all) => all.length === 4 && all.every((state) => state === "taken"));
  const kept = JSON.stringify(await sql()`select * from requests`);
  for (const secret of ["turin", slack.member, discord.member.id, "/response/"]) expect(kept).not.toContain(secret);
  await kill();
  way.isHeld = false;
  await until("both answers in Slack", () => slack.arrived.length === 2);
  await until("the answer in Discord", () => edits().length === 1);
  await until("the reply in Discord", () => posts().length === 1);
  await untilStates((all) => all.every((state) => state === "done"));
  await pause(150);
  expect(slack.arrived.map(({ way }) => way).toSorted()).toEqual(["chat.postMessage", "response_url"]);
  for (const answer of [...slack.arrived, ...edits()]) expect(textOf(answer)).toContain("Why it matched");
  expect([edits().length, posts().length]).toEqual([1, 1]);
  const [row] = await sql()`select payload from requests where payload is not null`;
  expect(row).toBeUndefined();
});

it("killed by -9 in the middle of its reply: no second answer; Slack's member hears that it was interrupted", async () => {
  const kill = await startVictim();
  slack.fail("response_url", { hangs: true, arrives: true, times: 1 });
  discord.fail(/^POST \/channels/, 0, {}, { hangs: true, arrives: true, times: 1 });
  await slack.command({ text: "turin youth" });
  discord.message(`${discord.botMention} turin youth`);
  await until("the answer in Slack", () => slack.arrived.length === 1);
  await until("the reply in Discord", () => posts().length === 1);
  await untilStates((all) => all.filter((state) => state === "replying").length === 2);
  await kill();
  expect(textOf(await until("a word", () => slack.arrived[1]))).toContain("Convivio was interrupted");
  await untilStates((all) => all.every((state) => state === "done"));
  await pause(150);
  expect(slack.arrived).toHaveLength(2);
  expect(posts()).toHaveLength(1);
});

it("a retry that comes first, to one bot, is answered; the same to another, at the same moment or later, is not", async () => {
  const port = await freePort();
  const env = readEnv({ ...variables(), DISCORD_TOKEN: "", DISCORD_APPLICATION_ID: "", BOT_PORT: String(port) });
  const catalogue = createClient({ url: api.url, key: api.botKey, isBatched: false });
  const other = await startBot({ env, catalogue, log });
  const fields = { text: "turin youth", trigger_id: "1.2.same", response_url: slack.newAddress() };
  const first = slack.command(fields, { retry: 1 });
  slack.setBotUrl(`http://127.0.0.1:${port}`);
  expect(await Promise.all([first, slack.command(fields)])).toMatchObject([{ status: 200 }, { status: 200 }]);
  await until("the answer", () => slack.arrived.length === 1);
  await slack.command(fields, { retry: 2 });
  await pause(150);
  expect(slack.arrived).toHaveLength(1);
  expect(await other.stop(2000)).toBe(true);
});

it("no log holds who asked, nor what", () => {
  for (const secret of ["turin", slack.member, discord.member.id]) expect(lines.join("\n")).not.toContain(secret);
});
