// What those who manage a workspace decide holds for what is posted there: the channel for digests, its language, and who may.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { asking, type FollowScene, openFollowScene } from "../subscriptions/testing/follow-scene.ts";

let scene: FollowScene;
beforeAll(async () => {
  scene = await openFollowScene();
  await scene.bot.installations.save({
    ...{ platform: "slack", workspace: "T1", enterprise: null, name: "Network", installedBy: null, scopes: [] },
    ...{ botUser: null, app: null, tokens: null },
  });
});
afterAll(() => scene.close());
beforeEach(async () => {
  const nothing = { language: null, digestChannel: null, whoMayFollow: "managers", timeZone: "UTC" } as const;
  await decide({ ...nothing, isPublicByDefault: false });
});

const workspace = { platform: "slack", workspace: "T1" } as const;
type Changes = Parameters<FollowScene["bot"]["installations"]["changeSettings"]>[0]["changes"];
const decide = (changes: Changes) => scene.bot.installations.changeSettings({ ...workspace, isManager: true, changes });
const elsewhere = { ...workspace, channel: "CELSEWHERE" };
const preview = (told: Parameters<typeof asking>[1], text = "turin") =>
  scene.bot.subscriptions.preview({ ...asking("UADA", told), followed: { text } });
const follow = (id: string, told: Parameters<typeof asking>[1]) =>
  scene.bot.subscriptions.follow({ ...asking("UADA", told), id, for: "digests", pace: "at-once" });

test("the channel for digests is offered from anywhere else, to whoever manages the workspace", async () => {
  expect((await preview({ managesWorkspace: true })).digestChannel).toBeNull();
  await decide({ digestChannel: "CDIGESTS" });
  for (const place of [null, elsewhere]) {
    expect((await preview({ managesWorkspace: true, place })).digestChannel).toBe("CDIGESTS");
    // Who manages only the channel in which they are has no say elsewhere.
    expect((await preview({ isManager: true, place })).digestChannel).toBeNull();
  }
  const inIt = { ...workspace, channel: "CDIGESTS" };
  expect((await preview({ managesWorkspace: true, place: inIt })).digestChannel).toBeNull();
  await decide({ whoMayFollow: "everybody" });
  expect((await preview({ place: elsewhere })).digestChannel).toBe("CDIGESTS");
});

test("it follows by their hand, tells who set it up, and is stopped from where they are", async () => {
  await decide({ digestChannel: "CDIGESTS" });
  const manager = { managesWorkspace: true, place: elsewhere };
  const { subscription } = await preview(manager);
  await expect(follow(subscription.id, { place: elsewhere, isManager: true })).rejects.toMatchObject({
    cause: { code: "not-allowed" },
  });
  const followed = await follow(subscription.id, manager);
  expect(followed).toMatchObject({ follower: "channel", channel: "CDIGESTS", setUpBy: "Name of UADA" });
  const there = await scene.bot.subscriptions.list(asking("UBEA", { place: { ...workspace, channel: "CDIGESTS" } }));
  expect(there.here).toHaveLength(1);
  const stop = (told: Parameters<typeof asking>[1]) =>
    scene.bot.subscriptions.stop({ ...asking("UADA", told), id: followed.id });
  await expect(stop({ place: elsewhere, isManager: true })).rejects.toMatchObject({ cause: { code: "not-allowed" } });
  await stop(manager);
});

test("without a channel for digests there is none to follow", async () => {
  const { subscription } = await preview({ managesWorkspace: true });
  await expect(follow(subscription.id, { managesWorkspace: true })).rejects.toMatchObject({
    cause: { code: "not-allowed" },
  });
});

test("what a channel reads is in the language of its workspace, what a member reads in their own", async () => {
  const place = { ...workspace, channel: "CREADS" };
  await scene.follow("UADA", "housing", "at-once", { place, isManager: true });
  await scene.follow("UADA", "housing", "at-once");
  const languages = async () => {
    await scene.publish();
    await scene.run();
    const { sql } = scene.catalogue.db;
    const rows = await sql`delete from deliveries returning language, channel is null as own`;
    scene.setNow(new Date(scene.catalogue.now().getTime() + 600_000).toISOString());
    return Object.fromEntries(rows.map(({ language, own }) => [own ? "member" : "channel", language]));
  };
  expect(await languages()).toEqual({ member: "en", channel: "en" });
  await decide({ language: "it" });
  expect(await languages()).toEqual({ member: "en", channel: "it" });
  await decide({ language: null });
  expect(await languages()).toEqual({ member: "en", channel: "en" });
});
