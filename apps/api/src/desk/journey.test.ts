// A record's whole way, as colleagues take it together: written, reviewed, published, changed by two at once, archived, restored.
import type { Answer, Snapshot } from "@convivio/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPractice, type Colleague, recordIdOf, refusalOf, welcomeColleague } from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

let opened: TestCatalogue;
let anna: Colleague;
let ben: Colleague;
let admin: Colleague;
const ids = { turin: 0, housing: 0 };

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
});
afterAll(() => opened.close());

const practice = (told: Snapshot = {}) => buildPractice(ids, told);

const draft = async (who: Colleague, told: Record<string, unknown> = {}) =>
  who.desk.records.create({ kind: "practice", snapshot: practice(told) });
const asked = (text: string) =>
  anna.desk.answers.ask({ text }).then((answer: Answer) => answer.results.map(({ title }) => title));

describe("the way of a practice", () => {
  test("a draft answers nobody; reviewed, corrected and published it answers; archived no more; restored again", async () => {
    expect(await asked("turin housing")).toEqual([]);
    const { id, revision } = await draft(anna);
    expect(await asked("turin housing")).toEqual([]);
    expect((await anna.desk.records.submit({ id, seen: revision })).state).toBe("in-review");
    const question = { id, seen: revision, comment: "Since when?" };
    expect((await ben.desk.records.askChanges(question)).state).toBe("changes-asked");
    const saved = await anna.desk.records.save({ id, madeFrom: revision, snapshot: practice({ start: "2019" }) });
    await anna.desk.records.submit({ id, seen: saved.revision });
    const published = await ben.desk.records.publish({ id, seen: saved.revision });
    expect(published).toMatchObject({ state: "published", isPublished: true });
    expect(await asked("turin housing")).toEqual(["A door for newcomers"]);
    const edited = await anna.desk.records.get({ id });
    expect(edited.slug).toBe("a-door-for-newcomers");
    expect(edited.comments.map(({ act, text }) => [act, text])).toEqual([["ask-changes", "Since when?"]]);
    const archived = await ben.desk.records.archive({ id, seen: saved.revision });
    expect(archived).toMatchObject({ state: "archived", isPublished: false });
    expect(await asked("turin housing")).toEqual([]);
    expect(await refusalOf(ben.desk.records.restore({ id, seen: saved.revision }))).toMatchObject({
      code: "not-allowed",
    });
    const restored = await admin.desk.records.restore({ id, seen: saved.revision });
    expect(restored).toMatchObject({ state: "published", isPublished: true });
    expect(await asked("turin housing")).toEqual(["A door for newcomers"]);
    await admin.desk.records.archive({ id, seen: saved.revision });
  });

  test("what is changed after publication shows only once it is published too", async () => {
    const { id, revision } = await draft(anna, { title: "First title" });
    await anna.desk.records.publish({ id, seen: revision });
    const saved = await ben.desk.records.save({
      id,
      madeFrom: revision,
      snapshot: practice({ title: "Second title" }),
    });
    expect(saved).toMatchObject({ state: "draft", isPublished: true });
    expect(await asked("turin housing")).toEqual(["First title"]);
    const { rows } = await ben.desk.records.list({ kind: "practice", text: "second tit" });
    expect(rows).toMatchObject([
      { id, isPublished: true, isChanged: true, place: "Turin", updatedBy: { name: "Ben" } },
    ]);
    await ben.desk.records.publish({ id, seen: saved.revision });
    expect(await asked("turin housing")).toEqual(["Second title"]);
    expect(await refusalOf(ben.desk.records.discard({ id, seen: saved.revision }))).toMatchObject({
      code: "not-possible",
    });
    await admin.desk.records.archive({ id, seen: saved.revision });
  });

  test("a stale write is refused on every path, with both versions, and nothing is lost", async () => {
    const { id, revision } = await draft(anna);
    const theirs = await ben.desk.records.save({ id, madeFrom: revision, snapshot: practice({ title: "Ben's" }) });
    const stale = await refusalOf(
      anna.desk.records.save({ id, madeFrom: revision, snapshot: practice({ title: "Anna's" }) }),
    );
    expect(stale).toMatchObject({
      code: "stale-revision",
      about: {
        base: { revision, snapshot: { title: "A door for newcomers" } },
        current: { revision: theirs.revision, snapshot: { title: "Ben's" }, actor: { name: "Ben" } },
      },
    });
    for (const act of ["submit", "publish", "archive"] as const) {
      expect(await refusalOf(anna.desk.records[act]({ id, seen: revision })), act).toMatchObject({
        code: "stale-revision",
      });
    }
    await ben.desk.records.submit({ id, seen: theirs.revision });
    for (const act of ["withdraw", "askChanges"] as const) {
      const move = { id, seen: revision, comment: "late" };
      expect(await refusalOf(anna.desk.records[act](move)), act).toMatchObject({ code: "stale-revision" });
    }
    expect((await anna.desk.records.get({ id })).comments).toEqual([]);
  });

  test("an incomplete draft is kept as it is, says what is missing by section, and cannot be published", async () => {
    const { id, revision } = await anna.desk.records.create({
      kind: "practice",
      snapshot: { title: "Only a title", start: "September 2011", summary: "y".repeat(700) },
    });
    const { problems, snapshot } = await anna.desk.records.get({ id });
    expect(snapshot).toMatchObject({ start: "September 2011", summary: "y".repeat(700) });
    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ["summary", "too-long"],
      ["themes", "missing"],
      ["cities", "missing"],
      ["start", "not-a-date"],
      ["status", "missing"],
      ["sources", "missing"],
      ["evidence", "missing"],
    ]);
    const why = await refusalOf(anna.desk.records.publish({ id, seen: revision }));
    expect(why).toMatchObject({ code: "not-publishable", field: "summary", about: { problems } });
  });
});

