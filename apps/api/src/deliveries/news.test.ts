// What members hear of without asking: once, and only while it is so.
import type { Delivery, DeliveryContent } from "@convivio/core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type FollowScene, openFollowScene } from "../subscriptions/testing/follow-scene.ts";
import { deskOf } from "../testing/desk.ts";
import { makeAllNews } from "./make-news.ts";

let scene: FollowScene;
beforeAll(async () => {
  scene = await openFollowScene();
});
afterAll(() => scene.close());
beforeEach(() => scene.catalogue.db.sql`delete from deliveries`);

const sql = (...given: Parameters<FollowScene["catalogue"]["db"]["sql"]>) => scene.catalogue.db.sql(...given);
const run = () => makeAllNews(scene.catalogue);
const ada = { platform: "slack", workspace: "T1", user: "UADA" } as const;

type ContentOf<Type extends DeliveryContent["type"]> = Extract<DeliveryContent, { type: Type }>;
async function claim<Type extends DeliveryContent["type"]>(type: Type) {
  const claimed = await scene.bot.deliveries.claim({ platform: "slack", limit: 50 });
  expect(claimed.map(({ content }) => content.type)).toEqual(claimed.map(() => type));
  return claimed as (Delivery & { content: ContentOf<Type> })[];
}

let forms = 0;
async function suggest() {
  const form = { title: `Gardens ${++forms}`, city: "Turin", theme: "housing", link: "https://example.org/gardens" };
  const told = { text: "Neighbours garden.", consent: true as const, message: null, identity: `news ${forms}` };
  const { id } = await scene.bot.suggestions.create({ ...form, ...told, member: ada, language: "it" });
  const [row] = await sql`select record_id as record from suggestions where id = ${id}`;
  return { id, record: Number(row?.record) };
}
const current = async (id: number) => (await scene.admin.desk.records.get({ id })).line.currentRevision;
/** As if what was done last could not be undone any more. */
const settle = (record: number) =>
  sql`update records set updated_at = now() - interval '1 minute' where id = ${record}`;

async function complete(id: number, over: object = {}) {
  const { snapshot } = await scene.admin.desk.records.get({ id });
  const written = Object.fromEntries(Object.entries(snapshot).filter(([, value]) => value !== null));
  const whole = { status: "running", evidence: "told", sources: [source], ...written, ...over };
  await scene.admin.desk.records.save({ id, madeFrom: await current(id), snapshot: whole });
  await scene.admin.desk.records.publish({ id, seen: await current(id) });
}
const source = { title: "Report", url: "https://example.org/report", publisher: "City" };

test("a curator's question reaches whoever suggested it, once, in their language", async () => {
  const { id, record } = await suggest();
  await scene.admin.desk.records.askChanges({ id: record, seen: await current(record), comment: "Since when?" });
  await Promise.all([run(), run()]);
  const [delivery, ...others] = await claim("suggestion");
  expect(others).toEqual([]);
  expect(delivery).toMatchObject({
    address: { workspace: "T1", channel: null, user: "UADA" },
    language: "it",
    content: { news: "asked", suggestion: { id, question: "Since when?" } },
  });
  await run();
  expect(await claim("suggestion")).toEqual([]);
  await scene.bot.suggestions.answer({ id, member: ada, text: "Since 2009." });
  await scene.admin.desk.records.askChanges({ id: record, seen: await current(record), comment: "And where?" });
  await run();
  expect((await claim("suggestion")).map(({ content }) => content.suggestion.question)).toEqual(["And where?"]);
});

test("a question that was answered before a bot came for it is not asked", async () => {
  const { id, record } = await suggest();
  await scene.admin.desk.records.askChanges({ id: record, seen: await current(record), comment: "Since when?" });
  await run();
  await scene.bot.suggestions.answer({ id, member: ada, text: "Since 2009." });
  expect(await claim("suggestion")).toEqual([]);
  expect((await sql`select state from deliveries`).map(({ state }) => state)).toEqual(["dropped"]);
});

test("its publication is told once, and not while it can be undone", async () => {
  const { record } = await suggest();
  await complete(record, { sources: [source] });
  await run();
  expect(await claim("suggestion")).toEqual([]);
  await settle(record);
  await run();
  const [delivery] = await claim("suggestion");
  expect(delivery?.content).toMatchObject({ news: "published", suggestion: { state: "published" } });
  expect(delivery?.content.suggestion.url).toContain("/practices/gardens");
  await complete(record, { summary: "Neighbours garden together.", sources: [source] });
  await settle(record);
  await run();
  expect(await claim("suggestion")).toEqual([]);
});

test("what was asked in vain is told once it is answered, and to nobody twice", async () => {
  const { id } = await scene.bot.answers.ask({ text: "turin zeppelins", platform: "slack" });
  await scene.bot.wishes.tellMe({ answer: id ?? "", member: ada, language: "fr" });
  await run();
  expect(await claim("wish")).toEqual([]);
  await scene.publish({ title: "Zeppelins over the market" });
  await Promise.all([run(), makeAllNews(await scene.openOther())]);
  const granted = await claim("wish");
  expect(granted).toHaveLength(1);
  expect(granted[0]).toMatchObject({
    address: { user: "UADA" },
    language: "fr",
    content: { asked: "turin zeppelins" },
  });
  expect(granted[0]?.content.practices.map(({ title }) => title)).toEqual(["Zeppelins over the market"]);
  await scene.publish({ title: "More zeppelins" });
  await run();
  expect(await claim("wish")).toEqual([]);
});

