// Digests: one message a period, nothing when nothing is new, and never the same twice.
import { seed } from "@convivio/db";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { recordIdOf } from "../testing/desk.ts";
import { makeEveryDigest } from "./make-digests.ts";
import { asking, type FollowScene, openFollowScene } from "./testing/follow-scene.ts";

let scene: FollowScene;
let user = "";
let number = 0;

beforeAll(async () => {
  scene = await openFollowScene();
});
afterAll(() => scene.close());
/** Each test has a member of its own, and nobody else follows meanwhile. */
afterEach(async () => {
  const { sql } = scene.catalogue.db;
  await sql`delete from subscriptions`;
});

const newcomer = () => {
  user = `U${++number}`;
  return user;
};
const told = async () => (await scene.deliveriesTo(user)).map(({ records }) => records);
const at = (time: string) => scene.setNow(time);
const rowOf = async (id: string) => {
  const [row] = await scene.catalogue.db.sql`select next_at, seen, stopped_at from subscriptions where id = ${id}`;
  return row;
};
/** As if a bot had posted all that waits. */
const post = () => scene.catalogue.db.sql`update deliveries set state = 'sent' where state = 'waiting'`;

test("at once: several things are one message, what comes soon after waits for the next, and nothing new is nothing", async () => {
  at("2026-11-29T12:00:00Z");
  await scene.follow(newcomer(), "turin housing", "at-once");
  await scene.run();
  expect(await told()).toEqual([]);
  const first = await scene.publish();
  const second = await scene.publish();
  await scene.publish({ themes: [await recordIdOf(scene.catalogue, "theme", "education")] });
  await scene.run();
  expect(await told()).toEqual([[second, first]]);
  await post();
  const third = await scene.publish();
  at("2026-11-29T12:01:30Z");
  await scene.run();
  expect(await told()).toHaveLength(1);
  const fourth = await scene.publish();
  at("2026-11-29T12:02:01Z");
  await scene.run();
  await scene.run();
  expect(await told()).toEqual([
    [second, first],
    [fourth, third],
  ]);
});

test("daily and weekly: at nine, once a period, and never without something new", async () => {
  at("2026-11-25T12:00:00Z");
  const daily = await scene.follow(newcomer(), "turin", "daily");
  const ofDaily = user;
  const weekly = await scene.follow(newcomer(), "Torino", "weekly");
  const record = await scene.publish();
  at("2026-11-26T08:59:59Z");
  await scene.run();
  expect(await told()).toEqual([]);
  at("2026-11-26T09:00:00Z");
  await scene.run();
  await scene.run();
  expect((await scene.deliveriesTo(ofDaily)).map(({ records }) => records)).toEqual([[record]]);
  expect(await told()).toEqual([]);
  at("2026-11-27T09:00:30Z");
  await scene.run();
  expect(await scene.deliveriesTo(ofDaily)).toHaveLength(1);
  expect(new Date((await rowOf(daily))?.next_at).toISOString()).toBe("2026-11-28T09:00:00.000Z");
  at("2026-11-30T09:00:00Z");
  await scene.run();
  expect(await told()).toEqual([[record]]);
  expect(new Date((await rowOf(weekly))?.next_at).toISOString()).toBe("2026-12-07T09:00:00.000Z");
});

test("a server that was off for weeks sends one message for all of them", async () => {
  at("2026-11-01T12:00:00Z");
  const id = await scene.follow(newcomer(), "turin", "daily");
  const records = [await scene.publish(), await scene.publish()];
  at("2026-11-29T15:00:00Z");
  await scene.run();
  await scene.run();
  expect(await told()).toEqual([records.reverse()]);
  expect(new Date((await rowOf(id))?.next_at).toISOString()).toBe("2026-11-30T09:00:00.000Z");
});

