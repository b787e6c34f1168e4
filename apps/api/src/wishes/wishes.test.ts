// A question that found nothing and is wanted: counted once, with its like, and without whoever asked.
import type { QuestionGroups } from "@convivio/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../testing/call.ts";
import { openTestCatalogue, signIn, type TestCatalogue, testApp, testBotKey } from "../testing/index.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
let curator: Record<string, string>;
const bot = { authorization: `Bearer ${testBotKey}` };
const ada = { platform: "discord", workspace: "discord", user: "42" } as const;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
  curator = { ...(await signIn(opened, { role: "curator" })).headers };
});
afterAll(() => opened.close());

const ask = async (text: string) => {
  const { result } = await call(app, "answers.ask", { text, platform: "discord" }, bot);
  return (result as { id: string }).id;
};
const wish = (answer: string) => call(app, "wishes.create", { answer }, bot);
const tellMe = (answer: string, member: object = ada) =>
  call(app, "wishes.tellMe", { answer, member, language: "it" }, bot);
const groups = async (asked: object) => {
  const { result } = await call(app, "questions.groups", asked, curator);
  return (result as QuestionGroups).groups;
};
const rows = () => opened.catalogue.db.sql`select * from wishes order by id`;

test("the button counts once, and the same question of somebody else counts with it", async () => {
  const [one, other] = [await ask("turin zeppelins"), await ask("zeppelins in Torino")];
  expect((await wish(one)).result).toEqual({ isNew: true });
  expect((await wish(one)).result).toEqual({ isNew: false });
  expect((await Promise.all([wish(other), wish(other)])).map(({ result }) => result)).toContainEqual({ isNew: true });
  expect(await groups({ text: "zeppelins" })).toMatchObject([{ asked: 2, wished: 2, waiting: 0 }]);
});

test("nothing is kept of who asked, unless they want to be told", async () => {
  const answer = await ask("turin submarines");
  await wish(answer);
  expect((await rows()).at(-1)).toMatchObject({ platform: null, workspace: null, user: null });
  expect((await tellMe(answer)).result).toEqual({ isWaiting: true });
  expect((await rows()).at(-1)).toMatchObject({ platform: "discord", user: "42", language: "it", told_at: null });
});

test("who wants to be told need not have counted it before, and may press twice; another member may not take their place", async () => {
  const answer = await ask("turin balloons");
  expect((await tellMe(answer)).result).toEqual({ isWaiting: true });
  expect((await tellMe(answer)).result).toEqual({ isWaiting: true });
  expect((await tellMe(answer, { ...ada, user: "43" })).report).toMatchObject({ code: "not-possible" });
  expect((await rows()).filter(({ answer_id }) => answer_id === answer)).toHaveLength(1);
});

test("the button of an answer that is no longer kept says so", async () => {
  expect((await wish("A".repeat(22))).report).toMatchObject({ code: "answer-expired" });
  expect((await tellMe("A".repeat(22))).report).toMatchObject({ code: "answer-expired" });
  expect((await wish("'; drop table wishes; --")).report).toMatchObject({ code: "invalid-input", field: "answer" });
});

test("curators see how many want an answer and how many wait to be told, the most wanted first, and never who", async () => {
  const [wanted, other] = [await ask("turin gondolas"), await ask("turin gondolas")];
  await ask("turin monorails");
  await ask("turin monorails");
  await ask("turin monorails");
  await wish(wanted);
  await tellMe(other);
  const listed = await groups({ sort: "wished" });
  const gondolas = listed.find(({ unknown }) => unknown.includes("gondolas"));
  const monorails = listed.find(({ unknown }) => unknown.includes("monorails"));
  expect(gondolas).toMatchObject({ asked: 2, wished: 2, waiting: 1 });
  expect(monorails).toMatchObject({ asked: 3, wished: 0, waiting: 0 });
  const counts = listed.map(({ wished }) => wished);
  expect(counts).toEqual([...counts].sort((one, next) => next - one));
  expect((await groups({ sort: "count" }))[0]).toMatchObject({ unknown: ["monorails"] });
  const { result } = await call(app, "questions.group", { group: gondolas?.id }, curator);
  expect(result).toMatchObject({ wished: 2, waiting: 1 });
  expect(JSON.stringify([listed, result])).not.toMatch(/workspace|"user"|"42"/);
  await opened.catalogue.db.sql`update wishes set platform = null, workspace = null, "user" = null, told_at = now()`;
  expect(await groups({ text: "gondolas" })).toMatchObject([{ wished: 2, waiting: 0 }]);
});
