// What is kept about a member, and what is decided for all: from the command through the real bot, the real api and a real database.
import { listTablesThatSay } from "@convivio/api/testing";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type DiscordPlatform, guildId, openChannel } from "./testing/discord-platform.ts";
import { type House, startHouse } from "./testing/house.ts";
import { until } from "./testing/loopback.ts";
import { textOf } from "./testing/said.ts";
import type { SlackPlatform } from "./testing/slack-platform.ts";

let house: House;
let slack: SlackPlatform;
let discord: DiscordPlatform;
let passedMs = 0;

beforeAll(async () => {
  house = await startHouse({ now: () => Date.now() + passedMs });
  ({ slack, discord } = house);
});
afterAll(async () => expect(await house?.close()).toEqual([]));
beforeEach(() => {
  slack.arrived.length = 0;
  discord.arrived.length = 0;
});

/** Does something on a platform, and gives what comes of it. */
const onSlack = async (act: Promise<unknown>): Promise<string> => {
  const before = slack.arrived.length;
  await act;
  return textOf(await until("a Slack message", () => slack.arrived[before]));
};
const onDiscord = async (act: () => unknown): Promise<string> => {
  const edits = () => discord.arrived.filter(({ way }) => way === "edit");
  const before = edits().length;
  act();
  return textOf(await until("a Discord message", () => edits()[before]));
};
const buttonIn = (said: string, form: RegExp) => said.match(form)?.[0] ?? `no ${form}`;

const tablesThatSay = (word: string) => listTablesThatSay(house.api.catalogue, [word]);

type File = { member: { user: string }; traces: Record<string, unknown[]> };
/** The link says the public address; here the api listens elsewhere. */
async function download(said: string): Promise<File> {
  const { pathname, search } = new URL(buttonIn(said, /http:\/\/127\.0\.0\.1:3000\/my-data\?pass=[\w.-]+/));
  return (await fetch(`${house.api.url}${pathname}${search}`)).json() as Promise<File>;
}

it("in Slack a member gets all that they did as a file; then it is nowhere any more", async () => {
  await onSlack(slack.press({ action_id: "m1:language:it" }));
  const preview = await onSlack(slack.command({ command: "/convivio", text: "follow turin housing" }));
  await onSlack(slack.press({ action_id: buttonIn(preview, /s1:[\w-]{22}:member:weekly/) }));
  const nothing = await onSlack(slack.command({ text: "igloos of xyzzy" }));
  const counted = await onSlack(slack.press({ action_id: buttonIn(nothing, /c1:[\w-]+:wish/) }));
  await onSlack(slack.press({ action_id: buttonIn(counted, /c1:[\w-]+:tell/) }));
  await slack.shortcut("Gardens shared in Turin\nhttps://example.org/gardens");
  const form = await until("the form", () => slack.views.at(-1));
  const written = { title: "Shared gardens", city: "Turin", text: "Neighbours garden.", consent: "yes" };
  await onSlack(slack.submit(form, written));

  const shown = await onSlack(slack.command({ command: "/convivio", text: "forget-me" }));
  expect(shown).toContain("Ciò che segui o che hai avviato per un canale: 1");
  const link = await onSlack(slack.press({ action_id: "t1:export" }));
  const { member, traces } = await download(link);
  expect(member.user).toBe(slack.member);
  const counts = Object.fromEntries(Object.entries(traces).map(([kind, rows]) => [kind, rows.length]));
  expect(counts).toMatchObject({ settings: 1, follows: 1, wishes: 1, suggestions: 1 });
  expect(traces.suggestions).toMatchObject([{ title: "Shared gardens", state: "in-review" }]);
  expect((await tablesThatSay(slack.member)).length).toBeGreaterThan(4);

  await onSlack(slack.press({ action_id: "t1:ask" }));
  expect(await onSlack(slack.press({ action_id: "t1:forget" }))).toContain("Non sappiamo più chi sei");
  expect(await tablesThatSay(slack.member)).toEqual([]);
  // The link opens still; there is nothing behind it.
  expect(Object.values((await download(link)).traces).flat()).toEqual([]);
  expect(await onSlack(slack.press({ action_id: "t1:forget" }))).toContain("You are forgotten");
  expect(await onSlack(slack.command({ command: "/convivio", text: "forget-me" }))).toContain("does not know you");
  expect(await tablesThatSay(slack.member)).toEqual([]);
  const [kept] = await house.api.catalogue.db.sql`select count(*)::int as count from suggestions`;
  expect(kept?.count).toBe(1);
  for (const { body, way } of slack.arrived) {
    expect(way === "response_url" ? body.response_type : way).toMatch(/^(ephemeral|chat\.postEphemeral)$/);
  }
});