test("what was archived before the digest is not told; what comes back is told once", async () => {
  at("2026-11-25T12:00:00Z");
  await scene.follow(newcomer(), "turin", "daily");
  const record = await scene.publish();
  await scene.archive(record);
  at("2026-11-26T09:00:00Z");
  await scene.run();
  expect(await told()).toEqual([]);
  await scene.restore(record);
  at("2026-11-27T09:00:00Z");
  await scene.run();
  expect(await told()).toEqual([[record]]);
  await post();
  await scene.archive(record);
  await scene.restore(record);
  at("2026-11-28T09:00:00Z");
  await scene.run();
  expect(await told()).toEqual([[record]]);
});

test("a further revision of what is public is no news, and a publication that was undone is none", async () => {
  at("2026-11-25T12:00:00Z");
  const record = await scene.publish();
  await scene.follow(newcomer(), "turin", "at-once");
  const { desk } = scene.admin;
  const { line, snapshot } = await desk.records.get({ id: record });
  const changed = { ...snapshot, title: "Told anew" };
  const save = { id: record, language: null, madeFrom: line.currentRevision, snapshot: changed, translates: null };
  const { revision } = await desk.records.save(save);
  await desk.records.publish({ id: record, seen: revision });
  const draft = await desk.records.create({
    kind: "practice",
    snapshot: { ...changed, slug: null, title: "By mistake" },
  });
  const { undo } = await desk.records.publish({ id: draft.id, seen: draft.revision });
  await desk.records.undo({ audit: undo ?? 0 });
  await scene.run();
  expect(await told()).toEqual([]);
});

test("what an undo brings back is told like what was published", async () => {
  at("2026-11-25T12:00:00Z");
  const record = await scene.publish();
  await scene.follow(newcomer(), "turin", "at-once");
  const { desk } = scene.admin;
  const { line } = await desk.records.get({ id: record });
  const { undo } = await desk.records.archive({ id: record, seen: line.currentRevision });
  await desk.records.undo({ audit: undo ?? 0 });
  await scene.run();
  expect(await told()).toEqual([[record]]);
});

test("what is new while a bot is away joins the message that waits for it", async () => {
  at("2026-11-25T12:00:00Z");
  await scene.follow(newcomer(), "turin", "at-once");
  const first = await scene.publish();
  await scene.run();
  const second = await scene.publish();
  at("2026-11-25T12:03:00Z");
  await scene.run();
  expect(await told()).toEqual([[second, first]]);
});

test("two schedulers at once make one message for each, and together look at all", async () => {
  at("2026-11-25T12:00:00Z");
  const other = await scene.openOther();
  const users = Array.from({ length: 30 }, newcomer);
  for (const one of users) await scene.follow(one, "turin", "daily");
  const record = await scene.publish();
  at("2026-11-26T09:00:00Z");
  await Promise.all([scene.catalogue, other, scene.catalogue, other].map((one) => makeEveryDigest(one)));
  for (const one of users) {
    expect((await scene.deliveriesTo(one)).map(({ records }) => records)).toEqual([[record]]);
  }
});

test("a run that is cut off leaves nothing half done, and the next goes on", async () => {
  at("2026-11-25T12:00:00Z");
  await scene.follow(newcomer(), "turin", "at-once");
  const record = await scene.publish();
  const stopping = AbortSignal.abort(new Error("the process stops"));
  await expect(makeEveryDigest(scene.catalogue, stopping)).rejects.toThrow("the process stops");
  expect(await told()).toEqual([]);
  await scene.run();
  expect(await told()).toEqual([[record]]);
});

test("the seed read again tells nobody anything", async () => {
  at("2026-11-25T12:00:00Z");
  for (const text of ["italy", "barcelona", "housing", "since 2000"]) await scene.follow(newcomer(), text, "at-once");
  const { db } = scene.catalogue;
  const [before] = await db.sql`select count(*)::int as n from publications`;
  expect(await seed(db)).toMatchObject({ created: 0, changed: 0 });
  await scene.run();
  expect(await db.sql`select count(*)::int as n from publications`).toEqual([before]);
  expect(await db.sql`select id from deliveries where subscription_id in (select id from subscriptions)`).toEqual([]);
});

