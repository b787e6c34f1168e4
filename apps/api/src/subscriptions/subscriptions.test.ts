// Following: previewed before it is saved, once for each thing, by whoever may, and over with one click.
import type { Follows } from "@convivio/core";
import { forgetOldSubscriptions } from "@convivio/db";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { call } from "../testing/call.ts";
import { refusalOf } from "../testing/desk.ts";
import { testApp, testBotKey } from "../testing/index.ts";
import { asking, type FollowScene, openFollowScene } from "./testing/follow-scene.ts";

let scene: FollowScene;

beforeAll(async () => {
  scene = await openFollowScene();
});
afterAll(() => scene.close());
beforeEach(() => scene.catalogue.db.sql`delete from subscriptions`);

const place = { platform: "slack", workspace: "T1", channel: "C1" } as const;
const preview = (text: string, told: Partial<Follows> = {}) =>
  scene.bot.subscriptions.preview({ ...asking("U1", told), followed: { text } });
const follow = (id: string, told: Partial<Follows> = {}, user = "U1") =>
  scene.bot.subscriptions.follow({ ...asking(user, told), id, for: "member", pace: "daily" });
const own = async (user = "U1") => (await scene.bot.subscriptions.list(asking(user))).own;

describe("a preview", () => {
  test("shows what it would tell, under the name that the reader knows, and when it would come", async () => {
    const record = await scene.publish({ title: "The latest in Turin" });
    const shown = await preview("torino", { language: "fr" });
    expect(shown.subscription).toMatchObject({ label: "Turin", pace: null, nextAt: null, timeZone: "UTC" });
    expect(shown.practices.length + shown.events.length).toBeLessThanOrEqual(3);
    expect(shown.practices[0]?.title).toBe("The latest in Turin");
    expect(shown.count).toBeGreaterThan(0);
    expect(shown.channel).toBeNull();
    expect(shown.nextAt).toEqual({ daily: "2026-11-30T09:00:00.000Z", weekly: "2026-11-30T09:00:00.000Z" });
    expect(await own()).toEqual([]);
    await scene.archive(record);
  });

  test.each([
    ["turin housing", "Turin · Housing"],
    ["italy", "Italy"],
    ["since 2020 refugees", "Refugees and asylum · since 2020"],
    ["the inter-ethnic city", "The Inter-ethnic City"],
    ["xyzzy plugh", "xyzzy · plugh"],
    ["/event upcoming", "Upcoming"],
  ])("of «%s» is called %s", async (text, label) => {
    expect((await preview(text)).subscription.label).toBe(label);
  });

  test("of nothing is refused, and says what to type", async () => {
    for (const text of ["", "   ", "help", "the", "practices"]) {
      const refusal = await refusalOf(preview(text));
      expect(refusal).toMatchObject({ code: "invalid-input", field: "text" });
      expect(refusal?.message).toContain("/convivio follow turin");
    }
  });

  test("tells whether the channel may follow too", async () => {
    expect((await preview("turin", { place })).channel).toBe("not-allowed");
    expect((await preview("turin", { place, isManager: true })).channel).toBe("allowed");
  });

  test("that nobody saves is forgotten after a day, and says so", async () => {
    const { db } = scene.catalogue;
    const { subscription } = await preview("turin");
    await forgetOldSubscriptions(db);
    await db.sql`update subscriptions set created_at = created_at - interval '25 hours'`;
    await forgetOldSubscriptions(db);
    expect(await refusalOf(follow(subscription.id))).toMatchObject({ code: "answer-expired", field: "id" });
  });

  test("keeps no address and no number that somebody typed", async () => {
    const { subscription } = await preview("housing anna@example.org \0 \ud800 +39 011 1234567");
    const [row] = await scene.catalogue.db.sql`select followed ->> 'text' as text from subscriptions`;
    expect(row?.text).not.toMatch(/anna|1234567|\0/);
    expect(subscription.label).toContain("Housing");
  });
});

describe("by the button under an answer", () => {
  const labelAfter = async (ask: { text: string; kind?: "event" }, show?: number) => {
    let answer = await scene.bot.answers.ask(ask);
    if (show !== undefined) {
      answer = await scene.bot.answers.open({ id: answer.id ?? "", show: { what: "details", index: show } });
    }
    const shown = await scene.bot.subscriptions.preview({ ...asking("U1"), answer: answer.id ?? "" });
    return shown.subscription.label;
  };

  test("what was asked is followed; of an opened record its series, its city", async () => {
    expect(await labelAfter({ text: "turin" })).toBe("Turin");
    expect(await labelAfter({ text: "italy housing" })).toBe("Italy · Housing");
    expect(await labelAfter({ text: "turin" }, 0)).toBe("Turin");
    expect(await labelAfter({ text: "new york 2011", kind: "event" }, 0)).toBe("The Inter-ethnic City");
  });

  test("an answer that is no longer kept says so", async () => {
    const id = "A".repeat(22);
    const refusal = await refusalOf(scene.bot.subscriptions.preview({ ...asking("U1"), answer: id }));
    expect(refusal?.code).toBe("answer-expired");
  });
});

