// Deliveries: posted once or not at all, whatever bots and processes do in between; what nobody knows is never repeated.
import type { Delivery } from "@convivio/core";
import { countDeliveries } from "@convivio/db";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { registry } from "../metrics.ts";
import { asking, type FollowScene, openFollowScene } from "../subscriptions/testing/follow-scene.ts";
import { deskOf, recordIdOf } from "../testing/desk.ts";
import { readFigures } from "../testing/figures.ts";

let scene: FollowScene;
let number = 0;

beforeAll(async () => {
  scene = await openFollowScene();
});
afterAll(() => scene.close());
beforeEach(() => scene.catalogue.db.sql`delete from subscriptions`);

const claim = (limit = 50) => scene.bot.deliveries.claim({ platform: "slack", limit });
const post = ({ id, claim }: Delivery) => scene.bot.deliveries.post({ id, claim });
const digestIn = (delivery: Delivery | undefined) =>
  delivery?.content.type === "digest" ? delivery.content : undefined;
const hold = ({ id, claim }: Delivery) => ({ id, claim });
const sent = { outcome: "sent", channel: "D1", message: "17.1" } as const;
const stateOf = async ({ id }: Pick<Delivery, "id">) => {
  const [row] = await scene.catalogue.db.sql`select state from deliveries where id = ${id}`;
  return row?.state;
};
/** As if so much time had gone by for this delivery. */
const age = ({ id }: Delivery, seconds: number) => scene.catalogue.db.sql`
  update deliveries set claimed_until = claimed_until - ${seconds} * interval '1 second',
    posting_since = posting_since - ${seconds} * interval '1 second',
    next_attempt_at = next_attempt_at - ${seconds} * interval '1 second' where id = ${id}`;

/** Somebody follows Turin, and something is new there. */
async function owe(told: Parameters<FollowScene["follow"]>[3] = {}) {
  const user = `U${++number}`;
  const subscription = await scene.follow(user, "turin", "at-once", told);
  const record = await scene.publish();
  await scene.run();
  return { user, subscription, record };
}

async function oweOne(): Promise<Delivery & { user: string; subscription: string }> {
  const owed = await owe();
  const [delivery] = await claim();
  if (delivery === undefined) throw new Error("nothing to claim");
  return { ...delivery, ...owed };
}

test("it is claimed, posted and settled, and nobody gets it again", async () => {
  const delivery = await oweOne();
  expect(delivery.address).toEqual({ platform: "slack", workspace: "T1", channel: null, user: delivery.user });
  expect(digestIn(delivery)?.practices.map(({ title }) => title)).toEqual([expect.stringMatching(/^New in Turin/)]);
  expect(delivery.content).toMatchObject({ events: [], more: 0, subscription: { label: "Turin", pace: "at-once" } });
  expect(delivery.nonce.length).toBeLessThanOrEqual(25);
  expect(await claim()).toEqual([]);
  expect(await post(delivery)).toEqual({ isYours: true });
  expect(await post(delivery)).toEqual({ isYours: false });
  expect(await scene.bot.deliveries.settle({ ...hold(delivery), ...sent })).toEqual({ isKept: true });
  expect(await scene.bot.deliveries.settle({ ...hold(delivery), outcome: "uncertain" })).toEqual({ isKept: false });
  expect(await stateOf(delivery)).toBe("sent");
  await age(delivery, 3600);
  expect(await claim()).toEqual([]);
});

test("two bots that claim at once never get the same, and together all", async () => {
  const users = Array.from({ length: 20 }, () => `U${++number}`);
  for (const user of users) await scene.follow(user, "turin", "at-once");
  await scene.publish();
  await scene.run();
  const other = deskOf(await scene.openOther(), { kind: "bot" });
  const claims = await Promise.all([
    claim(7),
    other.deliveries.claim({ platform: "slack", limit: 7 }),
    claim(7),
    other.deliveries.claim({ platform: "slack", limit: 7 }),
  ]);
  const rest = await claim();
  const got = [...claims.flat(), ...rest].map(({ address }) => address.user).sort();
  expect(got).toEqual([...users].sort());
});

