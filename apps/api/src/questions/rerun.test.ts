// Asked again as if a draft were published: what members would see, and nothing left of it.
import type { Answer, Rerun, Snapshot } from "@convivio/core";
import { createRandom } from "@convivio/db";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeQuestions } from "../evaluation/made-up-questions.ts";
import { readQuestions } from "../evaluation/questions.ts";
import { buildPractice, type Colleague, recordIdOf, welcomeColleague } from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

let opened: TestCatalogue;
let anna: Colleague;
const ids = { turin: 0, housing: 0 };

beforeAll(async () => {
  opened = await openTestCatalogue();
  anna = await welcomeColleague(opened.catalogue, "curator", { name: "Anna" });
  ids.turin = await recordIdOf(opened.catalogue, "city", "turin");
  ids.housing = await recordIdOf(opened.catalogue, "theme", "housing");
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.catalogue.db.sql`truncate questions, question_decisions`;
});

const ask = (text: string, told: Record<string, unknown> = {}): Promise<Answer> =>
  anna.desk.answers.ask({ text, ...told });
const practice = (told: Snapshot = {}) =>
  buildPractice(ids, { title: "Blorptastic kitchens", summary: "Cooked together.", ...told });
const rerun = (snapshot: Record<string, unknown>, told: { count?: number } = {}): Promise<Rerun> =>
  anna.desk.questions.rerun({ kind: "practice", id: null, snapshot, ...told });
const changed = ({ changes }: Rerun) =>
  Object.fromEntries(changes.map(({ text, before, after, rank }) => [text, [before, after, rank]]));

/** Every row of every table. */
async function everything(): Promise<string> {
  const { sql } = opened.catalogue.db;
  const tables = await sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const sums = [];
  for (const { name } of tables) {
    const [row] = await sql`select md5(string_agg(t::text, '|' order by t::text)) as sum from ${sql(name)} t`;
    sums.push(`${name} ${row?.sum}`);
  }
  return sums.join("\n");
}

test("only what changes is told, with where the draft would stand, and the totals before and after", async () => {
  await ask("turin blorptastic");
  await ask("oslo business");
  await ask("fizzlewick");
  await ask("", { city: "turin", theme: "housing" });
  const before = await everything();
  const result = await rerun(practice());
  expect(changed(result)).toMatchObject({ "turin blorptastic": ["none", "answered", 1] });
  expect(changed(result)).not.toHaveProperty("oslo business");
  expect(changed(result)).not.toHaveProperty("fizzlewick");
  expect(result.changes.find(({ text }) => text === "")).toMatchObject({ chosen: ["Turin", "Housing"] });
  expect(result.changes.find(({ text }) => text === "")?.rank).toEqual(expect.any(Number));
  expect(result).toMatchObject({ asked: 4, isCutShort: false, filledIn: [], together: [] });
  expect(result.after.none).toBe(result.before.none - (result.after.answered - result.before.answered));
  expect(await everything()).toBe(before);
});

test("says what every member is told once it is really published", async () => {
  const texts = ["turin blorptastic", "blorptastic kitchens", "cooked together in turin", "turin", "housing"];
  for (const text of texts) await ask(text);
  const { changes } = await rerun(practice());
  const { id, revision } = await anna.desk.records.create({ kind: "practice", snapshot: practice() });
  await anna.desk.records.publish({ id, seen: revision });
  await expect.poll(async () => (await ask("blorptastic kitchens")).results.length).toBe(1);
  for (const { text, rank } of changes) {
    const place = (await ask(text)).results.findIndex(({ title }) => title === "Blorptastic kitchens") + 1;
    expect([text, place || null]).toEqual([text, rank]);
  }
  expect(changes.length).toBeGreaterThan(2);
  await anna.desk.records.archive({ id, seen: revision });
  await expect.poll(async () => (await ask("blorptastic kitchens")).results.length).toBe(0);
});

test("another name of a city, another label of a theme and an event count too", async () => {
  await ask("zwickelburg");
  await ask("zwickelheim");
  await ask("zwickelfest 2031", { kind: "event" });
  const { snapshot: turin } = await anna.desk.records.get({ id: ids.turin });
  const city = { ...turin, otherNames: ["Zwickelburg"] };
  const asCity = await anna.desk.questions.rerun({ kind: "city", id: ids.turin, snapshot: city });
  expect(changed(asCity)).toEqual({ zwickelburg: ["none", "answered", null] });
  const { snapshot: housing } = await anna.desk.records.get({ id: ids.housing });
  const theme = { ...housing, otherLabels: { it: ["zwickelheim"] } };
  const asTheme = await anna.desk.questions.rerun({ kind: "theme", id: ids.housing, snapshot: theme });
  expect(changed(asTheme)).toEqual({ zwickelheim: ["none", "answered", null] });
  const event = { title: "Zwickelfest", city: ids.turin, start: "2031-05-01" };
  const asEvent = await anna.desk.questions.rerun({ kind: "event", id: null, snapshot: event });
  expect(changed(asEvent)).toEqual({ "zwickelfest 2031": ["none", "answered", 1] });
  expect(asEvent.filledIn).toEqual(["kind", "summary", "attendanceMode", "timeZone", "status", "sources"]);
});

test("the latest different questions are asked, those out of scope are not", async () => {
  for (const text of ["blorptastic one", "blorptastic two", "blorptastic two", "blorptastic three"]) await ask(text);
  expect((await rerun(practice(), { count: 2 })).asked).toBe(2);
  expect((await rerun(practice())).asked).toBe(3);
  const { groups } = await anna.desk.questions.groups({ text: "three" });
  await anna.desk.questions.outOfScope({ group: groups[0]?.id ?? "" });
  expect((await rerun(practice())).asked).toBe(2);
});

test("what was chosen and is gone counts as unanswered", async () => {
  await ask("", { city: "turin" });
  await opened.catalogue.db.sql`update questions set chosen = '{"city": "atlantis"}'`;
  expect(await rerun(practice())).toMatchObject({ asked: 1, before: { none: 1 }, after: { none: 1 }, changes: [] });
});

test("many at once take their turn, too many are told to wait, and all leave nothing", async () => {
  await ask("turin blorptastic");
  const before = await everything();
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => rerun(practice())));
  const done = all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const sent = all.flatMap((one) => (one.status === "rejected" ? [one.reason.cause.code] : []));
  expect([done.length, sent]).toEqual([5, ["not-available", "not-available", "not-available"]]);
  for (const result of done) expect(changed(result)).toEqual({ "turin blorptastic": ["none", "answered", 1] });
  expect(await everything()).toBe(before);
  expect((await rerun(practice())).asked).toBe(1);
});

test("two hundred questions over the real catalogue keep others waiting for a moment only", async () => {
  const made = makeQuestions(opened.catalogue.dictionary, createRandom(7), 400);
  const texts = new Set([...readQuestions().map(({ query }) => query), ...made]);
  for (const text of [...texts].slice(0, 260)) await ask(text);
  const result = await rerun(practice());
  expect(result.isCutShort).toBe(false);
  expect(result.asked).toBe(200);
  process.stdout.write(`${result.asked} questions asked again in ${result.milliseconds} ms\n`);
  // Under a second on an idle machine.
  expect(result.milliseconds).toBeLessThan(3000);
});
