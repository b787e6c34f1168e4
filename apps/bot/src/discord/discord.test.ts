// Asking the Discord bot: by command, with what it suggests, by message; and its gateway.
import { ConvivioError } from "@convivio/core";
import { describe, expect, it } from "vitest";
import { buildHelpAnswer, buildPractice, buildPracticesAnswer } from "../testing/build-answer.ts";
import { hang } from "../testing/catalogue.ts";
import { applicationId, closedChannel, directChannel, discordToken, openChannel } from "../testing/discord-platform.ts";
import { stageDiscord } from "../testing/discord-scene.ts";
import { pause, until } from "../testing/loopback.ts";
import { buttonOf, textOf } from "../testing/said.ts";

const scene = stageDiscord();
const { arrival, edited } = scene;
const ephemeral = 64;
const components = 32_768;
const notAvailable = () => new ConvivioError("not-available", "The catalogue cannot be reached.", "test");

describe("a command", () => {
  it("is deferred privately at once, then edited into the card", async () => {
    scene.discord.command("practice", { text: "turin housing" });
    const deferral = await arrival("deferral");
    expect(deferral.body.flags).toBe(ephemeral);
    const edit = await edited();
    expect(edit.body.flags).toBe(components);
    expect(textOf(edit)).toContain("Practice 1");
    expect(edit.notifies).toEqual([]);
    for (const name of ["share", "details", "more"]) buttonOf(edit, name);
    expect(scene.catalogue.asked).toMatchObject([
      { text: "turin housing", kind: "practice", asker: { language: "en" }, platform: "discord" },
    ]);
  });

  it("is public when the member says so", async () => {
    scene.discord.command("practice", { text: "turin", public: true });
    expect((await arrival("deferral")).body.flags ?? 0).toBe(0);
    await edited();
  });

  it("takes a suggestion as what it stands for, and free words as words", async () => {
    scene.discord.command("practice", { city: "=turin", theme: "alloggi", text: "since 2015" });
    await edited();
    expect(scene.catalogue.asked[0]).toMatchObject({ city: "turin", text: "since 2015 alloggi" });
    expect(scene.catalogue.asked[0]).not.toHaveProperty("theme");
  });

  it("asks for events, with when and series", async () => {
    scene.discord.command("event", { when: "upcoming", series: "=working-lunches", city: "New York" });
    await edited();
    expect(scene.catalogue.asked[0]).toMatchObject({
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
    scene.discord.command("practice", { text: "turin", ...options }, { locale });
    await edited();
    const [question] = scene.catalogue.asked;
    expect(question?.language ?? question?.asker?.language).toBe(language);
  });

  it("with nothing gives help", async () => {
    scene.discord.command("practice");
    expect(textOf(await edited())).toContain("/practice turin housing");
  });

  it("is acknowledged in time while the API hangs, and then says that it took too long", async () => {
    scene.catalogue.onAsk = hang;
    scene.discord.command("practice", { text: "turin" });
    expect((await arrival("deferral")).ms).toBeLessThan(1000);
    expect(textOf(await edited())).toContain("took too long");
  });

  it("says in the member's language that nothing is available, with the reference in the log", async () => {
    scene.catalogue.onAsk = () => Promise.reject(notAvailable());
    scene.discord.command("practice", { text: "very secret question" }, { locale: "it" });
    const edit = await edited();
    const line = scene.lines.map((one) => JSON.parse(one)).find((one) => one.reference);
    expect(textOf(edit)).toContain(line.reference);
    expect(textOf(edit)).not.toContain("Not available just now");
    for (const secret of ["very secret question", scene.discord.member.id, discordToken])
      expect(scene.lines.join()).not.toContain(secret);
  });

  it("delivered twice is answered once", async () => {
    scene.discord.command("practice", { text: "turin" });
    await edited();
    scene.discord.gateway.repeat();
    await pause(100);
    expect(scene.catalogue.asked).toHaveLength(1);
    expect(scene.discord.arrived).toHaveLength(2);
  });

  it("whose acknowledgement arrived although Discord did not say so is answered", async () => {
    scene.discord.fail(/^POST \/interactions/, 502, { message: "bad gateway" }, { times: 1, arrives: true });
    scene.discord.command("practice", { text: "turin" });
    expect(textOf(await edited())).toContain("Practice 1");
    expect(scene.discord.arrived.map(({ way }) => way)).toEqual(["deferral", "edit"]);
  });

  it("that came too late is said in the log, and nothing is asked", async () => {
    scene.discord.command("practice", { text: "turin" }, { bornMsAgo: 3500 });
    await until("the log", () => scene.lines.join().includes("could not be acknowledged"));
    expect(scene.catalogue.asked).toHaveLength(0);
  });

  it("with hostile words harms nobody", async () => {
    const title = "@everyone <@111111111111111111> **x** [a](javascript:1)";
    scene.catalogue.onAsk = async () =>
      buildPracticesAnswer({ practices: [buildPractice({ title, summary: "@here".repeat(900) })] });
    scene.discord.command("practice", { text: `${title}\u0000‮` });
    const edit = await edited();
    expect(edit.notifies).toEqual([]);
    expect(textOf(edit)).not.toContain("](javascript:");
  });

  it("survives a first edit that Discord refuses", async () => {
    scene.discord.fail(/^PATCH \/webhooks/, 400, { code: 50035, message: "Invalid Form Body" }, { times: 1 });
    scene.discord.command("practice", { text: "turin" });
    expect(textOf(await edited())).not.toContain("Practice 1");
  });
});

describe("suggestions", () => {
  it("come from the catalogue, in the member's language", async () => {
    scene.discord.type("practice", "city", "tor", {}, { locale: "it" });
    const choices = await arrival("choices");
    expect(choices.body.choices).toEqual([{ name: "Turin, Italy", value: "=turin" }]);
    expect(choices.ms).toBeLessThan(300);
    expect(scene.catalogue.suggested[0]).toEqual({ text: "tor", language: "it", limit: 25 });
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
    scene.catalogue.onSuggest = onSuggest;
    scene.discord.type("event", "series", "work");
    const choices = await arrival("choices");
    expect(choices.body.choices).toEqual([]);
    expect(choices.ms).toBeLessThan(300);
  });

  it("are at most 25, each within its size", async () => {
    const label = "Ŵ".repeat(150);
    scene.catalogue.onSuggest = async () => ({
      suggestions: Array.from({ length: 60 }, (_, at) => ({
        slug: `city-${at}`,
        label: at === 1 ? label : `City ${at}`,
      })),
    });
    scene.discord.type("practice", "theme", "x".repeat(100));
    expect((await arrival("choices")).body.choices).toHaveLength(25);
  });
});

describe("a message", () => {
  it("that mentions the bot gets one short reply that says nothing of the question, with a private answer behind it", async () => {
    const id = scene.discord.message(`${scene.discord.botMention} turin housing`);
    const post = await arrival("post");
    expect(post.body).toMatchObject({ channel: openChannel, nonce: id, message_reference: { message_id: id } });
    expect(textOf(post)).not.toContain("Practice 1");
    expect(post.notifies).toEqual([]);
    expect(scene.catalogue.asked[0]).toMatchObject({ text: "turin housing", asker: { language: "it" } });
    scene.discord.press(buttonOf(post, "more"), { isShared: true });
    expect((await arrival("deferral")).body.flags).toBe(ephemeral);
    expect(textOf(await edited())).toContain("Practice 1");
  });

  it("that mentions the bot without a question gets a short hint", async () => {
    scene.catalogue.onAsk = async () => buildHelpAnswer();
    scene.discord.message(scene.discord.botMention);
    expect(textOf(await arrival("post"))).toContain("/practice");
  });

  it("in private is answered there", async () => {
    scene.discord.message("turin housing", { isDirect: true });
    const post = await arrival("post");
    expect(post.body.channel).toBe(directChannel);
    expect(textOf(post)).toContain("Practice 1");
  });

  it("of a bot, or that does not name the bot, is passed over", async () => {
    scene.discord.message("turin housing");
    scene.discord.message(`${scene.discord.botMention} turin`, {
      author: { ...scene.discord.member, id: "77", bot: true },
    });
    await pause(100);
    expect(scene.discord.arrived).toHaveLength(0);
  });

  it("where the bot may not write does no harm", async () => {
    scene.discord.message(`${scene.discord.botMention} turin`, { channel: closedChannel });
    await until("the log", () => scene.lines.join().includes("could not be answered"));
  });
});

describe("the gateway", () => {
  it("is resumed after a broken connection, and no request is lost or answered twice", async () => {
    scene.discord.gateway.drop();
    scene.discord.command("practice", { text: "turin" });
    expect(textOf(await edited())).toContain("Practice 1");
    expect(scene.discord.gateway.resumes()).toBe(1);
    await pause(50);
    expect(scene.catalogue.asked).toHaveLength(1);
  });

  it("may say odd things", async () => {
    scene.discord.odd("SOMETHING_NEW", { a: 1 });
    scene.discord.odd("INTERACTION_CREATE", { id: "1", type: 99, token: "t", application_id: applicationId });
    scene.discord.odd("MESSAGE_CREATE", {
      id: "1",
      channel_id: "999",
      author: scene.discord.member,
      content: "",
      type: 0,
    });
    scene.discord.command("practice", { text: "turin" });
    await edited();
  });

  it("asks for no more than it needs: no message content", () => {
    const intents = Number(scene.discord.gateway.identified[0]?.intents);
    expect(intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });

  it("is told of in /healthz", async () => {
    const response = await fetch(`http://127.0.0.1:${scene.port}/healthz`);
    expect(await response.json()).toMatchObject({
      ok: true,
      platforms: { slack: "not configured", discord: "connected" },
    });
  });
});