test("of two that post with one claim, one does", async () => {
  const delivery = await oweOne();
  const other = deskOf(await scene.openOther(), { kind: "bot" });
  const posts = await Promise.all([post(delivery), other.deliveries.post(hold(delivery)), post(delivery)]);
  expect(posts.filter(({ isYours }) => isYours)).toHaveLength(1);
});

test("a bot that dies before the post loses it to another, and comes too late", async () => {
  const delivery = await oweOne();
  await age(delivery, 31);
  expect(await post(delivery)).toEqual({ isYours: false });
  const [again] = await claim();
  expect(again?.id).toBe(delivery.id);
  expect(again?.claim).not.toBe(delivery.claim);
  expect(await post(delivery)).toEqual({ isYours: false });
  expect(again === undefined ? null : await post(again)).toEqual({ isYours: true });
});

test("a bot that dies in the middle of the post leaves it uncertain, and it is never repeated", async () => {
  const delivery = await oweOne();
  await post(delivery);
  await age(delivery, 60);
  expect(await claim()).toEqual([]);
  expect(await stateOf(delivery)).toBe("posting");
  await age(delivery, 61);
  expect(await claim()).toEqual([]);
  expect(await stateOf(delivery)).toBe("uncertain");
  expect(await scene.bot.deliveries.settle({ ...hold(delivery), outcome: "later", retryAfterMs: 0 })).toEqual({
    isKept: false,
  });
  await scene.run();
  expect(await claim()).toEqual([]);
  // It was only slow to say so.
  expect(await scene.bot.deliveries.settle({ ...hold(delivery), ...sent })).toEqual({ isKept: true });
  expect(await stateOf(delivery)).toBe("sent");
});

test("what a bot cannot know is uncertain, and what was told by it is not told again", async () => {
  const delivery = await oweOne();
  await post(delivery);
  await scene.bot.deliveries.settle({ ...hold(delivery), outcome: "uncertain" });
  await age(delivery, 3600);
  expect(await claim()).toEqual([]);
});

test("a wrong token, or another delivery's, changes nothing", async () => {
  const delivery = await oweOne();
  const forged = { id: delivery.id, claim: "f".repeat(32) };
  expect(await scene.bot.deliveries.post(forged)).toEqual({ isYours: false });
  expect(await scene.bot.deliveries.post({ id: delivery.id + 1, claim: delivery.claim })).toEqual({ isYours: false });
  await post(delivery);
  expect(await scene.bot.deliveries.settle({ ...forged, ...sent })).toEqual({ isKept: false });
  expect(await stateOf(delivery)).toBe("posting");
});

test("stopped between claim and post it is not posted; stopped while it waits it is dropped", async () => {
  const delivery = await oweOne();
  await scene.bot.subscriptions.stop({ ...asking(delivery.user), id: delivery.subscription });
  expect(await post(delivery)).toEqual({ isYours: false });
  expect(await stateOf(delivery)).toBe("dropped");
  const { user, subscription } = await owe();
  await scene.bot.subscriptions.stop({ ...asking(user), id: subscription });
  expect(await claim()).toEqual([]);
});

test("a platform that asks for patience gets it, and the delivery is one all along", async () => {
  const before = await countOf("sent");
  const delivery = await oweOne();
  await post(delivery);
  await scene.bot.deliveries.settle({ ...hold(delivery), outcome: "later", retryAfterMs: 60_000 });
  expect(await claim()).toEqual([]);
  await age(delivery, 61);
  const [again] = await claim();
  expect(again?.id).toBe(delivery.id);
  if (again === undefined) return;
  await post(again);
  await scene.bot.deliveries.settle({ ...hold(again), ...sent });
  expect(await countOf("sent")).toBe(before + 1);
});

test("asked for patience after it was stopped, it is dropped", async () => {
  const delivery = await oweOne();
  await post(delivery);
  await scene.bot.subscriptions.stop({ ...asking(delivery.user), id: delivery.subscription });
  await scene.bot.deliveries.settle({ ...hold(delivery), outcome: "later", retryAfterMs: 0 });
  expect(await stateOf(delivery)).toBe("dropped");
});

async function countOf(state: string): Promise<number> {
  const counts = await countDeliveries(scene.catalogue.db);
  return counts.find((one) => one.platform === "slack" && one.state === state)?.count ?? 0;
}

