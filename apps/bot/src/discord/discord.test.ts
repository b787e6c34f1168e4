// The Discord bot: the real discord.js, against a Discord that refuses what Discord refuses.
import { ConvivioError } from "@convivio/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningBot, startBot } from "../bot.ts";
import { readEnv } from "../env.ts";
import { buildHelpAnswer, buildPractice, buildPracticesAnswer } from "../testing/build-answer.ts";
import { buildCatalogue, hang, type TestCatalogue } from "../testing/catalogue.ts";
import {
  applicationId,
  closedChannel,
  type DiscordPlatform,
  directChannel,
  discordToken,
  openChannel,
  startDiscordPlatform,
} from "../testing/discord-platform.ts";
import { buildLog } from "../testing/log-lines.ts";
import { freePort, pause, until } from "../testing/loopback.ts";

let discord: DiscordPlatform;
let bot: RunningBot;
let catalogue: TestCatalogue = buildCatalogue();
let lines: string[];
let port: number;

const ephemeral = 64;
const components = 32_768;
const notAvailable = () => new ConvivioError("not-available", "The catalogue cannot be reached.", "test");

beforeAll(async () => {
  discord = await startDiscordPlatform();
  const written = buildLog();
  lines = written.lines;
  port = await freePort();
  const env = readEnv({
    DISCORD_TOKEN: discordToken,
    DISCORD_APPLICATION_ID: applicationId,
    DISCORD_API_URL: discord.apiUrl,
    BOT_PORT: String(port),
  });
  const standIn = () => catalogue;
  const delegating = new Proxy({} as TestCatalogue, { get: (_, name) => standIn()[name as keyof TestCatalogue] });
  bot = await startBot({ env, catalogue: delegating, log: written.log, deadlineMs: 400 });
  await until("the gateway", () => bot.platforms().discord === "connected");
});
afterAll(async () => {
  await bot.stop(500);
  await discord.close();
});
beforeEach(() => {
  catalogue = buildCatalogue();
  discord.arrived.length = 0;
  discord.refused.length = 0;
  lines.length = 0;
  discord.heal();
});
afterEach(() => expect(discord.refused).toEqual([]));

const arrival = (way: string, at = 0) =>
  until(`${way} ${at}`, () => discord.arrived.filter((one) => one.way === way)[at], 4000);
const text = (sent: { body: Record<string, unknown> }) => JSON.stringify(sent.body);
const buttonOf = (sent: { body: Record<string, unknown> }, name: string) => {
  const id = text(sent).match(new RegExp(`c1:[\\w-]+:${name}(?::\\d+)?`))?.[0];
  if (!id) throw new Error(`no ${name} button in ${text(sent)}`);
  return id;
};
const edited = async (at = 0) => arrival("edit", at);