describe("saved", () => {
  test("it runs from then on; saved again it is the same, with what was chosen last", async () => {
    const { subscription } = await preview("turin");
    const first = await follow(subscription.id);
    expect(first).toMatchObject({ id: subscription.id, pace: "daily", nextAt: "2026-11-30T09:00:00.000Z" });
    const again = await scene.bot.subscriptions.follow({
      ...asking("U1", { language: "it" }),
      id: subscription.id,
      for: "member",
      pace: "at-once",
    });
    expect(again).toMatchObject({ id: first.id, pace: "at-once", nextAt: null, label: "Torino" });
    const other = await preview("Torino");
    expect((await follow(other.subscription.id)).id).toBe(first.id);
    expect(await own()).toHaveLength(1);
  });

  test("twice at the same moment, from two previews of the same, it is one", async () => {
    const previews = await Promise.all(["turin", "torino", "TURIN", "Turin?"].map((text) => preview(text)));
    const saved = await Promise.all(previews.map(({ subscription }) => follow(subscription.id)));
    expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
    expect(await own()).toHaveLength(1);
  });

  test("for oneself and for the channel it is two", async () => {
    const manager = { place, isManager: true };
    const { subscription } = await preview("turin", manager);
    const mine = await follow(subscription.id, manager);
    const wanted = { ...asking("U1", manager), id: subscription.id, for: "channel", pace: "weekly" } as const;
    const channels = await scene.bot.subscriptions.follow(wanted);
    expect(channels.id).not.toBe(mine.id);
    expect(channels).toMatchObject({ follower: "channel", channel: "C1", setUpBy: "Name of U1" });
    const list = await scene.bot.subscriptions.list(asking("U2", { place }));
    expect(list).toMatchObject({ own: [], here: [{ id: channels.id, setUpBy: "Name of U1" }], mayStopHere: false });
  });

  test("more than fifty of one's own, or twenty of a channel, are refused with the way out", {
    timeout: 60_000,
  }, async () => {
    const { sql } = scene.catalogue.db;
    const manager = { place, isManager: true };
    await scene.follow("U1", "turin", "daily", manager);
    await scene.follow("U1", "turin", "daily");
    await sql`
      insert into subscriptions (id, follower, platform, workspace, address, followed, followed_key, language, pace,
        time_zone, created_by, started_at, seen)
      select 'n' || n || s.id, follower, platform, workspace, address, followed, 'key' || n, language, pace, time_zone,
        created_by, started_at, seen
      from subscriptions s, generate_series(2, case follower when 'member' then 50 else 20 end) n`;
    for (const told of [manager, {}]) {
      const refusal = await refusalOf(scene.follow("U1", "housing", "daily", told));
      expect(refusal).toMatchObject({ code: "not-possible" });
      expect(refusal?.message).toContain("/convivio following");
      await scene.follow("U1", "turin", "weekly", told);
    }
  });
});