test("a city that the catalogue does not have yet is told of once it has", async () => {
  at("2026-11-25T12:00:00Z");
  await scene.follow(newcomer(), "Moncalvo", "at-once");
  const { desk } = scene.admin;
  const italy = [...scene.catalogue.names.countries.values()].find(({ code }) => code === "IT")?.recordId;
  const snapshot = { name: "Moncalvo", names: { it: "Moncalvo" }, country: italy, latitude: 45, longitude: 8.2 };
  const city = await desk.records.create({ kind: "city", snapshot });
  await desk.records.publish({ id: city.id, seen: city.revision });
  await scene.run();
  expect(await told()).toEqual([]);
  const record = await scene.publish({ title: "First there", cities: [city.id] });
  await scene.run();
  expect(await told()).toEqual([[record]]);
});

test("a city whose address changed is followed still", async () => {
  at("2026-11-25T12:00:00Z");
  const { desk } = scene.admin;
  const who = asking(newcomer());
  const preview = await scene.bot.subscriptions.preview({ ...who, followed: { text: "", city: "oslo" } });
  await scene.bot.subscriptions.follow({ ...who, id: preview.subscription.id, for: "member", pace: "at-once" });
  const id = await recordIdOf(scene.catalogue, "city", "oslo");
  const { line, snapshot } = await desk.records.get({ id });
  const moved = { ...snapshot, slug: "oslo-kommune" };
  const save = { id, language: null, madeFrom: line.currentRevision, snapshot: moved, translates: null };
  const { revision } = await desk.records.save(save);
  await desk.records.publish({ id, seen: revision });
  const record = await scene.publish({ cities: [id] });
  await scene.run();
  expect(await told()).toEqual([[record]]);
  const { own } = await scene.bot.subscriptions.list(who);
  expect(own[0]).toMatchObject({ label: "Oslo", url: expect.stringMatching(/\/cities\/oslo-kommune$/) });
});

test("what has left the catalogue altogether is followed in vain, and holds nobody else up", async () => {
  at("2026-11-25T12:00:00Z");
  const { db } = scene.catalogue;
  const gone = await scene.follow(newcomer(), "turin", "at-once");
  await db.sql`update subscriptions set followed = '{"text":"","city":"no-such"}', followed_key = 'x' where id = ${gone}`;
  await scene.follow(newcomer(), "turin", "at-once");
  const record = await scene.publish();
  await scene.run();
  expect(await told()).toEqual([[record]]);
  const { own } = await scene.bot.subscriptions.list(asking(`U${number - 1}`));
  expect(own.map(({ label }) => label)).toEqual(["no-such"]);
});

test("thousands of subscriptions are looked at within seconds", { timeout: 60_000 }, async () => {
  at("2026-11-25T12:00:00Z");
  const { db } = scene.catalogue;
  const texts = ["turin", "italy housing", "since 2020", "violins", "barcelona"];
  for (const text of texts) await scene.follow(newcomer(), text, "daily");
  await db.sql`
    insert into subscriptions (id, follower, platform, workspace, address, followed, followed_key, language, pace, time_zone,
      created_by, started_at, next_at, seen)
    select 'many-' || n || '-' || s.id, follower, platform, workspace, 'M' || n || s.id, followed, followed_key, language,
      pace, time_zone, created_by, started_at, next_at, seen
    from subscriptions s, generate_series(1, 600) n`;
  await scene.publish();
  at("2026-11-26T09:00:00Z");
  const begun = performance.now();
  await scene.run();
  expect(performance.now() - begun).toBeLessThan(20_000);
  process.stdout.write(`3000 subscriptions in ${Math.round(performance.now() - begun)} ms\n`);
  const [row] = await db.sql`select count(*)::int as n from deliveries where "user" like 'M%'`;
  expect(row?.n).toBe(1200);
});