describe("relations", () => {
  test("a relation to an unpublished record is never dropped in silence: named first, kept, and shown once that is published", async () => {
    const body = await anna.desk.records.create({ kind: "organisation", snapshot: { name: "Turin Tenants" } });
    const organisations = [{ organisation: body.id, role: "lead" }];
    const { id, revision } = await draft(anna, { title: "With tenants", organisations });
    const why = await refusalOf(anna.desk.records.publish({ id, seen: revision }));
    expect(why).toMatchObject({
      code: "not-publishable",
      about: { problems: [{ code: "not-yet-shown", record: { kind: "organisation", id: body.id } }] },
    });
    await anna.desk.records.publish({ id, seen: revision, knowingly: [body.id] });
    const slug = "with-tenants";
    expect((await anna.desk.practices.get({ slug })).organisations).toEqual([]);
    await anna.desk.records.publish({ id: body.id, seen: body.revision });
    await expect
      .poll(async () => (await anna.desk.practices.get({ slug })).organisations.map(({ name }) => name))
      .toEqual(["Turin Tenants"]);
    await admin.desk.records.archive({ id, seen: revision });
  });

  test("drafts it points at are published with it, or nothing is", async () => {
    const body = await anna.desk.records.create({ kind: "organisation", snapshot: { name: "" } });
    const organisations = [{ organisation: body.id, role: "lead" }];
    const { id, revision } = await draft(anna, { title: "Together", organisations });
    const publish = () => anna.desk.records.publish({ id, seen: revision, together: [body.id] });
    expect(await refusalOf(publish())).toMatchObject({ code: "not-publishable", field: "name" });
    expect((await anna.desk.records.get({ id })).line.isPublished).toBe(false);
    const named = await anna.desk.records.save({
      id: body.id,
      madeFrom: body.revision,
      snapshot: { name: "Now named" },
    });
    await publish();
    expect((await anna.desk.records.get({ id: body.id })).line).toMatchObject({
      isPublished: true,
      publishedRevision: named.revision,
    });
    await admin.desk.records.archive({ id, seen: revision });
  });

  test("what others need stays in the catalogue, and they are named", async () => {
    const { id, revision } = await draft(anna, { title: "Needs Turin" });
    await anna.desk.records.publish({ id, seen: revision });
    const turin = await admin.desk.records.get({ id: ids.turin });
    const why = await refusalOf(admin.desk.records.archive({ id: ids.turin, seen: turin.line.currentRevision }));
    expect(why).toMatchObject({ code: "not-possible", about: { count: expect.any(Number) } });
    await admin.desk.records.archive({ id, seen: revision });
  });
});