describe("who may", () => {
  test("nobody saves or stops what another member has previewed or follows", async () => {
    const { subscription } = await preview("turin");
    const other = { isManager: true, place };
    expect(await refusalOf(follow(subscription.id, other, "U2"))).toMatchObject({ code: "answer-expired" });
    await follow(subscription.id);
    expect(await refusalOf(follow(subscription.id, other, "U2"))).toMatchObject({ code: "answer-expired" });
    const stopping = scene.bot.subscriptions.stop({ ...asking("U2", other), id: subscription.id });
    expect(await refusalOf(stopping)).toMatchObject({ code: "not-found" });
    expect(await own()).toHaveLength(1);
  });

  test("a channel's are set up and stopped by who manages that channel, asked again each time", async () => {
    const { subscription } = await preview("turin", { place });
    const wanted = (told: Partial<Follows>) =>
      ({ ...asking("U1", told), id: subscription.id, for: "channel", pace: "daily" }) as const;
    expect(await refusalOf(scene.bot.subscriptions.follow(wanted({ place })))).toMatchObject({ code: "not-allowed" });
    expect(await refusalOf(scene.bot.subscriptions.follow(wanted({})))).toMatchObject({ field: "for" });
    const { id } = await scene.bot.subscriptions.follow(wanted({ place, isManager: true }));
    const stop = (told: Partial<Follows>, user = "U1") => scene.bot.subscriptions.stop({ ...asking(user, told), id });
    expect(await refusalOf(stop({ place }))).toMatchObject({ code: "not-allowed" });
    const elsewhere = { ...place, channel: "C2" };
    expect(await refusalOf(stop({ place: elsewhere, isManager: true }))).toMatchObject({ code: "not-allowed" });
    expect((await stop({ place, isManager: true }, "U7")).id).toBe(id);
    expect((await scene.bot.subscriptions.list(asking("U1", { place }))).here).toEqual([]);
  });

  test("stopping twice is fine, and it can be followed again by the same button", async () => {
    const { subscription } = await preview("turin");
    await follow(subscription.id);
    const stop = () => scene.bot.subscriptions.stop({ ...asking("U1"), id: subscription.id });
    expect((await stop()).nextAt).toBeNull();
    expect((await stop()).id).toBe(subscription.id);
    expect(await own()).toEqual([]);
    await follow(subscription.id);
    await follow(subscription.id);
    expect(await own()).toHaveLength(1);
  });
});

test("a wish to follow that comes late does not begin again what was stopped since", async () => {
  const { subscription } = await scene.bot.subscriptions.preview({ ...asking("U9"), followed: { text: "turin" } });
  const late = (askedAt: string) =>
    scene.bot.subscriptions.follow({ ...asking("U9"), id: subscription.id, for: "member", pace: "daily", askedAt });
  const askedAt = new Date().toISOString();
  await late(askedAt);
  await late(askedAt);
  expect(await own("U9")).toHaveLength(1);
  await scene.bot.subscriptions.stop({ ...asking("U9"), id: subscription.id });
  expect(await refusalOf(late(askedAt))).toMatchObject({ code: "answer-expired", field: "id" });
  expect(await own("U9")).toEqual([]);
  await late(new Date(Date.now() + 60_000).toISOString());
  expect(await own("U9")).toHaveLength(1);
});

test("what is forged or huge is refused before anything is looked up, with its field", async () => {
  const app = testApp(scene.catalogue);
  const bot = { authorization: `Bearer ${testBotKey}` };
  const good = { ...asking("U1"), followed: { text: "turin" } };
  const cases: [string, object, string][] = [
    ["subscriptions.preview", { ...good, followed: { text: "a".repeat(301) } }, "followed.text"],
    ["subscriptions.preview", { ...good, followed: { text: "turin", city: "' or 1=1" } }, "followed.city"],
    ["subscriptions.preview", { ...good, answer: "A".repeat(22) }, "followed"],
    ["subscriptions.preview", { ...good, followed: undefined }, "followed"],
    ["subscriptions.preview", { ...good, name: "a".repeat(101) }, "name"],
    ["subscriptions.preview", { ...good, name: "a\0" }, "name"],
    ["subscriptions.preview", { ...good, language: "de" }, "language"],
    ["subscriptions.preview", { ...good, member: { ...good.member, user: "a b" } }, "member.user"],
    ["subscriptions.preview", { ...good, place: { ...place, channel: "C\0" } }, "place.channel"],
    ["subscriptions.follow", { ...good, id: "'; drop table", for: "member", pace: "daily" }, "id"],
    ["subscriptions.follow", { ...good, id: "A".repeat(22), for: "member", pace: "hourly" }, "pace"],
    ["deliveries.claim", { platform: "slack", limit: 1e9 }, "limit"],
    ["deliveries.post", { id: -1, claim: "x" }, "id"],
    ["deliveries.settle", { id: 1, claim: "x", outcome: "sent", channel: "a".repeat(65), message: "1" }, "channel"],
    ["deliveries.settle", { id: 1, claim: "x", outcome: "later", retryAfterMs: 1e12 }, "retryAfterMs"],
  ];
  for (const [procedure, input, field] of cases) {
    const { report } = await call(app, procedure, input, bot);
    expect([procedure, report?.field, report?.code]).toEqual([procedure, field, "invalid-input"]);
  }
  const unknownCity = await call(
    app,
    "subscriptions.preview",
    { ...good, followed: { text: "", city: "nowhere" } },
    bot,
  );
  expect(unknownCity.report).toMatchObject({ code: "invalid-input", field: "city" });
});
