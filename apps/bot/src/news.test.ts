// What members hear of by themselves, from what they asked for in chat to the message that comes: the real bot, api and database on both platforms.

import { type Newsroom, openNewsroom } from "@convivio/api/testing/newsroom";
import type { ChatPlatform } from "@convivio/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DiscordPlatform } from "./testing/discord-platform.ts";
import { type House, startHouse } from "./testing/house.ts";
import { until } from "./testing/loopback.ts";
import type { SlackPlatform } from "./testing/slack-platform.ts";

let house: House;
let newsroom: Newsroom;
let slack: SlackPlatform;
let discord: DiscordPlatform;

beforeAll(async () => {
  house = await startHouse({ timing: { everyMs: 50, longestPauseMs: 200 } });
  ({ slack, discord } = house);
  newsroom = await openNewsroom(house.api.catalogue);
});
afterAll(async () => expect(await house?.close()).toEqual([]));
beforeEach(() => {
  slack.arrived.length = 0;
  discord.arrived.length = 0;
});

/** A member of one platform, as far as these journeys go. */
type Chat = {
  ask(question: string): unknown;
  follow(question: string): unknown;
  press(button: string): unknown;
  suggest(title: string): Promise<void>;
  fillIn(values: Record<string, string>): Promise<unknown>;
  /** What only they see, in order. */
  replies(): string[];
  /** What was posted, in order. */
  posts(): string[];
};

const suggestion = {
  city: "Turin",
  theme: "housing",
  where: "Turin, housing",
  text: "Neighbours let rooms.",
  consent: "yes",
};
const bodiesOf = (sent: readonly { way: string; body: unknown }[], isWanted: (way: string) => boolean) =>
  sent.filter(({ way }) => isWanted(way)).map(({ body }) => JSON.stringify(body));

let forms = { slack: 0, discord: 0 };
const chats: Record<ChatPlatform, Chat> = {
  slack: {
    ask: (text) => slack.command({ text }),
    follow: (text) => slack.command({ command: "/convivio", text: `follow ${text}` }),
    press: (button) => slack.press({ action_id: button }),
    async suggest(title) {
      await slack.command({ command: "/convivio", text: "suggest" });
      await this.fillIn({ ...suggestion, title });
    },
    async fillIn(values) {
      const form = await until("the form", () => slack.views[forms.slack]);
      forms.slack += 1;
      return slack.submit(form, values);
    },
    replies: () => bodiesOf(slack.arrived, (way) => way === "response_url" || way === "chat.postEphemeral"),
    posts: () => bodiesOf(slack.arrived, (way) => way === "chat.postMessage"),
  },
  discord: {
    ask: (text) => discord.command("practice", { text }),
    follow: (text) => discord.subcommand("convivio", "follow", { text }),
    press: (button) => discord.press(button),
    async suggest(title) {
      discord.subcommand("convivio", "suggest", {});
      await this.fillIn({ ...suggestion, title });
    },
    async fillIn(values) {
      const form = await until("the form", () => discord.arrived.filter(({ way }) => way === "modal")[forms.discord]);
      forms.discord += 1;
      return discord.submit(form.body, values);
    },
    replies: () => bodiesOf(discord.arrived, (way) => way === "edit"),
    posts: () => bodiesOf(discord.arrived, (way) => way === "post"),
  },
};
beforeEach(() => {
  forms = { slack: slack.views.length, discord: 0 };
});

describe.each(["slack", "discord"] as const)("in %s", (platform) => {
  const chat = chats[platform];
  const reply = (at: number) => until(`reply ${at}`, () => chat.replies()[at]);
  const post = (at: number) => until(`post ${at}`, () => chat.posts()[at]);
  const button = (said: string, form: RegExp) => {
    const found = said.match(form)?.[0];
    if (found === undefined) throw new Error(`no ${form} in ${said}`);
    return found;
  };
  const nothingMore = async (count: number) => {
    const owed = () =>
      house.api.catalogue.db.sql`select from deliveries where state in ('waiting', 'claimed', 'posting')`;
    await expect.poll(async () => (await owed()).length).toBe(0);
    expect(chat.posts()).toHaveLength(count);
  };

  it("what is followed at once comes when it is published, until one press stops it", async () => {
    const words = `quince ${platform}`;
    await newsroom.publish({ title: `Before the ${words}` });
    await chat.follow(words);
    await chat.press(button(await reply(0), /s1:[\w-]{22}:member:at-once/));
    await reply(1);
    await newsroom.publish({ title: `Rooms for the ${words}` });
    await newsroom.tell();
    const digest = await post(0);
    expect(digest).toContain(`Rooms for the ${words}`);
    expect(digest).not.toContain("Before the");
    await newsroom.tell();
    await nothingMore(1);
    await chat.press(button(digest, /s1:[\w-]{22}:stop/));
    await reply(2);
    await newsroom.publish({ title: `More rooms for the ${words}` });
    await newsroom.tell();
    await nothingMore(1);
  });

  it("a suggestion is asked about, answered from chat, published, and each is told once", async () => {
    const title = `Rooms let by neighbours in ${platform}`;
    await chat.suggest(title);
    await reply(0);
    const record = await newsroom.suggested(title);
    await newsroom.ask(record, "Since when, and who pays?");
    await newsroom.tell();
    const asked = await post(0);
    expect(asked).toContain("Since when, and who pays?");
    await chat.press(button(asked, /f1:answer:[\w-]{22}/));
    await chat.fillIn({ text: "Since 2009; the city pays." });
    await reply(1);
    expect(await newsroom.commentsOn(record)).toContain("Since 2009; the city pays.");
    await newsroom.edit(record, {
      status: "running",
      evidence: "told",
      sources: [{ title: "Report", url: "https://example.org/rooms", publisher: "City of Turin" }],
    });
    await newsroom.tell();
    const published = await post(1);
    expect(published).toContain(title);
    expect(published).toMatch(/http:\/\/127\.0\.0\.1:3000\/practices\/rooms-let-by-neighbours/);
    await newsroom.tell();
    await nothingMore(2);
  });

  it("what was asked in vain is told once it is answered", async () => {
    const words = `medlars ${platform}`;
    await chat.ask(words);
    await chat.press(button(await reply(0), /c1:[\w-]+:wish/));
    await chat.press(button(await reply(1), /c1:[\w-]+:tell/));
    await reply(2);
    await newsroom.tell();
    await nothingMore(0);
    await newsroom.publish({ title: `Streets of ${words}` });
    await newsroom.tell();
    expect(await post(0)).toContain(`Streets of ${words}`);
    await newsroom.publish({ title: `Markets of ${words}` });
    await newsroom.tell();
    await nothingMore(1);
  });

  it("an answer that was shared is corrected below, once, with the way to what holds", async () => {
    const words = `sorbs ${platform}`;
    const record = await newsroom.publish({ title: `Squares with ${words}`, summary: "Told one way." });
    await house.api.catalogue.catchUp();
    await chat.ask(words);
    await chat.press(button(await reply(0), /c1:[\w-]+:share(?::\d+)?/));
    await post(0);
    await reply(1);
    await newsroom.edit(record, { summary: "Told otherwise." });
    await newsroom.edit(record, { summary: "Told quite otherwise." });
    await newsroom.tell();
    const correction = await post(1);
    expect(correction).toContain(`Squares with ${words}`);
    expect(correction).toMatch(platform === "slack" ? /"thread_ts"/ : /"message_reference"/);
    await newsroom.tell();
    await nothingMore(2);
  });
});
