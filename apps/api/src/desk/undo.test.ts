// Undo: one's own act, a moment after it, with everything that was done in it; never more, and never by whoever lost the right to it.
import { type Acting, type Answer, noLimits, type Snapshot } from "@convivio/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  buildPractice,
  type Colleague,
  type Desk,
  deskOf,
  recordIdOf,
  refusalOf,
  welcomeColleague,
} from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

let opened: TestCatalogue;
let anna: Colleague;
let ben: Colleague;
let admin: Colleague;
const ids = { turin: 0, housing: 0, france: 0 };

beforeAll(async () => {
  opened = await openTestCatalogue();
  const { catalogue } = opened;
  [anna, ben, admin] = await Promise.all([
    welcomeColleague(catalogue, "curator", { name: "Anna" }),
    welcomeColleague(catalogue, "curator", { name: "Ben" }),
    welcomeColleague(catalogue, "administrator", { name: "Ada" }),
  ]);
  ids.turin = await recordIdOf(catalogue, "city", "turin");
  ids.housing = await recordIdOf(catalogue, "theme", "housing");
  ids.france = await recordIdOf(catalogue, "country", "fr");
});
afterAll(() => opened.close());

const draft = (who: Colleague, told: Snapshot = {}) =>
  who.desk.records.create({ kind: "practice", snapshot: buildPractice(ids, told) });
const asked = (text: string) =>
  anna.desk.answers.ask({ text }).then((answer: Answer) => answer.results.map(({ title }) => title));
const standingOf = async (id: number) => {
  const { state, isPublished } = (await admin.desk.records.get({ id })).line;
  return { state, isPublished };
};
const isDraft = { state: "draft", isPublished: false };
const isPublished = { state: "published", isPublished: true };

describe("one act", () => {
  test("a publication that gave it another address gives back the one before", async () => {
    const { id, revision } = await draft(anna, { title: "At the old address" });
    await anna.desk.records.publish({ id, seen: revision });
    const [old, other] = ["at-the-old-address", "at-the-new-address"];
    const addressFrom = async (slug: string) => (await anna.desk.practices.get({ slug })).slug;
    const first = await anna.desk.records.get({ id });
    const snapshot = { ...first.snapshot, slug: other };
    const save = { id, language: null, madeFrom: revision, snapshot, translates: null };
    const { revision: moved } = await anna.desk.records.save(save);
    const { undo } = await anna.desk.records.publish({ id, seen: moved });
    expect(await addressFrom(old)).toBe(other);
    await anna.desk.records.undo({ audit: undo ?? 0 });
    expect(await addressFrom(old)).toBe(old);
    expect(await addressFrom(other)).toBe(old);
    await admin.desk.records.archive({ id, seen: moved });
  });

  test.each(["submit", "publish", "archive"] as const)(
    "%s is undone by whoever did it, once, and by nobody else",
    async (act) => {
      const { id, revision } = await draft(anna, { title: `To undo: ${act}` });
      if (act === "archive") await anna.desk.records.publish({ id, seen: revision });
      const before = (await anna.desk.records.get({ id })).line;
      const shown = await asked("turin housing");
      const { undo } = await anna.desk.records[act]({ id, seen: revision });
      expect(await refusalOf(ben.desk.records.undo({ audit: undo ?? 0 }))).toMatchObject({ code: "not-possible" });
      await anna.desk.records.undo({ audit: undo ?? 0 });
      const { updatedAt: _, submittedAt: __, ...after } = (await anna.desk.records.get({ id })).line;
      expect(before).toMatchObject(after);
      expect(await asked("turin housing")).toEqual(shown);
      expect(await refusalOf(anna.desk.records.undo({ audit: undo ?? 0 }))).toMatchObject({ code: "not-possible" });
      await admin.desk.records.archive({ id, seen: revision });
    },
  );

  test("a remark offers nothing to undo", async () => {
    const { id, revision } = await draft(anna);
    const said = await ben.desk.records.comment({ id, seen: revision, comment: "Well told." });
    expect(said).toMatchObject({ state: "draft", undo: null });
  });

  test("nothing is undone over what somebody did since", async () => {
    const { id, revision } = await draft(anna);
    const { undo } = await anna.desk.records.submit({ id, seen: revision });
    await ben.desk.records.askChanges({ id, seen: revision, comment: "More, please." });
    expect(await refusalOf(anna.desk.records.undo({ audit: undo ?? 0 }))).toMatchObject({ code: "not-possible" });
    expect((await anna.desk.records.get({ id })).line.state).toBe("changes-asked");
  });

  test("what was undone is not undone itself", async () => {
    const { id, revision } = await draft(anna);
    const { undo } = await anna.desk.records.publish({ id, seen: revision });
    await anna.desk.records.undo({ audit: undo ?? 0 });
    const [last] = await opened.catalogue.db.sql<{ id: number; action: string }[]>`
      select id::int, action from audit where record_id = ${id} order by id desc limit 1`;
    expect(last?.action).toBe("undo");
    expect(await refusalOf(anna.desk.records.undo({ audit: last?.id ?? 0 }))).toMatchObject({ code: "not-possible" });
    expect(await standingOf(id)).toEqual(isDraft);
  });
});

