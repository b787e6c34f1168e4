// A word that members use becomes another name of a record, or another label of a theme, without touching what others write.
import type { QuestionGroup } from "@convivio/core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Colleague, recordIdOf, refusalOf, welcomeColleague } from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

let opened: TestCatalogue;
let anna: Colleague;
let ben: Colleague;
const ids = { turin: 0, housing: 0, france: 0 };

beforeAll(async () => {
  opened = await openTestCatalogue();
  const { catalogue } = opened;
  [anna, ben] = await Promise.all([
    welcomeColleague(catalogue, "curator", { name: "Anna" }),
    welcomeColleague(catalogue, "curator", { name: "Ben" }),
  ]);
  ids.turin = await recordIdOf(catalogue, "city", "turin");
  ids.housing = await recordIdOf(catalogue, "theme", "housing");
  ids.france = await recordIdOf(catalogue, "country", "fr");
});
afterAll(() => opened.close());
afterEach(async () => {
  await opened.catalogue.db.sql`truncate questions, question_decisions`;
});

const askAbout = async (text: string, told: Record<string, unknown> = {}): Promise<QuestionGroup> => {
  await anna.desk.answers.ask({ text, ...told });
  const { groups } = await anna.desk.questions.groups({ sort: "latest", limit: 100 });
  const group = groups.find(({ examples }) => examples.some((one) => one.text === text));
  if (group === undefined) throw new Error(`«${text}» is in no group`);
  return group;
};
const groupNow = ({ id: group }: QuestionGroup) => anna.desk.questions.group({ group });
const understood = async (text: string) =>
  (await anna.desk.answers.ask({ text })).question.understood.map(({ slug }) => slug);
const audited = () => opened.catalogue.db.sql`
  select action, record_id, actor->>'name' as name, detail from audit where action like 'question.%' order by id desc limit 1`;

const word = (() => {
  let number = 0;
  const letters = "abcdefghij";
  return () => `Zwick${[...String(1000 + number++)].map((digit) => letters[Number(digit)]).join("")}`;
})();

