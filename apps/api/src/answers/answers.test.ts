// Asking, opening what was answered, sharing it, and what is remembered of all that.
import type { Answer } from "@convivio/core";
import { createRecord, publish, saveRevision, seedActor } from "@convivio/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../testing/call.ts";
import { openTestCatalogue, type TestCatalogue, testApp, testBotKey } from "../testing/index.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
});
afterAll(() => opened.close());

const asBot = { authorization: `Bearer ${testBotKey}` };
const ask = async (input: Record<string, unknown>) => (await call(app, "answers.ask", input, asBot)).result as Answer;
const open = (id: string | null, show: Record<string, unknown>) => call(app, "answers.open", { id, show }, asBot);
const lastQuestion = async () => (await opened.catalogue.db.sql`select * from questions order by id desc limit 1`)[0];

test.each(["", "help", "/practice", "/event help", "aide"])(
  "«%s» is answered with examples, every one of which finds something",
  async (text) => {
    const answer = await ask({ text });
    if (answer.kind !== "help") throw new Error(`${answer.kind} is not help`);
    expect([answer.id, answer.results]).toEqual([null, []]);
    for (const example of answer.examples)
      expect([example, (await ask({ text: example })).results.length > 0]).toEqual([example, true]);
  },
);

test.each(["en", "fr", "es", "it", "ar"])("the examples of help in %s find something", async (language) => {
  for (const kind of ["practice", "event"]) {
    const help = await ask({ text: "", kind, language });
    for (const example of help.kind === "help" ? help.examples : []) {
      expect([example, (await ask({ text: example, language })).results.length > 0]).toEqual([example, true]);
    }
  }
});

test("every kind of answer lists its results in one place, with why each matched", async () => {
  const city = await ask({ text: "turin" });
  expect(city.kind).toBe("city");
  for (const text of ["turin", "housing", "/event 2011", "torino education"]) {
    const { results } = await ask({ text });
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) expect([text, result.slug, result.why.length > 0]).toEqual([text, result.slug, true]);
  }
});

test("nothing found says what was understood, what was ignored, and what is near", async () => {
  const answer = await ask({ text: "turin blorptastic" });
  expect(answer).toMatchObject({ kind: "nothing", results: [], question: { ignored: ["blorptastic"] } });
  expect(answer.question.understood.map((one) => one.slug)).toEqual(["turin"]);
  expect(answer.suggestions.length).toBeGreaterThan(0);
});

test("a correction is said as the name is written", async () => {
  expect((await ask({ text: "barcelna" })).question.corrected).toEqual([{ typed: "barcelna", taken: "Barcelona" }]);
});

test("the command given asks the same again", async () => {
  for (const text of ["/practice turin education", "/event 2011", "/convivio turin", "  torino  "]) {
    const answer = await ask({ text });
    const again = await ask({ text: answer.question.command });
    expect(again.results).toEqual(answer.results);
    expect(again.question.command).toBe(answer.question.command);
  }
});

test("choices from lists are the same as words", async () => {
  const chosen = await ask({ text: "", city: "turin", theme: "education" });
  expect(chosen.results.map(({ slug }) => slug).sort()).toEqual(
    (await ask({ text: "turin education" })).results.map(({ slug }) => slug).sort(),
  );
});

test("an answer's button opens its details, its next page, its suggestion, and itself again", async () => {
  const answer = await ask({ text: "housing" });
  expect(answer.next).not.toBeNull();
  const details = (await open(answer.id, { what: "details", index: 1 })).result as Answer;
  expect(details).toMatchObject({ kind: "practice", practice: { slug: answer.results[1]?.slug } });
  const next = (await open(answer.id, { what: "next" })).result as Answer;
  expect(next.page).toBe(2);
  const shown = new Set(answer.results.map(({ slug }) => slug));
  for (const { slug } of next.results) expect(shown.has(slug)).toBe(false);
  const same = (await open(answer.id, { what: "same" })).result as Answer;
  expect(same.results).toEqual(answer.results);
  expect(((await open(next.id, { what: "same" })).result as Answer).results).toEqual(next.results);
  expect((await open(details.id, { what: "same" })).result as Answer).toMatchObject({ kind: "practice" });
  const nothing = await ask({ text: "turin blorptastic" });
  for (const [index, suggestion] of nothing.suggestions.entries()) {
    const { result } = await open(nothing.id, { what: "suggestion", index });
    const { kind } = result as Answer;
    if (suggestion.type === "record") expect(kind).toBe("practice");
    else expect(kind).not.toBe("nothing");
  }
});

test("an answer keeps its language and can be opened in another", async () => {
  const answer = await ask({ text: "torino", language: "it" });
  expect(((await open(answer.id, { what: "same" })).result as Answer).language).toBe("it");
  const { result } = await call(app, "answers.open", { id: answer.id, show: { what: "same" }, language: "ar" }, asBot);
  expect((result as Answer).language).toBe("ar");
});