describe("a command", () => {
  it("is deferred privately at once, then edited into the card", async () => {
    discord.command("practice", { text: "turin housing" });
    const deferral = await arrival("deferral");
    expect(deferral.body.flags).toBe(ephemeral);
    const edit = await edited();
    expect(edit.body.flags).toBe(components);
    expect(text(edit)).toContain("Practice 1");
    expect(edit.notifies).toEqual([]);
    for (const name of ["share", "details", "more"]) buttonOf(edit, name);
    expect(catalogue.asked).toMatchObject([
      { text: "turin housing", kind: "practice", asker: { language: "en" }, platform: "discord" },
    ]);
  });

  it("is public when the member says so", async () => {
    discord.command("practice", { text: "turin", public: true });
    expect((await arrival("deferral")).body.flags ?? 0).toBe(0);
    await edited();
  });

  it("takes a suggestion as what it stands for, and free words as words", async () => {
    discord.command("practice", { city: "=turin", theme: "alloggi", text: "since 2015" });
    await edited();
    expect(catalogue.asked[0]).toMatchObject({ city: "turin", text: "since 2015 alloggi" });
    expect(catalogue.asked[0]).not.toHaveProperty("theme");
  });

  it("asks for events, with when and series", async () => {
    discord.command("event", { when: "upcoming", series: "=working-lunches", city: "New York" });
    await edited();
    expect(catalogue.asked[0]).toMatchObject({
      kind: "event",
      when: "upcoming",
      series: "working-lunches",
      text: "New York",
    });
  });

  it.each([
    ["fr", {}, "fr"],
    ["es-419", {}, "es"],
    ["de", {}, "en"],
    ["fr", { language: "it" }, "it"],
  ])("of a Discord in %s with %j asks in %s", async (locale, options, language) => {
    discord.command("practice", { text: "turin", ...options }, { locale });
    await edited();
    const [question] = catalogue.asked;
    expect(question?.language ?? question?.asker?.language).toBe(language);
  });

  it("with nothing gives help", async () => {
    discord.command("practice");
    expect(text(await edited())).toContain("/practice turin housing");
  });

  it("is acknowledged in time while the API hangs, and then says that it took too long", async () => {
    catalogue.onAsk = hang;
    discord.command("practice", { text: "turin" });
    expect((await arrival("deferral")).ms).toBeLessThan(1000);
    expect(text(await edited())).toContain("took too long");
  });

  it("says in the member's language that nothing is available, with the reference in the log", async () => {
    catalogue.onAsk = () => Promise.reject(notAvailable());
    discord.command("practice", { text: "very secret question" }, { locale: "it" });
    const edit = await edited();
    const line = lines.map((one) => JSON.parse(one)).find((one) => one.reference);
    expect(text(edit)).toContain(line.reference);
    expect(text(edit)).not.toContain("Not available just now");
    for (const secret of ["very secret question", discord.member.id, discordToken])
      expect(lines.join()).not.toContain(secret);
  });

  it("delivered twice is answered once", async () => {
    discord.command("practice", { text: "turin" });
    await edited();
    discord.gateway.repeat();
    await pause(100);
    expect(catalogue.asked).toHaveLength(1);
    expect(discord.arrived).toHaveLength(2);
  });

  it("whose acknowledgement arrived although Discord did not say so is answered", async () => {
    discord.fail(/^POST \/interactions/, 502, { message: "bad gateway" }, { times: 1, arrives: true });
    discord.command("practice", { text: "turin" });
    expect(text(await edited())).toContain("Practice 1");
    expect(discord.arrived.map(({ way }) => way)).toEqual(["deferral", "edit"]);
  });

  it("that came too late is said in the log, and nothing is asked", async () => {
    discord.command("practice", { text: "turin" }, { bornMsAgo: 3500 });
    await until("the log", () => lines.join().includes("could not be acknowledged"));
    expect(catalogue.asked).toHaveLength(0);
  });

  it("with hostile words harms nobody", async () => {
    const title = "@everyone <@111111111111111111> **x** [a](javascript:1)";
    catalogue.onAsk = async () =>
      buildPracticesAnswer({ practices: [buildPractice({ title, summary: "@here".repeat(900) })] });
    discord.command("practice", { text: `${title}\u0000‮` });
    const edit = await edited();
    expect(edit.notifies).toEqual([]);
    expect(text(edit)).not.toContain("](javascript:");
  });

  it("survives a first edit that Discord refuses", async () => {
    discord.fail(/^PATCH \/webhooks/, 400, { code: 50035, message: "Invalid Form Body" }, { times: 1 });
    discord.command("practice", { text: "turin" });
    expect(text(await edited())).not.toContain("Practice 1");
  });
});

describe("suggestions", () => {
  it("come from the catalogue, in the member's language", async () => {
    discord.type("practice", "city", "tor", {}, { locale: "it" });
    const choices = await arrival("choices");
    expect(choices.body.choices).toEqual([{ name: "Turin, Italy", value: "=turin" }]);
    expect(choices.ms).toBeLessThan(300);
    expect(catalogue.suggested[0]).toEqual({ text: "tor", language: "it", limit: 25 });
  });

  it.each([
    ["hangs", () => hang()],
    ["refuses", () => Promise.reject(notAvailable())],
    [
      "throws",
      () => {
        throw new Error("odd");
      },
    ],
  ])("are none, within 300 ms, when the API %s", async (_, onSuggest) => {
    catalogue.onSuggest = onSuggest;
    discord.type("event", "series", "work");
    const choices = await arrival("choices");
    expect(choices.body.choices).toEqual([]);
    expect(choices.ms).toBeLessThan(300);
  });

  it("are at most 25, each within its size", async () => {
    const label = "Ŵ".repeat(150);
    catalogue.onSuggest = async () => ({
      suggestions: Array.from({ length: 60 }, (_, at) => ({
        slug: `city-${at}`,
        label: at === 1 ? label : `City ${at}`,
      })),
    });
    discord.type("practice", "theme", "x".repeat(100));
    expect((await arrival("choices")).body.choices).toHaveLength(25);
  });
});

describe("a button", () => {
  const answered = async () => {
    discord.command("practice", { text: "turin" });
    return edited();
  };

  it("Show Details opens the result privately, in the language of the answer", async () => {
    discord.press(buttonOf(await answered(), "details"), { locale: "fr" });
    expect((await arrival("deferral", 1)).body.flags).toBe(ephemeral);
    expect(text(await edited(1))).toContain("A place to live");
    expect(catalogue.opened[0]).toEqual({ id: "k3Jd8sQ2", show: { what: "details", index: 0 }, platform: "discord" });
  });

  it("under a public answer speaks the language of whoever pressed it", async () => {
    discord.press(buttonOf(await answered(), "details"), { locale: "fr", isShared: true });
    await edited(1);
    expect(catalogue.opened[0]).toMatchObject({ asker: { language: "fr" } });
  });

  it("Show Next Page shows the rest", async () => {
    discord.press(buttonOf(await answered(), "more"));
    expect(text(await edited(1))).toContain("Practice 7");
  });

  it.each(["c1:zz:explode:9", "old"])("that is none of ours (%s) is answered", async (id) => {
    discord.press(id);
    expect(text(await edited())).toContain("/practice");
  });

  it("of an expired answer says so and gives the command to type", async () => {
    catalogue.onOpen = () => Promise.reject(new ConvivioError("answer-expired", "no longer kept"));
    discord.press("c1:abc:details:0");
    const edit = await edited();
    expect(text(edit)).toContain("no longer kept");
    expect(text(edit)).toContain("/practice");
  });
});