describe("working copies", () => {
  test("each person has their own, kept without a revision, and put away by the save", async () => {
    const { id, revision } = await draft(anna);
    const kept = await anna.desk.workingCopies.keep({
      id,
      base: revision,
      snapshot: { title: "Anna writes" },
      version: 0,
    });
    await ben.desk.workingCopies.keep({ id, base: revision, snapshot: { title: "Ben writes" }, version: 0 });
    const seen = await anna.desk.records.get({ id });
    expect(seen.workingCopy).toMatchObject({ version: kept.version, snapshot: { title: "Anna writes" } });
    expect(seen.others.map(({ account }) => account.name)).toEqual(["Ben"]);
    expect((await anna.desk.revisions.list({ id })).list).toHaveLength(1);
    await anna.desk.records.save({ id, madeFrom: revision, snapshot: practice({ title: "Anna writes" }) });
    expect((await anna.desk.records.get({ id })).workingCopy).toBeNull();
    expect((await ben.desk.records.get({ id })).workingCopy).toMatchObject({ snapshot: { title: "Ben writes" } });
  });

  test("two windows of one person do not overwrite each other unseen", async () => {
    const { id, revision } = await draft(anna);
    const keep = (title: string, version: number) =>
      anna.desk.workingCopies.keep({ id, base: revision, snapshot: { title }, version });
    const both = await Promise.allSettled([keep("One", 0), keep("Other", 0)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const why = await refusalOf(keep("Third", 0));
    expect(why).toMatchObject({ code: "stale-revision", about: { workingCopy: { version: 1 } } });
  });
});

describe("translations", () => {
  test("have their own way, show beside the published original, and say when they fell behind", async () => {
    const { id, revision } = await draft(anna, { title: "A door" });
    const line = { id, language: "it" };
    const snapshot = { title: "Una porta", summary: "Case trovate insieme ai proprietari." };
    const saved = await anna.desk.records.save({ ...line, madeFrom: null, snapshot, translates: revision });
    expect(await refusalOf(ben.desk.records.publish({ ...line, seen: saved.revision }))).toMatchObject({
      code: "not-possible",
    });
    await ben.desk.records.publish({ id, seen: revision });
    const incomplete = await ben.desk.records.save({
      ...line,
      madeFrom: saved.revision,
      snapshot: { title: "Una porta" },
      translates: revision,
    });
    expect(await refusalOf(ben.desk.records.publish({ ...line, seen: incomplete.revision }))).toMatchObject({
      code: "not-publishable",
      field: "summary",
    });
    const whole = await ben.desk.records.save({
      ...line,
      madeFrom: incomplete.revision,
      snapshot,
      translates: revision,
    });
    await ben.desk.records.publish({ ...line, seen: whole.revision });
    const shown = async () =>
      (await opened.catalogue.db.sql`select translations from practices where record_id = ${id}`)[0]?.translations;
    expect(await shown()).toEqual({ it: { revision: whole.revision, of: revision, fields: snapshot } });
    const next = await anna.desk.records.save({
      id,
      madeFrom: revision,
      snapshot: practice({ title: "A wider door" }),
    });
    await anna.desk.records.publish({ id, seen: next.revision });
    const behind = await anna.desk.records.get(line);
    expect(behind.line).toMatchObject({ isPublished: true, isBehind: true });
    expect(behind.original).toMatchObject({ snapshot: { title: "A wider door" }, translated: { title: "A door" } });
    expect(await shown()).toMatchObject({ it: { of: revision } });
    await ben.desk.records.archive({ ...line, seen: whole.revision });
    expect(await shown()).toEqual({});
    await admin.desk.records.archive({ id, seen: next.revision });
  });
});
