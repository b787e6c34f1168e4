// One journey per platform: a member's request, through the real bot, the real api and a real database, to what they see.

import { readFigures } from "@convivio/api/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type DiscordPlatform, discordToken } from "./testing/discord-platform.ts";
import { type House, startHouse } from "./testing/house.ts";
import { until } from "./testing/loopback.ts";
import { buttonOf, textOf } from "./testing/said.ts";
import { type SlackPlatform, slackToken } from "./testing/slack-platform.ts";

let house: House;
let slack: SlackPlatform;
let discord: DiscordPlatform;

beforeAll(async () => {
  house = await startHouse();
  ({ slack, discord } = house);
});
afterAll(async () => expect(await house?.close()).toEqual([]));
beforeEach(() => {
  slack.arrived.length = 0;
  discord.arrived.length = 0;
});

const onSlack = (at = 0) => until(`Slack message ${at}`, () => slack.arrived[at]);
const onDiscord = (way: string, at = 0) =>
  until(`${way} ${at} on Discord`, () => discord.arrived.filter((one) => one.way === way)[at]);

describe("in Slack", () => {
  it("/practice turin youth is answered from the catalogue, opened, and shared to the channel", async () => {
    const acknowledged = await slack.command({ text: "turin youth" });
    expect(acknowledged).toMatchObject({ status: 200, body: "" });
    const answer = await onSlack();
    expect(textOf(answer)).toContain("Turin");
    expect(textOf(answer)).toContain("http://127.0.0.1:3000/practices/");
    await slack.press({ action_id: buttonOf(answer, "details") });
    expect(textOf(await onSlack(1))).toContain("Source");
    await slack.press({ action_id: buttonOf(answer, "share") });
    const shared = await until("the shared message", () => slack.arrived.find((one) => one.way === "chat.postMessage"));
    expect(textOf(shared)).toContain("Shared by admin");
    expect(shared.notifies).toEqual([]);
    await until("the confirmation", () => slack.arrived.some((one) => textOf(one).includes("Shared in this channel.")));
  });

  it.each([
    ["/practice", "torino", "Turin"],
    ["/practice", "barcelna", "Barcelona"],
    ["/event", "2011", "2011"],
    ["/practice", "", "/practice"],
    ["/practice", "xyzzy plugh", "Nothing found"],
  ])("%s %s shows %s", async (command, typed, shown) => {
    await slack.command({ command, text: typed });
    expect(textOf(await onSlack())).toContain(shown);
  });

  it("a page after the first is reached by its button", async () => {
    await slack.command({ text: "housing" });
    await slack.press({ action_id: buttonOf(await onSlack(), "more") });
    await slack.press({ action_id: buttonOf(await onSlack(1), "next") });
    expect(textOf(await onSlack(2))).toContain("11");
  });

  it("a mention and a direct message are answered too", async () => {
    await slack.notice({ type: "app_mention", channel: slack.channel("cities"), text: `<@${slack.botUserId}> turin` });
    expect((await onSlack()).way).toBe("chat.postEphemeral");
    await slack.notice({ type: "message", channel_type: "im", channel: slack.directChannel, text: "since 2020 japan" });
    expect((await onSlack(1)).way).toBe("chat.postMessage");
  });

  it("an answer is followed, listed and stopped", async () => {
    await slack.command({ text: "turin youth" });
    await slack.press({ action_id: buttonOf(await onSlack(), "follow") });
    const preview = await onSlack(1);
    expect(textOf(preview)).toContain("Follow Turin");
    await slack.press({ action_id: buttonOf(preview, "channel:weekly") });
    expect(textOf(await onSlack(2))).toContain("This channel follows Turin");
    await slack.command({ command: "/convivio", text: "following" });
    const list = await onSlack(3);
    expect(textOf(list)).toContain("weekly · next on Monday");
    await slack.press({ action_id: buttonOf(list, "stop") });
    expect(textOf(await onSlack(4))).toContain("Stopped: Turin");
    await slack.command({ command: "/convivio", text: "following" });
    expect(textOf(await onSlack(5))).toContain("You follow nothing yet.");
  });

  it("a message is suggested as a practice, and who suggested it sees how it goes", async () => {
    await slack.shortcut("Gardens shared in Turin\nhttps://example.org/gardens");
    const form = await until("the form", () => slack.views.at(-1));
    expect(form.title).toMatchObject({ text: "Suggest a practice" });
    const written = { title: "Shared gardens", city: "Turin", text: "Neighbours garden together.", consent: "yes" };
    const refused = await slack.submit(form, { ...written, link: "example" });
    expect(JSON.parse(refused.body)).toMatchObject({ response_action: "errors", errors: { link: expect.any(String) } });
    expect((await slack.submit(form, { ...written, link: "https://example.org/gardens" })).body).toBe("");
    expect(textOf(await onSlack())).toContain("Shared gardens");
    await slack.command({ command: "/convivio", text: "suggestions" });
    expect(textOf(await onSlack(1))).toContain("in review");
  });

  it("a question that finds nothing is told to the curators, and a practice is reported", async () => {
    await slack.command({ text: "igloos of xyzzy" });
    await slack.press({ action_id: buttonOf(await onSlack(), "wish") });
    await slack.press({ action_id: buttonOf(await onSlack(1), "tell") });
    expect(textOf(await onSlack(2))).toContain("You will be told");
    await slack.command({ text: "turin youth" });
    await slack.press({ action_id: buttonOf(await onSlack(3), "details") });
    const report = textOf(await onSlack(4)).match(/f1:report:[\w-]+/)?.[0] ?? "";
    const opened = slack.views.length;
    await slack.press({ action_id: report });
    const form = await until("the form", () => slack.views[opened]);
    await slack.submit(form, { reason: "outdated", text: "It has ended." });
    expect(textOf(await onSlack(5))).toContain("Your report is with the curators");
  });

  it("a chosen language holds for every answer, until it is taken back", async () => {
    await slack.press({ action_id: "m1:language:it" });
    expect(textOf(await onSlack())).toContain("italiano, scelta tua");
    await slack.command({ text: "turin youth" });
    expect(textOf(await onSlack(1))).toContain("Perché compare");
    await slack.press({ action_id: "m1:language:app" });
    await onSlack(2);
    await slack.command({ text: "turin youth" });
    expect(textOf(await onSlack(3))).toContain("Why it matched");
  });

  it("an answer that is no longer there says so", async () => {
    await slack.press({ action_id: `c1:${"A".repeat(22)}:details:0` });
    expect(textOf(await onSlack())).toContain("no longer kept");
  });
});