describe("another name", () => {
  test("is published at once, understood, answers the question, and is taken back within moments", async () => {
    const name = word();
    const group = await askAbout(name);
    const before = await anna.desk.records.get({ id: ids.turin });
    const added = await anna.desk.questions.alias({ group: group.id, record: ids.turin, word: name });
    expect(added).toMatchObject({ outcome: "published", state: "published", undo: expect.any(Number) });
    const after = await anna.desk.records.get({ id: ids.turin });
    expect(after.snapshot.otherNames).toEqual([...(before.snapshot.otherNames as string[]), name]);
    expect({ ...after.snapshot, otherNames: null }).toEqual({ ...before.snapshot, otherNames: null });
    await expect.poll(() => understood(name)).toEqual(["turin"]);
    expect(await groupNow(group)).toMatchObject({
      standing: "answered",
      decisions: [{ decision: "alias", word: name, language: null, record: { id: ids.turin } }],
    });
    expect((await audited())[0]).toMatchObject({ action: "question.alias", detail: { word: name } });
    const undo = { decision: added.decision, audit: added.undo ?? 0 };
    expect(await refusalOf(ben.desk.questions.undoWord(undo))).toMatchObject({ code: "not-possible" });
    await anna.desk.questions.undoWord(undo);
    const undone = await anna.desk.records.get({ id: ids.turin });
    expect([undone.line.state, undone.snapshot]).toEqual(["published", before.snapshot]);
    expect((await groupNow(group)).standing).toBe("open");
    await expect.poll(() => understood(name)).toEqual([]);
    expect(await refusalOf(anna.desk.questions.undoWord(undo))).toMatchObject({ code: "not-possible" });
  });

  test("that is known already is not written twice, however it is spelled", async () => {
    const name = word();
    const group = await askAbout(name);
    await anna.desk.questions.alias({ group: group.id, record: ids.turin, word: name });
    const { line } = await anna.desk.records.get({ id: ids.turin });
    const again = await ben.desk.questions.alias({ group: group.id, record: ids.turin, word: name.toUpperCase() });
    expect(again).toMatchObject({ outcome: "known", undo: null });
    expect((await anna.desk.records.get({ id: ids.turin })).line.currentRevision).toBe(line.currentRevision);
    expect((await groupNow(group)).standing).toBe("answered");
  });

  test("goes on top of what somebody has not published, and never publishes that", async () => {
    const name = word();
    const group = await askAbout(name);
    const { line, snapshot } = await ben.desk.records.get({ id: ids.turin });
    const theirs = { ...snapshot, population: 1234 };
    await ben.desk.records.save({ id: ids.turin, madeFrom: line.currentRevision, snapshot: theirs });
    const added = await anna.desk.questions.alias({ group: group.id, record: ids.turin, word: name });
    expect(added).toMatchObject({ outcome: "on-changes", state: "draft", undo: null });
    const now = await ben.desk.records.get({ id: ids.turin });
    expect(now.snapshot).toEqual({ ...theirs, otherNames: [...(snapshot.otherNames as string[]), name] });
    expect(now.published).toEqual(snapshot);
    expect((await groupNow(group)).standing).toBe("being-answered");
    const published = await ben.desk.records.publish({ id: ids.turin, seen: now.line.currentRevision });
    expect((await groupNow(group)).standing).toBe("answered");
    // What is removed again no longer answers.
    const without = { ...theirs, otherNames: snapshot.otherNames };
    const saved = await ben.desk.records.save({ id: ids.turin, madeFrom: published.revision, snapshot: without });
    await ben.desk.records.publish({ id: ids.turin, seen: saved.revision });
    expect((await groupNow(group)).standing).toBe("open");
  });

  test("leaves what its writer is writing of the record as it is", async () => {
    const group = await askAbout(word());
    const { line } = await anna.desk.records.get({ id: ids.turin });
    const copy = { id: ids.turin, base: line.currentRevision, snapshot: { name: "Unfinished" }, version: 0 };
    await anna.desk.workingCopies.keep(copy);
    await anna.desk.questions.alias({ group: group.id, record: ids.turin, word: word() });
    const { workingCopy } = await anna.desk.records.get({ id: ids.turin });
    expect(workingCopy?.snapshot).toEqual({ name: "Unfinished" });
  });

  test("waits in review where whoever gives it may not publish it", async () => {
    const { sql } = opened.catalogue.db;
    await sql`insert into settings (settings) values ('{"isFourEyes": true}')`;
    try {
      const name = word();
      const group = await askAbout(name);
      const added = await anna.desk.questions.alias({ group: group.id, record: ids.turin, word: name });
      expect(added).toMatchObject({ outcome: "in-review", state: "in-review", undo: null });
      expect((await groupNow(group)).standing).toBe("being-answered");
      await ben.desk.records.publish({ id: ids.turin, seen: added.revision });
      expect((await groupNow(group)).standing).toBe("answered");
    } finally {
      await sql`delete from settings`;
    }
  });

  test("of a record that is not public waits with it", async () => {
    const name = word();
    const group = await askAbout(name);
    const { id } = await anna.desk.records.create({ kind: "organisation", snapshot: { name: "A new body" } });
    const added = await anna.desk.questions.alias({ group: group.id, record: id, word: name });
    expect(added).toMatchObject({ outcome: "not-public", state: "draft" });
    expect((await anna.desk.records.get({ id })).snapshot.otherNames).toEqual([name]);
    expect((await groupNow(group)).standing).toBe("being-answered");
  });

  test("is refused where it cannot be: another kind, another's country, an archived record", async () => {
    const group = await askAbout(word());
    const give = (who: Colleague, record: number) =>
      refusalOf(who.desk.questions.alias({ group: group.id, record, word: "Blorp" }));
    expect(await give(anna, ids.housing)).toMatchObject({ code: "invalid-input", field: "record" });
    const french = await welcomeColleague(opened.catalogue, "curator", { countries: [ids.france] });
    expect(await give(french, ids.turin)).toMatchObject({ code: "not-allowed" });
    const { id, revision } = await anna.desk.records.create({ kind: "organisation", snapshot: { name: "Gone" } });
    await anna.desk.records.archive({ id, seen: revision });
    expect(await give(anna, id)).toMatchObject({ code: "not-possible" });
    expect((await groupNow(group)).decisions).toEqual([]);
  });

  test("two at once both stand", async () => {
    const [one, other] = [word(), word()];
    const group = await askAbout(`${one} ${other}`);
    await Promise.all(
      [one, other].map((name) => anna.desk.questions.alias({ group: group.id, record: ids.turin, word: name })),
    );
    const { snapshot } = await anna.desk.records.get({ id: ids.turin });
    expect(snapshot.otherNames).toEqual(expect.arrayContaining([one, other]));
    expect((await groupNow(group)).decisions).toHaveLength(2);
  });
});

describe("another label", () => {
  test("of a theme is understood in its language, and stands with the others", async () => {
    const name = word().toLowerCase();
    const group = await askAbout(name);
    const added = await anna.desk.questions.label({
      group: group.id,
      record: ids.housing,
      word: name,
      language: "it",
    });
    expect(added.outcome).toBe("published");
    const { snapshot } = await anna.desk.records.get({ id: ids.housing });
    expect((snapshot.otherLabels as Record<string, string[]>).it).toContain(name);
    await expect.poll(() => understood(name)).toEqual(["housing"]);
    expect(await groupNow(group)).toMatchObject({ standing: "answered", decisions: [{ language: "it", word: name }] });
  });

  test("of anything but a theme or a topic is refused", async () => {
    const group = await askAbout(word());
    const label = { group: group.id, record: ids.turin, word: "blorp", language: "it" as const };
    expect(await refusalOf(anna.desk.questions.label(label))).toMatchObject({ code: "invalid-input", field: "record" });
  });
});