test("an answer that is unknown, or older than thirty days, is expired and says what to type", async () => {
  const answer = await ask({ text: "turin" });
  await opened.catalogue.db.sql`update answers set at = now() - interval '31 days' where id = ${answer.id}`;
  for (const id of [answer.id, "A".repeat(22)]) {
    for (const show of [
      { what: "same" },
      { what: "next" },
      { what: "details", index: 0 },
      { what: "suggestion", index: 0 },
    ]) {
      const { report } = await open(id, show);
      expect(report).toMatchObject({ code: "answer-expired", message: expect.stringContaining("/practice turin") });
    }
  }
});

test("what a button can no longer do is said, not guessed", async () => {
  const answer = await ask({ text: "turin" });
  for (const show of [{ what: "details", index: 99 }, { what: "suggestion", index: 42 }, { what: "next" }]) {
    expect((await open(answer.id, show)).report?.code).toBe("answer-expired");
  }
});

test("a question is recorded scrubbed, with its outcome and without its author", async () => {
  await ask({
    text: 'turin "anna.b@city.org" <@U123> call +39 011 555 1234 since 2010-2015',
    platform: "slack",
    language: "it",
  });
  const row = await lastQuestion();
  expect(Object.keys(row ?? {}).sort()).toEqual([
    "at",
    "chosen",
    "group_id",
    "id",
    "kind",
    "language",
    "outcome",
    "platform",
    "results",
    "text",
    "understood",
    "unknown",
  ]);
  expect(row).toMatchObject({ platform: "slack", language: "it", kind: "practice", outcome: "none", results: 0 });
  const kept = JSON.stringify([row, await opened.catalogue.db.sql`select kept from answers order by at desc limit 1`]);
  expect(kept).not.toMatch(/anna|city\.org|U123|555|1234/);
  expect(row?.text).toContain("2010-2015");
});

test.each([
  ["turin", "answered"],
  ["turin blorptastic", "none"],
])("the outcome of «%s» is %s", async (text, outcome) => {
  await ask({ text });
  expect((await lastQuestion())?.outcome).toBe(outcome);
});

test("a second page is no second question", async () => {
  const answer = await ask({ text: "housing" });
  const before = (await lastQuestion())?.id;
  await open(answer.id, { what: "next" });
  expect((await lastQuestion())?.id).toBe(before);
});

test.each(["turin\0", "turin \uD800", "\u202Eturin", "🦄 turin's \\ 'food'", `${"ﷺ".repeat(290)} turin`])(
  "«%s» is answered, and kept so that its buttons work",
  async (text) => {
    const answer = await ask({ text });
    expect(answer.id).toMatch(/^[\w-]{22}$/);
    expect((await open(answer.id, { what: "same" })).status).toBe(200);
  },
);

test("only our own bots may share, and the place is kept without the person", async () => {
  const answer = await ask({ text: "turin" });
  const share = { id: answer.id, platform: "slack", workspace: "T1", channel: "C1", message: "1.2" };
  for (const headers of [{}, { authorization: "Bearer wrong" }, { authorization: testBotKey }] as Record<
    string,
    string
  >[]) {
    const called = await call(app, "answers.share", share, headers);
    expect([called.status, called.report?.code]).toEqual([403, "not-allowed"]);
  }
  // Told twice, as by a bot that takes over from another, it is one.
  for (let told = 0; told < 2; told += 1) {
    expect((await call(app, "answers.share", share, asBot)).result).toEqual({ isKept: true });
  }
  expect((await call(app, "answers.share", { ...share, id: "A".repeat(22) }, asBot)).result).toEqual({ isKept: false });
  expect((await call(app, "answers.share", { ...share, channel: "" }, asBot)).report).toMatchObject({
    code: "invalid-input",
    field: "channel",
  });
  const rows = await opened.catalogue.db.sql`select * from shared_answers`;
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ answer_id: answer.id, channel: "C1" });
});

test("events of the past and of a period are of both", async () => {
  const answer = await ask({ text: "/event past 2009" });
  for (const result of answer.results) expect(result.why.some(({ label }) => label.startsWith("2009"))).toBe(true);
});

test("what is published is answered within two seconds, without a restart", async () => {
  const { db } = opened.catalogue;
  expect((await ask({ text: "xylophone orchestra" })).kind).toBe("nothing");
  const [row] = await db.sql`
    select r.current_revision as at, v.snapshot from records r join revisions v on v.id = r.current_revision
    where r.kind = 'practice' order by r.id limit 1`;
  await db.tables.transaction(async (tables) => {
    const record = await createRecord(tables, { kind: "practice", slug: "xylophone", actor: seedActor });
    const snapshot = { ...row?.snapshot, slug: "xylophone", title: "The xylophone orchestra" };
    const revision = await saveRevision(tables, { record, snapshot, madeFrom: null, actor: seedActor });
    await publish(tables, { revision, actor: seedActor });
  });
  await expect
    .poll(async () => (await ask({ text: "xylophone orchestra" })).results.map(({ slug }) => slug), { timeout: 2000 })
    .toEqual(["xylophone"]);
});
