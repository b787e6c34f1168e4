// In which language a member is answered: their own choice first, in every process at once.
import { connect } from "@convivio/db";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../testing/call.ts";
import { openTestCatalogue, type TestCatalogue, testApp, testBotKey } from "../testing/index.ts";
import { openChosenSettings } from "./chosen-settings.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
const bot = { authorization: `Bearer ${testBotKey}` };
const ada = { platform: "slack", workspace: "T1", user: "U1" } as const;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
});
afterAll(() => opened.close());

const choose = (settings: object, member: object = ada) =>
  call(app, "members.changeSettings", { member, settings }, bot);
const languageOf = async (asked: object, headers = bot) => {
  const { result } = await call(app, "answers.ask", { text: "turin", ...asked }, headers);
  return (result as { language: string }).language;
};
const asker = { member: ada, language: "fr" };

test("what the platform speaks counts until a member chooses, and again once they take it back", async () => {
  expect(await languageOf({ asker })).toBe("fr");
  expect((await choose({ language: "it" })).result).toEqual({ language: "it", timeZone: null });
  expect(await languageOf({ asker })).toBe("it");
  expect(await languageOf({ asker, language: "es" })).toBe("es");
  expect(await languageOf({ asker: { ...asker, member: { ...ada, user: "U2" } } })).toBe("fr");
  await choose({ language: null });
  expect(await languageOf({ asker })).toBe("fr");
});

test("an answer that is opened goes on in its own language where nobody says who opens it", async () => {
  await choose({ language: "it" });
  const { result } = await call(app, "answers.ask", { text: "turin", language: "es" }, bot);
  const { id } = result as { id: string };
  const open = async (more: object) => {
    const opened = await call(app, "answers.open", { id, show: { what: "same" }, ...more }, bot);
    return (opened.result as { language: string }).language;
  };
  expect(await open({})).toBe("es");
  expect(await open({ asker })).toBe("it");
  await choose({ language: null });
});

test("one choice is changed without the other, also by two at once; with none left nothing is kept", async () => {
  await Promise.all([choose({ language: "ar" }), choose({ timeZone: "Africa/Cairo" })]);
  expect((await call(app, "members.settings", { member: ada }, bot)).result).toEqual({
    language: "ar",
    timeZone: "Africa/Cairo",
  });
  await choose({ language: null });
  await choose({ timeZone: null });
  expect([...(await opened.catalogue.db.sql`select * from members`)]).toEqual([]);
});

test("another process answers by the new choice too", async () => {
  const db = connect(opened.databaseUrl, { connections: 2 });
  const elsewhere = await openChosenSettings(db, pino({ level: "silent" }));
  expect(await elsewhere.of(ada)).toEqual({ language: null, timeZone: null });
  await choose({ language: "es" });
  await expect.poll(async () => (await elsewhere.of(ada)).language).toBe("es");
  await choose({ language: null });
  await elsewhere.close();
  await db.close();
});

test("a database that is away costs nobody their answer's language but the chosen one", async () => {
  const db = connect(opened.databaseUrl, { connections: 1 });
  const elsewhere = await openChosenSettings(db, pino({ level: "silent" }));
  await db.close();
  expect(await elsewhere.of({ ...ada, user: "U3" })).toEqual({ language: null, timeZone: null });
});

test("only our own bots say who asks; what is no language and no zone is refused by name", async () => {
  const refused = await call(app, "answers.ask", { text: "turin", asker });
  expect(refused.report).toMatchObject({ code: "not-allowed", field: "asker" });
  expect((await choose({ language: "tlh" })).report).toMatchObject({
    code: "invalid-input",
    field: "settings.language",
  });
  expect((await choose({ timeZone: "Europe/Atlantis" })).report).toMatchObject({ field: "settings.timeZone" });
  expect((await choose({}, { ...ada, user: "" })).report).toMatchObject({ field: "member.user" });
});