it("in Discord too, in their language until they are forgotten", async () => {
  const user = discord.member.id;
  await onDiscord(() => discord.subcommand("convivio", "settings", { "time-zone": "Europe/Rome", language: "fr" }));
  const preview = await onDiscord(() => discord.subcommand("convivio", "follow", { city: "=oslo" }));
  await onDiscord(() => discord.press(buttonIn(preview, /s1:[\w-]{22}:member:daily/)));
  const shown = await onDiscord(() => discord.subcommand("convivio", "forget-me"));
  expect(shown).toContain("Ce que vous suivez");
  const { member, traces } = await download(await onDiscord(() => discord.press("t1:export")));
  expect(member.user).toBe(user);
  expect(traces).toMatchObject({
    settings: [{ language: "fr", timeZone: "Europe/Rome" }],
    follows: [{ pace: "daily" }],
  });
  expect((await tablesThatSay(user)).length).toBeGreaterThan(1);
  await onDiscord(() => discord.press("t1:ask"));
  expect(await onDiscord(() => discord.press("t1:forget"))).toContain("Nous ne savons plus qui vous êtes");
  expect(await tablesThatSay(user)).toEqual([]);
  expect(await onDiscord(() => discord.subcommand("convivio", "forget-me"))).toContain("does not know you");
  expect(discord.arrived.filter(({ way }) => way === "post")).toEqual([]);
});

it("in Slack who administers the workspace decides, and what they decided is kept to for everybody", async () => {
  const channel = slack.channel("elsewhere");
  const decide = (typed: string) =>
    onSlack(slack.command({ command: "/convivio", text: `settings workspace ${typed}` }));
  const administers = (is_admin: boolean) => {
    slack.told.users.set(slack.member, { is_admin, is_owner: false, locale: "en-GB" });
    // Slack is asked again after three minutes.
    passedMs += 4 * 60_000;
  };
  administers(false);
  expect(await decide("answers public")).toContain("Only somebody who administers this workspace");
  administers(true);
  expect(await decide("answers public")).toContain("everybody in the channel sees them");
  expect(await decide(`digests <#${channel}|elsewhere>`)).toContain("#elsewhere");
  expect(await decide("language it")).toContain("Italian");
  const answer = await onSlack(slack.command({ text: "turin youth" }));
  expect(answer).toContain('"response_type":"in_channel"');
  const opened = slack.press({ action_id: buttonIn(answer, /c1:[\w-]+:details:0/) }, { is_ephemeral: false });
  expect(await onSlack(opened)).toContain('"response_type":"ephemeral"');
  const preview = await onSlack(slack.command({ command: "/convivio", text: "follow turin housing" }));
  const followed = await onSlack(slack.press({ action_id: buttonIn(preview, /s1:[\w-]{22}:digests:daily/) }));
  expect(followed).toContain("The digest channel follows Turin");
  const [row] = await house.api.catalogue.db.sql`select address from subscriptions where follower = 'channel'`;
  expect(row?.address).toBe(channel);
  expect(await decide("answers private")).toContain("only who asks sees them");
  expect(await onSlack(slack.command({ text: "turin youth" }))).toContain('"response_type":"ephemeral"');
});

it("in Discord who may manage the server decides, and everybody may follow where they decided so", async () => {
  const decide = (options: Record<string, string>) =>
    onDiscord(() => discord.subcommand("convivio", "settings", options));
  const ask = async (options: Record<string, string | boolean>) => {
    const id = discord.command("practice", options);
    const isOf = (way: string) => discord.arrived.find((one) => one.way === way && one.id === id);
    await until("the answer", () => isOf("edit"));
    return isOf("deferral")?.body.flags === 64 ? "private" : "public";
  };
  expect(await decide({ "server-answers": "public" })).toContain("permission Manage Server");
  discord.setAdministrator(true);
  await house.catalogue.installations.save.mutate({
    ...{ platform: "discord", workspace: guildId, enterprise: null, name: "Network", installedBy: null },
    ...{ scopes: [], tokens: null, botUser: null, app: null },
  });
  expect(await decide({ "server-answers": "public", "server-follow": "everybody" })).toContain(
    "everybody in the channel",
  );
  expect(await decide({ "server-digests": `#${openChannel}`, "server-language": "fr" })).toContain("#cities");
  discord.setAdministrator(false);
  expect(await ask({ text: "turin youth" })).toBe("public");
  expect(await ask({ text: "turin youth", public: false })).toBe("private");
  expect(await ask({ language: "it" })).toBe("private");
  const preview = await onDiscord(() => discord.subcommand("convivio", "follow", { city: "=oslo" }));
  expect(preview).toMatch(/s1:[\w-]{22}:channel:weekly/);
  discord.message(`${discord.botMention} turin youth`);
  expect(textOf(await until("the mention's reply", () => discord.arrived.find(({ way }) => way === "post")))).toContain(
    "Il y a une réponse pour vous",
  );
});

it("no log holds a member or the way to their data", () => {
  const said = house.lines.join("\n");
  for (const secret of [slack.member, discord.member.id, "pass=", "gardens"]) expect(said).not.toContain(secret);
});