test("an address that is gone is told of nothing any more; another refusal stops nothing", async () => {
  const delivery = await oweOne();
  await scene.follow(delivery.user, "milan", "daily");
  await scene.follow("U-other", "milan", "daily");
  const own = async (user: string) => (await scene.bot.subscriptions.list(asking(user))).own.length;
  await post(delivery);
  const refused = { ...hold(delivery), outcome: "refused", code: "is_archived" } as const;
  await scene.bot.deliveries.settle({ ...refused, isGone: false });
  expect([await own(delivery.user), await own("U-other")]).toEqual([2, 1]);
  const next = await oweOne();
  await post(next);
  await scene.bot.deliveries.settle({ ...refused, ...hold(next), isGone: true });
  expect([await own(next.user), await own(delivery.user), await own("U-other")]).toEqual([0, 2, 1]);
  expect(await countOf("refused")).toBe(2);
});

test("what was archived meanwhile is not shown, and with nothing left nothing is sent", async () => {
  const { record } = await owe();
  await scene.archive(record);
  expect(await claim()).toEqual([]);
  const { user, record: first } = await owe();
  const second = await scene.publish();
  scene.setNow("2026-11-29T13:00:00Z");
  await scene.run();
  await scene.archive(first);
  const [delivery] = await claim();
  expect(digestIn(delivery)?.practices).toHaveLength(1);
  expect((await scene.deliveriesTo(user))[0]?.records).toEqual([second]);
});

test("five are shown at most, the latest first, and the rest is counted", async () => {
  await scene.follow(`U${++number}`, "turin", "at-once");
  const ids: number[] = [];
  for (let at = 0; at < 7; at++) ids.push(await scene.publish({ title: `Many ${at}` }));
  await scene.run();
  const [delivery] = await claim();
  expect(digestIn(delivery)?.practices.map(({ title }) => title)).toEqual([6, 5, 4, 3, 2].map((at) => `Many ${at}`));
  expect(digestIn(delivery)?.more).toBe(2);
});

test("it speaks the language in which it was followed, and goes to the channel that follows", async () => {
  const place = { platform: "slack", workspace: "T1", channel: "C9" } as const;
  await owe({ language: "it", place, isManager: true });
  const [delivery] = await claim();
  expect(delivery).toMatchObject({
    language: "it",
    address: { channel: "C9", user: null },
    content: { subscription: { label: "Torino", follower: "channel", channel: "C9", setUpBy: `Name of U${number}` } },
  });
});

test("one that cannot be made holds up no other", async () => {
  const { user } = await owe();
  const { sql } = scene.catalogue.db;
  await sql`update deliveries set language = 'xx', payload = '{"records": "broken"}' where "user" = ${user}`;
  await scene.follow(`U${++number}`, "milan", "at-once");
  const milan = await recordIdOf(scene.catalogue, "city", "milan");
  await scene.publish({ cities: [milan] });
  await scene.run();
  expect((await claim()).map(({ address }) => address.user)).toEqual([`U${number}`]);
});

test("what became of each is counted, by what it told; a report that comes too late is not", async () => {
  const outcomes = ["sent", "uncertain", "refused", "later", "dropped"] as const;
  const counts = async () => {
    const figures = readFigures(await registry.metrics());
    const of = (outcome: string) => `convivio_deliveries_total{platform="slack",content="digest",outcome="${outcome}"}`;
    return outcomes.map((outcome) => figures.get(of(outcome)) ?? Number.NaN);
  };
  const before = await counts();
  const delivery = await oweOne();
  await post(delivery);
  await scene.bot.deliveries.settle({ ...hold(delivery), outcome: "later", retryAfterMs: 0 });
  const [again] = await claim();
  if (again === undefined) throw new Error("it did not come again");
  await post(again);
  await scene.bot.deliveries.settle({ ...hold(again), ...sent });
  await scene.bot.deliveries.settle({ ...hold(again), ...sent });
  const silent = await oweOne();
  await post(silent);
  await age(silent, 121);
  const { record } = await owe();
  await scene.archive(record);
  await claim();
  const grown = (await counts()).map((count, at) => count - (before[at] ?? 0));
  expect(Object.fromEntries(outcomes.map((outcome, at) => [outcome, grown[at]]))).toEqual({
    sent: 1,
    uncertain: 1,
    refused: 0,
    later: 1,
    dropped: 1,
  });
});
