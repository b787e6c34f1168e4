// What is decided about questions: out of scope, or a draft that answers them; and who may decide.
import type { QuestionGroup, Snapshot } from "@convivio/core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Colleague, recordIdOf, refusalOf, welcomeColleague } from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

let opened: TestCatalogue;
let anna: Colleague;
let ben: Colleague;
let carla: Colleague;
const ids = { turin: 0, housing: 0 };

beforeAll(async () => {
  opened = await openTestCatalogue();
  const { catalogue } = opened;
  [anna, ben, carla] = await Promise.all([
    welcomeColleague(catalogue, "curator", { name: "Anna" }),
    welcomeColleague(catalogue, "curator", { name: "Ben" }),
    welcomeColleague(catalogue, "contributor", { name: "Carla" }),
  ]);
  ids.turin = await recordIdOf(catalogue, "city", "turin");
  ids.housing = await recordIdOf(catalogue, "theme", "housing");
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
const audited = () => opened.catalogue.db.sql`
  select action, record_id, actor->>'name' as name, detail from audit where action like 'question.%' order by id desc limit 1`;

describe("out of scope", () => {
  test("is marked once, taken back, and each of it stands in the audit", async () => {
    const group = await askAbout("turin blorptastic");
    const { decision } = await anna.desk.questions.outOfScope({ group: group.id });
    expect(await ben.desk.questions.outOfScope({ group: group.id })).toEqual({ decision });
    expect(await groupNow(group)).toMatchObject({
      standing: "out-of-scope",
      decisions: [{ id: decision, decision: "out-of-scope", actor: { name: "Anna" }, record: null }],
    });
    expect((await audited())[0]).toMatchObject({ action: "question.out-of-scope", name: "Anna" });
    expect((await anna.desk.questions.groups({ standing: ["open"] })).total).toBe(0);
    expect((await anna.desk.questions.groups({ standing: ["out-of-scope"] })).total).toBe(1);
    expect(await ben.desk.questions.reopen({ group: group.id })).toEqual({ withdrawn: 1 });
    expect(await groupNow(group)).toMatchObject({ standing: "open", decisions: [] });
    expect((await audited())[0]).toMatchObject({ action: "question.reopen", name: "Ben" });
    expect(await ben.desk.questions.reopen({ group: group.id })).toEqual({ withdrawn: 0 });
  });

  test("two who mark it at once mark it once", async () => {
    const group = await askAbout("turin blorptastic");
    const both = await Promise.all([anna, ben].map(({ desk }) => desk.questions.outOfScope({ group: group.id })));
    expect(both[0]).toEqual(both[1]);
    expect((await groupNow(group)).decisions).toHaveLength(1);
  });
});

describe("a draft", () => {
  test("begins with what was understood; the question shows who answers it, and that it is answered once it is published", async () => {
    const group = await askAbout("turin blorptastic housing?");
    const { id, revision, kind } = await anna.desk.questions.draft({ group: group.id });
    const { snapshot } = await anna.desk.records.get({ id });
    expect([kind, snapshot]).toEqual([
      "practice",
      { title: "Turin blorptastic housing", cities: [ids.turin], themes: [ids.housing] },
    ]);
    expect(await groupNow(group)).toMatchObject({
      standing: "being-answered",
      decisions: [{ decision: "draft", record: { id, title: "Turin blorptastic housing", state: "draft" } }],
    });
    const { groups } = await anna.desk.questions.groups({ record: id });
    expect(groups.map((one) => one.id)).toEqual([group.id]);
    expect((await audited())[0]).toMatchObject({ action: "question.draft", record_id: id });
    const whole: Snapshot = { ...snapshot, summary: "Told.", status: "running", evidence: "told" };
    const sources = [{ title: "A page", publisher: "The city", url: "https://example.org/" }];
    const saved = await anna.desk.records.save({ id, madeFrom: revision, snapshot: { ...whole, sources } });
    const published = await ben.desk.records.publish({ id, seen: saved.revision });
    expect((await groupNow(group)).standing).toBe("answered");
    await ben.desk.records.archive({ id, seen: published.revision });
    expect(await groupNow(group)).toMatchObject({ standing: "open", decisions: [] });
  });

  test("is not begun twice unless one says so, and the one there is is named", async () => {
    const group = await askAbout("/event turin blorptastic 2016".replace("/event ", ""), { kind: "event" });
    const first = await anna.desk.questions.draft({ group: group.id });
    expect(first.kind).toBe("event");
    expect((await anna.desk.records.get({ id: first.id })).snapshot).toMatchObject({ city: ids.turin });
    expect(await refusalOf(ben.desk.questions.draft({ group: group.id }))).toMatchObject({
      code: "not-possible",
      about: { record: { id: first.id } },
    });
    const other = await ben.desk.questions.draft({ group: group.id, isAnother: true, kind: "practice" });
    expect((await groupNow(group)).decisions.map(({ record }) => record?.id)).toEqual([other.id, first.id]);
    await ben.desk.questions.reopen({ group: group.id, decision: other.decision });
    expect((await groupNow(group)).decisions.map(({ record }) => record?.id)).toEqual([first.id]);
  });

  test("never has a scrubbed text as its title, and takes the theme of a topic", async () => {
    const [topic] = await opened.catalogue.db.sql`
      select t.theme_id, t.labels->'en'->>0 as label from topics t where theme_id is not null and t.labels->'en'->>0 ~ '^[a-z]+$' limit 1`;
    const group = await askAbout(`${topic?.label} turin blorptastic @…`);
    const { id } = await anna.desk.questions.draft({ group: group.id });
    const { snapshot } = await anna.desk.records.get({ id });
    expect(snapshot.title).toMatch(/Turin/);
    expect(snapshot.title).not.toMatch(/…/);
    expect(snapshot.themes).toContain(topic?.theme_id);
  });
});

test("questions are for curators: a contributor sees and decides nothing", async () => {
  const { id: group } = await askAbout("turin blorptastic");
  const { questions } = carla.desk;
  const rerun = { kind: "practice" as const, id: null, snapshot: {} };
  const calls = [
    () => questions.groups({}),
    () => questions.group({ group }),
    () => questions.outOfScope({ group }),
    () => questions.reopen({ group }),
    () => questions.draft({ group }),
    () => questions.alias({ group, record: ids.turin, word: "x" }),
    () => questions.label({ group, record: ids.housing, word: "x", language: "en" }),
    () => questions.undoWord({ decision: 1, audit: 1 }),
    () => questions.rerun(rerun),
  ];
  for (const call of calls) expect(await refusalOf(call())).toMatchObject({ code: "not-allowed" });
});