describe("in Discord", () => {
  it("a city from the suggestions is asked for, opened and shared", async () => {
    discord.type("practice", "city", "torin", {}, { locale: "it" });
    const choices = await onDiscord("choices");
    expect(choices.ms).toBeLessThan(300);
    const [choice] = choices.body.choices as { name: string; value: string }[];
    expect(choice).toEqual({ name: "Torino, Italia", value: "=turin" });
    discord.command("practice", { city: choice?.value ?? "" }, { locale: "it" });
    const answer = await onDiscord("edit");
    expect(textOf(answer)).toContain("Torino");
    discord.press(buttonOf(answer, "details"), { locale: "it" });
    expect(textOf(await onDiscord("edit", 1))).toContain("Fonte");
    discord.press(buttonOf(answer, "share"), { locale: "it" });
    expect((await onDiscord("post")).notifies).toEqual([]);
    await onDiscord("edit", 2);
  });

  it("a city from the suggestions is followed, listed and stopped", async () => {
    discord.subcommand("convivio", "follow", { city: "=turin", theme: "=housing" }, { locale: "it" });
    const preview = await onDiscord("edit");
    expect(textOf(preview)).toContain("Segui Torino");
    discord.press(buttonOf(preview, "member:daily"), { locale: "it" });
    expect(textOf(await onDiscord("edit", 1))).toContain("Ora segui Torino");
    discord.subcommand("convivio", "following", {}, { locale: "it" });
    const list = await onDiscord("edit", 2);
    discord.press(buttonOf(list, "stop"), { locale: "it" });
    expect(textOf(await onDiscord("edit", 3))).toContain("Interrotto: Torino");
  });

  it("a message is suggested as a practice, and who suggested it sees how it goes", async () => {
    discord.menu("Suggest as a practice", "Gardens shared in Oslo\nhttps://example.org/oslo-gardens", { locale: "it" });
    const { body: form } = await onDiscord("modal");
    expect(form.title).toBe("Proponi una pratica");
    const written = { title: "Orti", where: "Oslo, casa", text: "I vicini coltivano insieme.", consent: "yes" };
    discord.submit(form, { ...written, link: "example" }, { locale: "it" });
    const unfinished = textOf(await onDiscord("edit"));
    expect(unfinished).toContain("«Link» non va ancora bene");
    discord.press(unfinished.match(/f1:again:[\w-]{22}/)?.[0] ?? "", { locale: "it" });
    const { body: again } = await onDiscord("modal", 1);
    discord.submit(again, { ...written, link: "https://example.org/oslo-gardens" }, { locale: "it" });
    expect(textOf(await onDiscord("edit", 1))).toContain("ora dai curatori");
    discord.subcommand("convivio", "suggestions", {}, { locale: "it" });
    expect(textOf(await onDiscord("edit", 2))).toContain("in revisione");
  });

  it("a time zone is chosen and taken back", async () => {
    discord.subcommand("convivio", "settings", { "time-zone": "Europe/Rome" });
    expect(textOf(await onDiscord("edit"))).toContain("Europe/Rome, your own choice");
    discord.press("m1:time-zone:app");
    expect(textOf(await onDiscord("edit", 1))).toContain("event times are those of the host city");
  });

  it("a button of what nobody follows says what to type", async () => {
    discord.press(`s1:${"A".repeat(22)}:stop`);
    expect(textOf(await onDiscord("edit"))).toContain("/convivio following");
  });

  it("themes and series are suggested in the member's language", async () => {
    discord.type("practice", "theme", "log", {}, { locale: "fr" });
    expect(textOf(await onDiscord("choices"))).toMatch(/logement/i);
    discord.type("event", "series", "", {}, { locale: "fr" });
    expect(((await onDiscord("choices", 1)).body.choices as unknown[]).length).toBeGreaterThan(0);
  });

  it("a mention gets a short reply with the private answer behind it", async () => {
    discord.message(`${discord.botMention} turin youth`);
    const reply = await onDiscord("post");
    discord.press(buttonOf(reply, "more"), { isShared: true });
    expect(textOf(await onDiscord("edit"))).toContain("Turin");
  });
});