describe("Share", () => {
  it("is a new message, in the bot's name, that notifies nobody, and is remembered", async () => {
    const id = discord.press("c1:k3Jd8sQ2:share");
    const post = await arrival("post");
    expect(post.body).toMatchObject({ channel: openChannel, nonce: id, enforce_nonce: true });
    expect(text(post)).toContain("Shared by Amina");
    expect(post.notifies).toEqual([]);
    expect(text(await edited())).toContain("Shared in this channel.");
    expect(catalogue.shared).toMatchObject([{ platform: "discord", channel: openChannel, message: post.id }]);
  });

  it("says so where the bot may not write", async () => {
    discord.press("c1:k3Jd8sQ2:share", { channel: closedChannel });
    expect(text(await edited())).toContain("may not write in this channel");
    expect(catalogue.shared).toEqual([]);
  });

  it("posts once although its answer was lost on the way", async () => {
    discord.fail(/^POST \/channels/, 502, { message: "bad gateway" }, { times: 1 });
    discord.press("c1:k3Jd8sQ2:share");
    await edited();
    expect(discord.arrived.filter((one) => one.way === "post")).toHaveLength(1);
  });

  it("does not wait for minutes when there is too much", async () => {
    discord.fail(/^POST \/channels/, 429, { message: "slow down", retry_after: 60, global: false }, { times: 1 });
    discord.press("c1:k3Jd8sQ2:share");
    expect(text(await edited())).toContain("Wait a minute");
  });
});

describe("a message", () => {
  it("that mentions the bot gets one short reply that says nothing of the question, with a private answer behind it", async () => {
    const id = discord.message(`${discord.botMention} turin housing`);
    const post = await arrival("post");
    expect(post.body).toMatchObject({ channel: openChannel, nonce: id, message_reference: { message_id: id } });
    expect(text(post)).not.toContain("Practice 1");
    expect(post.notifies).toEqual([]);
    expect(catalogue.asked[0]).toMatchObject({ text: "turin housing", asker: { language: "it" } });
    discord.press(buttonOf(post, "more"), { isShared: true });
    expect((await arrival("deferral")).body.flags).toBe(ephemeral);
    expect(text(await edited())).toContain("Practice 1");
  });

  it("that mentions the bot without a question gets a short hint", async () => {
    catalogue.onAsk = async () => buildHelpAnswer();
    discord.message(discord.botMention);
    expect(text(await arrival("post"))).toContain("/practice");
  });

  it("in private is answered there", async () => {
    discord.message("turin housing", { isDirect: true });
    const post = await arrival("post");
    expect(post.body.channel).toBe(directChannel);
    expect(text(post)).toContain("Practice 1");
  });

  it("of a bot, or that does not name the bot, is passed over", async () => {
    discord.message("turin housing");
    discord.message(`${discord.botMention} turin`, { author: { ...discord.member, id: "77", bot: true } });
    await pause(100);
    expect(discord.arrived).toHaveLength(0);
  });

  it("where the bot may not write does no harm", async () => {
    discord.message(`${discord.botMention} turin`, { channel: closedChannel });
    await until("the log", () => lines.join().includes("could not be answered"));
  });
});

describe("the gateway", () => {
  it("is resumed after a broken connection, and no request is lost or answered twice", async () => {
    discord.gateway.drop();
    discord.command("practice", { text: "turin" });
    expect(text(await edited())).toContain("Practice 1");
    expect(discord.gateway.resumes()).toBe(1);
    await pause(50);
    expect(catalogue.asked).toHaveLength(1);
  });

  it("may say odd things", async () => {
    discord.odd("SOMETHING_NEW", { a: 1 });
    discord.odd("INTERACTION_CREATE", { id: "1", type: 99, token: "t", application_id: applicationId });
    discord.odd("MESSAGE_CREATE", { id: "1", channel_id: "999", author: discord.member, content: "", type: 0 });
    discord.command("practice", { text: "turin" });
    await edited();
  });

  it("asks for no more than it needs: no message content", () => {
    const intents = Number(discord.gateway.identified[0]?.intents);
    expect(intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });

  it("is told of in /healthz", async () => {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(await response.json()).toMatchObject({
      ok: true,
      platforms: { slack: "not configured", discord: "connected" },
    });
  });
});
