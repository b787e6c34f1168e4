// What waits at home: to each what is theirs to do, and in the lists narrowed to it exactly the same.
import { type RecordKind, recordKinds, type Snapshot, Waits } from "@convivio/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPractice, type Colleague, recordIdOf, welcomeColleague } from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

const today = "2026-11-25";
let opened: TestCatalogue;
let curator: Colleague;
let contributor: Colleague;
const ids = { italy: 0, turin: 0, housing: 0 };

beforeAll(async () => {
  opened = await openTestCatalogue("http://127.0.0.1:3000", () => new Date(`${today}T12:00:00Z`));
  curator = await welcomeColleague(opened.catalogue, "curator");
  contributor = await welcomeColleague(opened.catalogue, "contributor");
  [ids.italy, ids.turin, ids.housing] = await Promise.all([
    recordIdOf(opened.catalogue, "country", "it"),
    recordIdOf(opened.catalogue, "city", "turin"),
    recordIdOf(opened.catalogue, "theme", "housing"),
  ]);
});
afterAll(() => opened.close());

async function send(who: Colleague, kind: RecordKind, snapshot: Snapshot): Promise<number> {
  const { id, revision } = await who.desk.records.create({ kind, snapshot });
  await who.desk.records.submit({ id, seen: revision });
  return id;
}

test("lists what waits for my review, the longest waiting first, without what I wrote", async () => {
  const other = await welcomeColleague(opened.catalogue, "curator");
  const first = await send(other, "practice", { title: "First" });
  const second = await send(contributor, "practice", { title: "Second" });
  const mine = await send(curator, "practice", { title: "Mine" });
  const { review, own } = await curator.desk.work.get({});
  expect(review.first.map(({ id }) => id)).toEqual([first, second]);
  expect(own.first.map(({ id }) => id)).toContain(mine);
  const theirs = await contributor.desk.work.get({});
  expect([theirs.review.count, theirs.own.first.map(({ id }) => id)]).toEqual([0, [second]]);
});

test("a translation whose original moved on is listed, and no more once it is looked at", async () => {
  const snapshot = buildPractice(ids);
  const { id, revision } = await curator.desk.records.create({ kind: "practice", snapshot });
  await curator.desk.records.publish({ id, seen: revision });
  const line = { id, language: "it" };
  const texts = { title: "Porta", summary: "Una porta." };
  const saved = await curator.desk.records.save({ ...line, madeFrom: null, snapshot: texts, translates: revision });
  const behind = async () => (await curator.desk.work.get({})).behind.first.map((one) => [one.id, one.language]);
  expect(await behind()).toEqual([]);
  const next = await curator.desk.records.save({ id, madeFrom: revision, snapshot: { ...snapshot, title: "Gate" } });
  expect(await behind()).toEqual([]);
  await curator.desk.records.publish({ id, seen: next.revision });
  expect(await behind()).toEqual([[id, "it"]]);
  await curator.desk.records.save({
    ...line,
    madeFrom: saved.revision,
    snapshot: texts,
    translates: next.revision,
  });
  expect(await behind()).toEqual([]);
});
test("a record is mine to do by being made by me or given to me, but to a contributor only what they made", async () => {
  const given = await curator.desk.records.create({ kind: "person", snapshot: { name: "Handed over" } });
  const hand = (to: Colleague) => curator.desk.records.assign({ id: given.id, seen: given.revision, account: to.id });
  const other = await welcomeColleague(opened.catalogue, "curator");
  await hand(other);
  expect((await other.desk.work.get({})).own.first.map(({ id }) => id)).toEqual([given.id]);
  await hand(contributor);
  expect((await contributor.desk.work.get({})).own.first.map(({ id }) => id)).not.toContain(given.id);
});

test("of each part the lists narrowed to it hold the very records, however many translations of one wait", async () => {
  const limited = await welcomeColleague(opened.catalogue, "curator", { countries: [ids.italy] });
  await send(contributor, "person", { name: "Sent by a contributor" });
  await send(limited, "event", { title: "Begun by whoever looks" });
  const told = await publishedInTwoMoreLanguages(curator);
  await opened.catalogue.db
    .sql`update practices set checked_on = '2019-01-01' where city_ids @> array[${ids.turin}]::int[]`;

  for (const who of [curator, limited, contributor]) {
    const work = await who.desk.work.get({});
    for (const waits of whatWaits(who)) {
      const listed = await listedTo(who, waits);
      const { kinds, first } = work[waits];
      expect(new Map(kinds.map(({ kind, records }) => [kind, records]))).toEqual(
        new Map(listed.map(({ kind, rows }) => [kind, rows.length])),
      );
      expect(new Set(first.map(({ id }) => id))).toEqual(new Set(listed.flatMap(({ rows }) => rows)));
    }
  }
  const { behind, review, own, check } = await limited.desk.work.get({});
  expect(behind).toMatchObject({ count: 2, kinds: [{ kind: "practice", records: 1 }] });
  expect(review.first.filter(({ id }) => id === told).map(({ language }) => language)).toEqual(["it", "fr"]);
  expect(own.kinds).toEqual([{ kind: "event", records: 1 }]);
  expect(check.count).toBeGreaterThan(0);
});

/** Both translations in review, and both left behind by their original. */
async function publishedInTwoMoreLanguages(who: Colleague): Promise<number> {
  const { records } = who.desk;
  const snapshot = buildPractice(ids, { title: "In three languages" });
  const { id, revision } = await records.create({ kind: "practice", snapshot });
  await records.publish({ id, seen: revision });
  for (const language of ["it", "fr"] as const) {
    const texts = { title: "Una porta", summary: "Una." };
    const saved = await records.save({ id, language, madeFrom: null, snapshot: texts, translates: revision });
    await records.submit({ id, language, seen: saved.revision });
  }
  const again = await records.save({ id, madeFrom: revision, snapshot: { ...snapshot, title: "Told anew" } });
  await records.publish({ id, seen: again.revision });
  return id;
}

function whatWaits({ acting }: Colleague): readonly Waits[] {
  return acting.role === "contributor" ? ["own"] : Waits.options;
}

async function listedTo(who: Colleague, waits: Waits): Promise<{ kind: RecordKind; rows: number[] }[]> {
  const lists = await Promise.all(
    recordKinds.map(async (kind) => {
      const { total, rows } = await who.desk.records.list({ kind, waits, limit: 200 });
      expect(rows).toHaveLength(total);
      return { kind, rows: rows.map(({ id }) => id) };
    }),
  );
  return lists.filter(({ rows }) => rows.length > 0);
}
