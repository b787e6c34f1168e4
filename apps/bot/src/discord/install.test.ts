// Convivio where only a person has it: answered, shared by way of their press, and never a word that is not so. And how it gets there.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningBot, startBot } from "../bot.ts";
import { readEnv } from "../env.ts";
import { buildCatalogue, delegating, type TestCatalogue } from "../testing/catalogue.ts";
import {
  applicationId,
  conversation,
  type DiscordPlatform,
  discordToken,
  foreignChannel,
  startDiscordPlatform,
  type Where,
} from "../testing/discord-platform.ts";
import { buildLog } from "../testing/log-lines.ts";
import { freePort, until } from "../testing/loopback.ts";
import { textOf } from "../testing/said.ts";
import { installLinks, languageOfReader } from "./install.ts";

let discord: DiscordPlatform;
let bot: RunningBot;
let catalogue: TestCatalogue = buildCatalogue();

beforeAll(async () => {
  discord = await startDiscordPlatform();
  const env = readEnv({
    ...{ DISCORD_TOKEN: discordToken, DISCORD_APPLICATION_ID: applicationId, DISCORD_API_URL: discord.apiUrl },
    BOT_PORT: String(await freePort()),
  });
  bot = await startBot({ env, catalogue: delegating(() => catalogue), log: buildLog().log, deadlineMs: 400 });
  await until("the gateway", () => bot.platforms().discord === "connected");
});
afterAll(async () => {
  await bot.stop(300);
  await discord.close();
});
beforeEach(() => {
  catalogue = buildCatalogue();
  discord.arrived.length = 0;
  discord.refused.length = 0;
  discord.setExternalApps(true);
});
afterEach(() => expect(discord.refused).toEqual([]));

const arrival = (way: string, at = 0) =>
  until(`${way} ${at}`, () => discord.arrived.filter((one) => one.way === way)[at]);

describe.each<[string, Where, string]>([
  ["in a server without Convivio", { userInstalled: "server" }, foreignChannel],
  ["in a conversation of a few", { userInstalled: "conversation" }, conversation],
])("whoever has it for themselves, %s,", (_, where, channel) => {
  it("asks and is answered, and opens what is there", async () => {
    discord.command("practice", { text: "turin" }, where);
    expect(textOf(await arrival("edit"))).toContain("Practice 1");
    discord.type("practice", "city", "tor", {}, where);
    expect(textOf(await arrival("choices"))).toContain("Turin");
    discord.press("c1:k3Jd8sQ2:details:0", where);
    expect(textOf(await arrival("edit", 1))).toContain("A place to live");
  });

  it("shares by way of the press, once, and reads that no correction will reach it", async () => {
    discord.press("c1:k3Jd8sQ2:share", where);
    const shared = await arrival("followUp");
    expect(shared.body).toMatchObject({ channel, flags: 32_768 });
    expect(textOf(shared)).toContain("Shared by Amina");
    expect(shared.notifies).toEqual([]);
    expect(textOf(await arrival("edit", 1))).toContain("a later correction cannot reach that message");
    expect(discord.arrived.map(({ way }) => way)).toEqual(["deferral", "edit", "followUp", "edit"]);
    expect(catalogue.shared).toEqual([]);
  });

  it("that more cannot be said is said", async () => {
    discord.fail(/^POST \/webhooks/, 400, { code: 40094, message: "no follow-up messages left" }, { times: 1 });
    discord.press("c1:k3Jd8sQ2:share", where);
    expect(textOf(await arrival("edit", 1))).toContain("could not be shared");
    discord.heal();
  });

  it("follows for themselves, and reads why the channel cannot", async () => {
    discord.setManager(true);
    discord.subcommand("convivio", "follow", { text: "turin" }, where);
    const preview = textOf(await arrival("edit"));
    expect(preview).toContain("Convivio is not a member here");
    expect(preview).not.toMatch(/s1:[\w-]{22}:channel/);
    expect(catalogue.subscriptions.previewed).toMatchObject([{ place: null, isManager: false }]);
    const id = preview.match(/s1:([\w-]{22}):member/)?.[1];
    discord.press(`s1:${id}:channel:weekly`, where);
    expect(textOf(await arrival("edit", 1))).toContain("Convivio is not a member here");
    discord.press(`s1:${id}:member:weekly`, where);
    expect(textOf(await arrival("edit", 2))).toContain("You follow turin");
    discord.setManager(false);
  });

  it("suggests a practice from a message", async () => {
    discord.menu("Suggest as a practice", "Gardens shared in Turin", where);
    expect((await arrival("modal")).body.title).toBe("Suggest a practice");
  });
});

it("where a server hides what members' own apps say, sharing says so", async () => {
  discord.setExternalApps(false);
  discord.press("c1:k3Jd8sQ2:share", { userInstalled: "server", locale: "it" });
  await arrival("followUp");
  expect(textOf(await arrival("edit", 1))).toContain("only you see what an app of your own says");
});

describe("how it gets there", () => {
  it("a server and a person have an address each, with no more than is needed", () => {
    const { server, person } = installLinks(applicationId);
    expect(Object.fromEntries(new URL(server).searchParams)).toEqual({
      client_id: applicationId,
      scope: "bot applications.commands",
      integration_type: "0",
      permissions: "274877975552",
    });
    expect(Object.fromEntries(new URL(person).searchParams)).toEqual({
      client_id: applicationId,
      scope: "applications.commands",
      integration_type: "1",
    });
  });

  it.each([
    ["fr-CH, fr;q=0.9, en;q=0.8", "fr"],
    ["de-DE, it;q=0.5", "it"],
    ["ar", "ar"],
    ["pt", "en"],
    [undefined, "en"],
  ])("whoever reads %s reads the page in %s", (accepted, language) => {
    expect(languageOfReader(accepted)).toBe(language);
  });

  it("a page of the bot has both, in the reader's language", async () => {
    const page = await fetch(`http://127.0.0.1:${bot.port}/discord/install?from=docs`, {
      headers: { "accept-language": "ar" },
    });
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('<html lang="ar" dir="rtl">');
    for (const link of Object.values(installLinks(applicationId))) {
      expect(html).toContain(`href="${link.replaceAll("&", "&amp;")}"`);
    }
    expect((await fetch(`http://127.0.0.1:${bot.port}/discord/install`, { method: "POST" })).status).toBe(404);
  });
});
