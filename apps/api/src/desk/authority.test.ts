// Who may do what to a record, whatever they ask for and by whatever number; and that nobody is told what they may not see.
import type { Snapshot } from "@convivio/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPractice, type Colleague, recordIdOf, refusalOf, welcomeColleague } from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

let opened: TestCatalogue;
let anna: Colleague;
let ben: Colleague;
let admin: Colleague;
let carla: Colleague;
const ids = { turin: 0, housing: 0, italy: 0, france: 0 };

beforeAll(async () => {
  opened = await openTestCatalogue();
  const { catalogue } = opened;
  [anna, ben, admin, carla] = await Promise.all([
    welcomeColleague(catalogue, "curator", { name: "Anna" }),
    welcomeColleague(catalogue, "curator", { name: "Ben" }),
    welcomeColleague(catalogue, "administrator", { name: "Ada" }),
    welcomeColleague(catalogue, "contributor", { name: "Carla" }),
  ]);
  ids.turin = await recordIdOf(catalogue, "city", "turin");
  ids.housing = await recordIdOf(catalogue, "theme", "housing");
  ids.italy = await recordIdOf(catalogue, "country", "it");
  ids.france = await recordIdOf(catalogue, "country", "fr");
});
afterAll(() => opened.close());

const practice = (told: Snapshot = {}) => buildPractice(ids, told);
const draft = async (who: Colleague, told: Snapshot = {}) =>
  who.desk.records.create({ kind: "practice", snapshot: practice(told) });

describe("each does what their role allows", () => {
  test("a contributor writes and sends own drafts, sees no others, and publishes nothing", async () => {
    const { id, revision } = await draft(carla);
    const other = await draft(anna);
    expect((await carla.desk.records.list({ kind: "practice" })).rows.map((row) => row.id)).toEqual([id]);
    expect(await refusalOf(carla.desk.records.get({ id: other.id }))).toMatchObject({ code: "not-found" });
    expect(await refusalOf(carla.desk.records.publish({ id, seen: revision }))).toMatchObject({ code: "not-allowed" });
    expect((await carla.desk.records.submit({ id, seen: revision })).state).toBe("in-review");
    const late = carla.desk.records.save({ id, madeFrom: revision, snapshot: practice({ title: "Late" }) });
    expect(await refusalOf(late)).toMatchObject({ code: "not-allowed" });
    await expect(carla.desk.records.create({ kind: "theme", snapshot: {} })).rejects.toThrow();
  });

  test("a curator of one country leaves others alone, and cannot write a record into it or out of it", async () => {
    const italian = await welcomeColleague(opened.catalogue, "curator", { countries: [ids.italy] });
    const french = await welcomeColleague(opened.catalogue, "curator", { countries: [ids.france] });
    const { id, revision } = await draft(italian);
    expect((await french.desk.records.get({ id })).may).toEqual(["see", "create", "comment"]);
    const write = (who: Colleague, told: Record<string, unknown>) =>
      who.desk.records.save({ id, madeFrom: revision, snapshot: practice(told) });
    expect(await refusalOf(write(french, { title: "Mine" }))).toMatchObject({ code: "not-allowed" });
    const paris = await recordIdOf(opened.catalogue, "city", "paris");
    expect(await refusalOf(write(italian, { cities: [paris] }))).toMatchObject({
      code: "not-allowed",
    });
    expect((await italian.desk.records.get({ id })).line.currentRevision).toBe(revision);
    expect(await refusalOf(french.desk.records.publish({ id, seen: revision }))).toMatchObject({ code: "not-allowed" });
  });

  test("with four eyes, whoever wrote a version does not publish it; anybody else may", async () => {
    const { sql } = opened.catalogue.db;
    await sql`insert into settings (settings) values ('{"isFourEyes": true}')`;
    try {
      for (const who of [anna, admin]) {
        const { id, revision } = await draft(who, { title: "Four eyes" });
        expect((await who.desk.records.get({ id })).publishRefusal).toBe("four-eyes");
        expect((await ben.desk.records.get({ id })).publishRefusal).toBeNull();
        const why = await refusalOf(who.desk.records.publish({ id, seen: revision }));
        expect(why?.message).toContain("somebody else has to publish it");
        await ben.desk.records.publish({ id, seen: revision });
        await ben.desk.records.archive({ id, seen: revision });
      }
    } finally {
      await sql`delete from settings`;
    }
  });
});

describe("a number that belongs to another record", () => {
  test("publishes nothing that one may not publish, and nothing at all under another's name", async () => {
    const french = await welcomeColleague(opened.catalogue, "curator", { countries: [ids.france] });
    const italian = await draft(anna, { title: "Italian" });
    const own = await french.desk.records.create({ kind: "practice", snapshot: {} });
    expect(await refusalOf(french.desk.records.publish({ id: own.id, seen: italian.revision }))).toMatchObject({
      code: "stale-revision",
    });
    expect((await anna.desk.records.get({ id: italian.id })).line.isPublished).toBe(false);
  });

  test("shows nothing of it: not as what a stale write began from, not as what a translation is of, not by its name", async () => {
    const secret = await draft(anna, { title: "Secret" });
    const body = await anna.desk.records.create({ kind: "organisation", snapshot: { name: "Secret Society" } });
    const organisations = [{ organisation: body.id, role: "lead" }];
    const { id, revision } = await draft(carla, { organisations });
    const { desk } = carla;
    const save = { id, snapshot: { title: "Mine" } };
    expect(await refusalOf(desk.records.save({ ...save, madeFrom: secret.revision }))).toMatchObject({
      code: "stale-revision",
      about: { base: null, current: { revision } },
    });
    const translation = { ...save, language: "it", madeFrom: null, translates: secret.revision };
    expect(await refusalOf(desk.records.save(translation))).toMatchObject({
      code: "invalid-input",
      field: "translates",
    });
    const shown = [await desk.records.get({ id }), await desk.revisions.get({ id: revision })];
    expect(shown.map(({ references }) => references.some((one) => one.id === ids.turin))).toEqual([true, true]);
    expect(JSON.stringify(shown)).not.toContain("Secret");
    const toAnna = await anna.desk.records.get({ id });
    expect(toAnna.references.map(({ title }) => title)).toContain("Secret Society");
  });
});
