// A question that found nothing and is wanted: counted once, with its like, and without whoever asked.
import { countWishes } from "@convivio/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../testing/call.ts";
import { openTestCatalogue, type TestCatalogue, testApp, testBotKey } from "../testing/index.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
const bot = { authorization: `Bearer ${testBotKey}` };
const ada = { platform: "discord", workspace: "discord", user: "42" } as const;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
});
afterAll(() => opened.close());

const ask = async (text: string) => {
  const { result } = await call(app, "answers.ask", { text, platform: "discord" }, bot);
  return (result as { id: string }).id;
};
const wish = (answer: string) => call(app, "wishes.create", { answer }, bot);
const tellMe = (answer: string, member: object = ada) =>
  call(app, "wishes.tellMe", { answer, member, language: "it" }, bot);
const rows = () => opened.catalogue.db.sql`select * from wishes order by id`;

test("the button counts once, and the same question of somebody else counts with it", async () => {
  const [one, other] = [await ask("turin zeppelins"), await ask("zeppelins in Torino")];
  expect((await wish(one)).result).toEqual({ isNew: true });
  expect((await wish(one)).result).toEqual({ isNew: false });
  expect((await Promise.all([wish(other), wish(other)])).map(({ result }) => result)).toContainEqual({ isNew: true });
  const [group] = await opened.catalogue.db.sql<{ id: string }[]>`
    select distinct group_id as id from questions where text like '%zeppelins%'`;
  expect(await countWishes(opened.catalogue.db.tables, [group?.id ?? ""])).toEqual(new Map([[group?.id, 2]]));
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
