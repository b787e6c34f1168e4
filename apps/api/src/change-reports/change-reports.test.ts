// What a member reports of a record lands with the curators, once, and is closed by one of them.
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../testing/call.ts";
import { recordIdOf } from "../testing/desk.ts";
import { openTestCatalogue, signIn, type TestCatalogue, testApp, testBotKey } from "../testing/index.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
let curator: Record<string, string>;
const bot = { authorization: `Bearer ${testBotKey}` };
const ada = { platform: "slack", workspace: "T1", user: "U1" } as const;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
  curator = { ...(await signIn(opened, { role: "curator" })).headers };
});
afterAll(() => opened.close());

type Shown = { id: string; results: { kind: string; slug: string }[] };
const ask = async () => (await call(app, "answers.ask", { text: "rumours" }, bot)).result as Shown;
const open = async ({ id }: Shown) =>
  (await call(app, "answers.open", { id, show: { what: "details", index: 0 } }, bot)).result as Shown;
let forms = 0;
const report = (over: object) =>
  call(
    app,
    "changeReports.create",
    {
      member: ada,
      reason: "outdated",
      text: "It ended in 2024.",
      language: "en",
      identity: `form ${++forms}`,
      ...over,
    },
    bot,
  );
type Reported = {
  id: number;
  record: number;
  text: string;
  isCurrent: boolean;
  closedAt: string | null;
  title: string;
};
const list = async (asked: object = {}) =>
  (await call(app, "changeReports.list", asked, curator)).result as { open: number; reports: Reported[] };

test("a report on what a card shows, or on one of its results, is about that record and that revision", async () => {
  const found = await ask();
  const [first, second] = found.results;
  const opened_ = await open(found);
  expect((await report({ answer: opened_.id })).result).toEqual({ isReceived: true });
  expect((await report({ answer: found.id, index: 1, text: "Another thing." })).result).toEqual({ isReceived: true });
  const { open: count, reports } = await list();
  expect(count).toBe(2);
  expect(reports.map(({ text }) => text)).toEqual(["It ended in 2024.", "Another thing."]);
  expect(reports.map(({ record }) => record)).toEqual([
    await recordIdOf(opened.catalogue, "practice", first?.slug ?? ""),
    await recordIdOf(opened.catalogue, "practice", second?.slug ?? ""),
  ]);
  expect(reports.every(({ isCurrent, title }) => isCurrent && title !== "")).toBe(true);
  expect(JSON.stringify(reports)).not.toContain("U1");
});

test("the same form twice is one report", async () => {
  const { id: answer } = await open(await ask());
  const sent = { answer, identity: "the same", text: "Twice." };
  await Promise.all([report(sent), report(sent), report(sent)]);
  expect((await list()).reports.filter(({ text }) => text === "Twice.")).toHaveLength(1);
});

test("one curator closes it, and whoever closed the wrong one opens it again; the audit log knows both", async () => {
  const { reports } = await list();
  const id = reports[0]?.id ?? 0;
  const closed = await Promise.all([1, 2].map(() => call(app, "changeReports.close", { id }, curator)));
  expect(closed.map(({ result }) => result)).toEqual(expect.arrayContaining([{ isClosed: true }, { isClosed: false }]));
  expect((await list()).reports.map((one) => one.id)).not.toContain(id);
  expect((await list({ isOpen: false })).reports[0]).toMatchObject({ id });
  expect((await call(app, "changeReports.reopen", { id }, curator)).result).toEqual({ isOpen: true });
  expect((await list()).reports.map((one) => one.id)).toContain(id);
  const acts = await opened.catalogue.db.sql`select action from audit where action like 'report.%' order by id`;
  expect(acts.map(({ action }) => action)).toEqual(["report.close", "report.reopen"]);
});

test("what cannot be is refused, and says what", async () => {
  const found = await ask();
  expect((await report({ answer: "A".repeat(22) })).report).toMatchObject({ code: "answer-expired" });
  expect((await report({ answer: found.id })).report).toMatchObject({ code: "answer-expired" });
  expect((await report({ answer: found.id, index: 99 })).report).toMatchObject({ code: "answer-expired" });
  expect((await report({ answer: found.id, index: 0, text: " " })).report).toMatchObject({ field: "text" });
  expect((await report({ answer: found.id, index: 0, reason: "boring" })).report).toMatchObject({ field: "reason" });
  expect((await call(app, "changeReports.reopen", { id: 999_999 }, curator)).report).toMatchObject({ field: "id" });
});
