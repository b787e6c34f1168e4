// The lists of the desk and the audit log: narrowed, sorted and counted as asked, and only to those who may see it.
import { type Freshness, freshnessOf, type PracticeStatus } from "@convivio/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Colleague, recordIdOf, welcomeColleague } from "../testing/desk.ts";
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

const list = (asked: object) => curator.desk.records.list({ kind: "practice", limit: 200, ...asked });

describe("a list", () => {
  test("holds every record of its kind once, in the order asked for, whatever the window", async () => {
    const whole = await list({ sort: "title", order: "ascending" });
    expect(whole.total).toBe(271);
    const rest = await list({ sort: "title", order: "ascending", offset: 200 });
    const all = [...whole.rows, ...rest.rows];
    expect(new Set(all.map(({ id }) => id)).size).toBe(271);
    const backwards = await list({ sort: "title", order: "descending", limit: 5 });
    expect(backwards.rows.map(({ id }) => id)).toEqual(
      all
        .slice(-5)
        .reverse()
        .map(({ id }) => id),
    );
  });

  test("is narrowed by the first letters of any word, by country, city, theme and state", async () => {
    const mosques = await list({ text: "ope mosq" });
    expect(mosques.rows.map(({ title }) => title)).toEqual(["Open Mosques"]);
    const italian = await list({ country: ids.italy });
    expect(italian.total).toBeGreaterThan(5);
    const [ofTurin] = await opened.catalogue.db
      .sql`select count(*)::int as count from practices where city_ids @> array[${ids.turin}]::int[]`;
    expect((await list({ city: ids.turin })).total).toBe(ofTurin?.count);
    expect((await list({ theme: ids.housing })).rows.every(({ themes }) => themes.includes("Housing"))).toBe(true);
    expect((await list({ state: ["archived"] })).total).toBe(0);
    expect((await list({ isPublished: false })).total).toBe(0);
    expect((await list({ text: "!?" })).total).toBe(271);
  });

  test("names places and themes in the reader's language", async () => {
    const { rows } = await list({ city: ids.turin, language: "it" });
    expect(rows[0]?.place).toBe("Torino");
  });

  test("tells freshness by the very rule of core", async () => {
    const days = [
      "2026-11-01",
      "2025-11-25",
      "2025-11-24",
      "2025-05-25",
      "2025-05-24",
      "2021-11-25",
      "2019-05-25",
      "2019-05-24",
      null,
    ];
    const statuses: PracticeStatus[] = ["running", "ended"];
    const { sql } = opened.catalogue.db;
    const rows = await sql`select record_id from practices order by record_id limit ${days.length * 2}`;
    const wanted = new Map<number, Freshness>();
    for (const [at, { record_id: id }] of rows.entries()) {
      const checkedOn = days[Math.floor(at / 2)] ?? null;
      const status = statuses[at % 2] ?? "running";
      await sql`update practices set checked_on = ${checkedOn}, status = ${status} where record_id = ${id}`;
      wanted.set(Number(id), freshnessOf({ status, checkedOn }, today));
    }
    expect(new Set(wanted.values())).toEqual(new Set(["fresh", "due", "stale", "unknown"]));
    for (const freshness of ["fresh", "due", "stale"] as const) {
      const ofThat = [...wanted].flatMap(([id, one]) => (one === freshness ? [id] : []));
      expect((await list({ freshness })).rows.map(({ id }) => id).sort()).toEqual(ofThat.sort());
    }
    const { check } = await curator.desk.work.get({});
    expect(check.count).toBe([...wanted.values()].filter((one) => one === "due" || one === "stale").length);
  });

  test("follows a city that was filed under the wrong country", async () => {
    const france = await recordIdOf(opened.catalogue, "country", "fr");
    const city = { name: "Lagrange", names: { en: "Lagrange" }, country: ids.italy, latitude: 45, longitude: 7 };
    const made = await curator.desk.records.create({ kind: "city", snapshot: city });
    await curator.desk.records.publish({ id: made.id, seen: made.revision });
    await curator.desk.records.create({ kind: "practice", snapshot: { title: "Lagrange desk", cities: [made.id] } });
    const inCountry = async (country: number) => (await list({ country, text: "lagrange" })).total;
    expect(await inCountry(ids.italy)).toBe(1);
    const moved = { ...city, country: france };
    const saved = await curator.desk.records.save({ id: made.id, madeFrom: made.revision, snapshot: moved });
    await curator.desk.records.publish({ id: made.id, seen: saved.revision });
    expect([await inCountry(ids.italy), await inCountry(moved.country)]).toEqual([0, 1]);
  });

  test("shows a contributor nothing of others", async () => {
    expect((await contributor.desk.records.list({ kind: "practice" })).total).toBe(0);
    const { id } = await curator.desk.records.create({
      kind: "organisation",
      snapshot: { name: "Zebra Crossing House" },
    });
    const asked = { text: "zebra", kinds: ["organisation" as const] };
    expect((await curator.desk.records.find(asked)).found.map((one) => one.id)).toEqual([id]);
    expect((await contributor.desk.records.find(asked)).found).toEqual([]);
  });
});

describe("a picker", () => {
  test("finds a city by its name in any language, what is published first", async () => {
    const { found } = await curator.desk.records.find({ text: "Torin", kinds: ["city"], language: "it" });
    expect(found[0]).toMatchObject({ id: ids.turin, title: "Torino", place: "Italia", isPublished: true });
  });
});

describe("the audit log", () => {
  test("tells who did what to which record, latest first, by person, act, record and day", async () => {
    const { id, revision } = await curator.desk.records.create({ kind: "series", snapshot: { title: "Talks" } });
    await curator.desk.records.archive({ id, seen: revision });
    const { list: entries } = await curator.desk.audit.list({ record: id });
    expect(entries.map(({ action }) => action)).toEqual(["archive", "save", "create"]);
    expect(entries[0]).toMatchObject({ actor: { id: curator.id }, record: { id, kind: "series", title: "Talks" } });
    const day = new Date().toISOString().slice(0, 10);
    const asked = { account: curator.id, action: "archive", from: day, to: day };
    expect((await curator.desk.audit.list(asked)).list.map((one) => one.record?.id)).toEqual([id]);
    expect((await curator.desk.audit.list({ ...asked, to: "2020-01-01" })).list).toEqual([]);
    const first = await curator.desk.audit.list({ record: id, limit: 1 });
    const second = await curator.desk.audit.list({ record: id, limit: 1, before: first.next ?? 0 });
    expect(second.list.map(({ action }) => action)).toEqual(["save"]);
    await expect(contributor.desk.audit.list({})).rejects.toMatchObject({ cause: { code: "not-allowed" } });
  });
});