/** An answer with these practices, shared in a channel. */
async function share(words: string, message: string, isWhole = false, language: "en" | "it" = "en") {
  await scene.catalogue.catchUp();
  const asked = await scene.bot.answers.ask({ text: words, platform: "slack", language });
  const shown = isWhole
    ? await scene.bot.answers.open({ id: asked.id ?? "", show: { what: "details", index: 0 } })
    : asked;
  const place = { platform: "slack", workspace: "T1", channel: "C1", message } as const;
  expect(await scene.bot.answers.share({ id: shown.id ?? "", ...place })).toEqual({ isKept: true });
}
const later = () => sql`update shared_answers set correct_at = correct_at - interval '11 minutes'`;
async function corrections() {
  await run();
  await later();
  await run();
  return (await claim("correction")).map(({ address, content }) => ({ ...content, channel: address.channel }));
}

test("edits of what a shared answer showed are told once, ten minutes after the first", async () => {
  const record = await scene.publish({ title: "Quagga kitchens" });
  await share("quagga", "17.1");
  await complete(record, { summary: "One." });
  await run();
  expect(await claim("correction")).toEqual([]);
  await complete(record, { summary: "Two." });
  const [told, ...others] = await corrections();
  expect(others).toEqual([]);
  expect(told).toMatchObject({
    message: "17.1",
    channel: "C1",
    records: [{ title: "Quagga kitchens", what: "corrected" }],
  });
  expect(told?.records[0]?.url).toContain("/practices/quagga-kitchens");
  expect(await corrections()).toEqual([]);
});

test("what it did not show may change in peace; a whole card shows more than a list", async () => {
  const record = await scene.publish({ title: "Okapi kitchens" });
  await share("okapi", "18.1");
  await share("okapi", "18.2", true);
  await complete(record, { lessons: "Start small." });
  expect((await corrections()).map(({ message }) => message)).toEqual(["18.2"]);
});

test("what is archived is told without a link; what comes back before that is not told at all", async () => {
  const gone = await scene.publish({ title: "Axolotl kitchens" });
  const back = await scene.publish({ title: "Narwhal kitchens" });
  await share("axolotl", "19.1");
  await share("narwhal", "19.2");
  for (const id of [gone, back]) await scene.archive(id);
  await run();
  await scene.restore(back);
  expect(await corrections()).toEqual([
    {
      type: "correction",
      channel: "C1",
      message: "19.1",
      records: [{ title: "Axolotl kitchens", what: "archived", url: null }],
    },
  ]);
});

test("a translation that was shown is corrected like an original, and told only to those who read it", async () => {
  const record = await scene.publish({ title: "Kiwi kitchens" });
  const line = { id: record, language: "it" };
  let madeFrom: number | null = null;
  async function translate(title: string) {
    const snapshot = { title, summary: "Si cucina insieme." };
    const saved = await scene.admin.desk.records.save({
      ...line,
      madeFrom,
      snapshot,
      translates: await current(record),
    });
    madeFrom = saved.revision;
    await scene.admin.desk.records.publish({ ...line, seen: saved.revision });
  }
  await share("kiwi", "21.0", false, "it");
  await translate("Cucine del kivi");
  // Its readers had the original, which says what it said.
  expect(await corrections()).toEqual([]);
  await share("kiwi", "21.1", false, "it");
  await share("kiwi", "21.2", false, "en");
  await translate("Cucine del kiwi");
  expect((await corrections()).map(({ message, records }) => [message, records[0]?.title])).toEqual([
    ["21.0", "Cucine del kivi"],
    ["21.1", "Cucine del kivi"],
  ]);
  await complete(record, { summary: "They cook together on Sundays." });
  expect((await corrections()).map(({ message }) => message).sort()).toEqual(["21.0", "21.1", "21.2"]);
  // It follows what has just been told.
  await translate("Cucine del kiwi di domenica");
  expect(await corrections()).toEqual([]);
});

test("two processes that look at once tell it once", async () => {
  const record = await scene.publish({ title: "Quokka kitchens" });
  await share("quokka", "20.1");
  await complete(record, { summary: "Changed." });
  await run();
  await later();
  await Promise.all([run(), makeAllNews(await scene.openOther())]);
  expect(await claim("correction")).toHaveLength(1);
});

test("a member who is forgotten hears of nothing", async () => {
  const { record } = await suggest();
  await complete(record, { sources: [source] });
  await settle(record);
  await deskOf(scene.catalogue, { kind: "bot" }).installations.remove({
    platform: "slack",
    workspace: "T1",
    happenedAt: null,
  });
  await run();
  expect(await claim("suggestion")).toEqual([]);
});