describe("a right that was lost meanwhile", () => {
  const desk = (who: Colleague, told: Partial<Acting>): Desk =>
    deskOf(opened.catalogue, {
      kind: "person",
      acting: { ...who.acting, ...told },
      session: who.id,
      address: "127.0.0.1",
    });

  test("leaves the act as it is: another role, other countries, no role at all", async () => {
    const { id, revision } = await draft(anna);
    await anna.desk.records.publish({ id, seen: revision });
    const { undo } = await anna.desk.records.archive({ id, seen: revision });
    const audit = undo ?? 0;
    const french = { countries: [ids.france], themes: [] };
    for (const lost of [{ limits: french }, { role: "contributor" as const }, { role: null, limits: noLimits }]) {
      // The record is Anna's own, so that a contributor sees it and is told that they may not.
      const code = lost.role === null ? "not-found" : "not-allowed";
      expect([lost, await refusalOf(desk(anna, lost).records.undo({ audit }))]).toMatchObject([lost, { code }]);
    }
    expect((await standingOf(id)).state).toBe("archived");
    await anna.desk.records.undo({ audit });
    expect(await standingOf(id)).toEqual(isPublished);
    await admin.desk.records.archive({ id, seen: revision });
  });

  test("is asked for as the act found the record: a contributor takes back what they sent to review", async () => {
    const carla = await welcomeColleague(opened.catalogue, "contributor");
    const { id, revision } = await draft(carla);
    const { undo } = await carla.desk.records.submit({ id, seen: revision });
    await carla.desk.records.undo({ audit: undo ?? 0 });
    expect(await standingOf(id)).toEqual(isDraft);
  });
});

describe("what was published together", () => {
  /** A practice at a draft of a city, with a draft of an organisation; and a theme that is published long since. */
  async function publishTogether() {
    const turin = await admin.desk.records.get({ id: ids.turin });
    const city = await anna.desk.records.create({
      kind: "city",
      snapshot: { ...turin.snapshot, slug: null, name: "Newtown", names: { en: "Newtown" }, otherNames: [] },
    });
    const body = await anna.desk.records.create({ kind: "organisation", snapshot: { name: "New Body" } });
    const organisations = [{ organisation: body.id, role: "lead" }];
    const main = await draft(anna, { title: "In Newtown", cities: [city.id], organisations });
    const together = [city.id, ids.housing, body.id];
    const { undo } = await anna.desk.records.publish({ id: main.id, seen: main.revision, together });
    const all = [main.id, city.id, body.id];
    for (const id of all) expect(await standingOf(id)).toEqual(isPublished);
    const rows = await opened.catalogue.db.sql<{ id: number; record: number }[]>`
      select id::int, record_id as record from audit where action = 'publish' and record_id = any(${all}) order by id`;
    const auditOf = (record: number) => rows.find((row) => row.record === record)?.id ?? 0;
    return { main, city, body, all, audit: undo ?? 0, auditOf };
  }

  test("is taken back together, and what was published before stays", async () => {
    const { all, main, audit } = await publishTogether();
    // Names are understood a moment after they were published.
    await expect.poll(() => asked("newtown")).toEqual(["In Newtown"]);
    await anna.desk.records.undo({ audit });
    for (const id of all) expect(await standingOf(id)).toEqual(isDraft);
    expect(await standingOf(ids.housing)).toEqual(isPublished);
    const { sql } = opened.catalogue.db;
    expect(await sql`select record_id from practices where record_id = ${main.id}`).toHaveLength(0);
    expect(await sql`select record_id from cities where record_id = any(${all})`).toHaveLength(0);
    const undone =
      await sql`select record_id, detail from audit where action = 'undo' and record_id = any(${all}) order by id`;
    expect(undone.map((row) => row.record_id)).toEqual([all[0], all[2], all[1]]);
    expect(undone[0]?.detail).toEqual({ undone: "publish", audit });
  });

  test("is not taken back in part: not one of them alone, and not the rest when one has gone on", async () => {
    const { all, body, city, audit, auditOf } = await publishTogether();
    for (const one of [city, body]) {
      const refusal = await refusalOf(anna.desk.records.undo({ audit: auditOf(one.id) }));
      expect(refusal).toMatchObject({ code: "not-possible" });
    }
    await ben.desk.records.save({ id: body.id, madeFrom: body.revision, snapshot: { name: "Another Body" } });
    expect(await refusalOf(anna.desk.records.undo({ audit }))).toMatchObject({ code: "not-possible" });
    const standings = await Promise.all(all.map(async (id) => (await standingOf(id)).isPublished));
    expect(standings).toEqual([true, true, true]);
  });

  test("stays when one may no longer publish one of them", async () => {
    const { all, audit } = await publishTogether();
    const acting: Acting = { ...anna.acting, limits: { countries: [ids.france], themes: [] } };
    const desk = deskOf(opened.catalogue, { kind: "person", acting, session: anna.id, address: "127.0.0.1" });
    expect(await refusalOf(desk.records.undo({ audit }))).toMatchObject({ code: "not-allowed" });
    for (const id of all) expect(await standingOf(id)).toEqual(isPublished);
  });
});