describe("the figures", () => {
  const read = async (url: string) => (await fetch(`${url}/metrics`)).text();
  const both = async () =>
    readFigures(`${await read(house.api.url)}\n${await read(`http://127.0.0.1:${house.bot.port}`)}`);
  const grown = async (before: ReadonlyMap<string, number>, name: string) =>
    ((await both()).get(name) ?? Number.NaN) - (before.get(name) ?? 0);

  it("of a question stand in /metrics of api and bot, by platform and kind of request", async () => {
    const before = await both();
    await slack.command({ text: "turin youth" });
    await slack.press({ action_id: buttonOf(await onSlack(), "details") });
    discord.fail(/^PATCH \/webhooks/, 429, { message: "busy", retry_after: 0.1, global: false }, { times: 1 });
    discord.command("practice", { text: "xyzzyplugh" });
    await Promise.all([onSlack(1), onDiscord("edit")]);
    discord.type("practice", "city", "tur");
    await onDiscord("choices");
    // Talk among members, which is no question.
    discord.message("good morning everybody");
    discord.message(`${discord.botMention} turin youth`);
    await onDiscord("post");
    const expected = {
      'convivio_questions_total{platform="slack",outcome="answered"}': 1,
      'convivio_questions_total{platform="discord",outcome="none"}': 1,
      'convivio_acknowledgement_seconds_count{platform="slack",request="command"}': 1,
      'convivio_acknowledgement_seconds_count{platform="slack",request="button"}': 1,
      'convivio_acknowledgement_seconds_count{platform="discord",request="command"}': 1,
      'convivio_answer_seconds_count{platform="slack",request="command"}': 1,
      'convivio_answer_seconds_count{platform="slack",request="button"}': 1,
      'convivio_answer_seconds_count{platform="discord",request="command"}': 1,
      'convivio_answer_seconds_count{platform="discord",request="typing"}': 1,
      'convivio_answer_seconds_count{platform="discord",request="message"}': 1,
      'convivio_retries_total{to="discord",reason="too-many"}': 1,
    };
    for (const [name, count] of Object.entries(expected)) {
      await expect.poll(() => grown(before, name), { message: name }).toBe(count);
    }
    expect((await both()).get('convivio_gateway_ready{shard="0"}')).toBe(1);
  });

  it("of a form count its acknowledgement, which is what is wrong in it", async () => {
    const before = await both();
    await slack.command({ command: "/convivio", text: "suggest" });
    const form = await until("the form", () => slack.views.at(-1));
    await slack.submit(form, { title: "" });
    const name = 'convivio_acknowledgement_seconds_count{platform="slack",request="form"}';
    await expect.poll(() => grown(before, name)).toBe(1);
  });

  it("hold no workspace, member, channel or word of a question", async () => {
    const labels = [...(await both()).keys()].join("\n");
    for (const one of ["turin", "xyzzyplugh", slack.member, slack.teamId, discord.member.id]) {
      expect(labels).not.toContain(one);
    }
  });
});

it("no log holds a question or who asked it", () => {
  const said = house.lines.join("\n");
  for (const secret of [
    "turin",
    "barcelna",
    "gardens",
    "igloos",
    "has ended",
    slack.member,
    discord.member.id,
    slackToken,
    discordToken,
    house.api.botKey,
  ]) {
    expect(said).not.toContain(secret);
  }
});
