// What a member suggests: a draft for the curators, seen by nobody else, and no word of it lost.
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

let forms = 0;
const form = (over: object = {}) => ({
  member: ada,
  language: "it",
  title: "Orti condivisi di via Nizza",
  city: "Torino",
  theme: "housing",
  link: "https://example.org/orti",
  text: "I vicini coltivano insieme.",
  consent: true,
  identity: `form ${++forms}`,
  ...over,
});
type Suggested = { id: string; state: string; question: string | null; url: string | null; title: string };
const suggest = async (over: object = {}) =>
  (await call(app, "suggestions.create", form(over), bot)).result as Suggested;
const list = async (member: object = ada) =>
  ((await call(app, "suggestions.list", { member }, bot)).result as { suggestions: Suggested[] }).suggestions;
const recordOf = async (id: string): Promise<number> => {
  const [row] = await opened.catalogue.db.sql<{ record: number }[]>`
    select record_id as record from suggestions where id = ${id}`;
  return row?.record ?? 0;
};
type Edited = {
  line: { state: string; currentRevision: number };
  snapshot: Record<string, unknown>;
  comments: object[];
  suggestion: object | null;
};
const edited = async (record: number) =>
  (await call(app, "records.get", { id: record, language: null }, curator)).result as Edited;

const begin = async (text: string, language = "it") =>
  (await call(app, "suggestions.begin", { text, member: ada, language }, bot)).result;

test("a form made from a message begins with what the message names, in the member's language, and guesses nothing", async () => {
  expect(await begin("In Turin neighbours share flats and gardens: is there housing like it in Rome?")).toEqual({
    city: "Torino",
    theme: "Alloggio",
  });
  expect(await begin("Somebody wrote Turinn and housng.", "en")).toEqual({ city: null, theme: null });
  expect(await begin("")).toEqual({ city: null, theme: null });
});

test("a form becomes a draft in the review queue, with its city and theme looked up and its member as the actor", async () => {
  const { id, state } = await suggest();
  expect(state).toBe("in-review");
  const { snapshot } = await edited(await recordOf(id));
  expect(snapshot).toMatchObject({
    title: "Orti condivisi di via Nizza",
    summary: "I vicini coltivano insieme.",
    cities: [await recordIdOf(opened.catalogue, "city", "turin")],
    themes: [await recordIdOf(opened.catalogue, "theme", "housing")],
    sources: [{ url: "https://example.org/orti", publisher: "example.org" }],
    originalLanguage: "it",
  });
  const [made] = await opened.catalogue.db.sql`
    select actor from audit where action = 'create' and record_id = ${await recordOf(id)}`;
  expect(made?.actor).toEqual({ kind: "member", ...ada });
  const work = (await call(app, "work.get", {}, curator)).result as { review: { first: { id: number }[] } };
  expect(work.review.first.map((one) => one.id)).toContain(await recordOf(id));
});

test("nobody finds it before it is published", async () => {
  await suggest({ title: "Quibbleworth gardens" });
  const { result } = await call(app, "answers.ask", { text: "quibbleworth" });
  expect(JSON.stringify((result as { results: object[] }).results)).not.toContain("Quibbleworth");
});

test("words that name nothing in the catalogue are kept as they were typed", async () => {
  const { id } = await suggest({
    city: "Turin or Milan",
    theme: "Beekeeping on roofs",
    message: "https://a.slack.com/p1",
  });
  const [row] = await opened.catalogue.db.sql`select city, theme, message from suggestions where id = ${id}`;
  expect(row).toEqual({ city: "Turin or Milan", theme: "Beekeeping on roofs", message: "https://a.slack.com/p1" });
  expect((await edited(await recordOf(id))).snapshot).toMatchObject({ cities: [], themes: [] });
});

test("the same form twice, also at the same moment, is one suggestion", async () => {
  const sent = form();
  const before = (await list()).length;
  const made = await Promise.all(
    Array.from({ length: 8 }, () =>
      call(app, "suggestions.create", sent, bot).then(({ result }) => result as Suggested),
    ),
  );
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect((await list()).length).toBe(Math.min(before + 1, 10));
  const [drafts] = await opened.catalogue.db.sql<{ count: number }[]>`
    select count(*)::int as count from audit where action = 'create' and detail->>'suggestion' is not null`;
  const [rows] = await opened.catalogue.db.sql<{ count: number }[]>`select count(*)::int as count from suggestions`;
  expect(drafts?.count).toBe(rows?.count);
});

test.each([
  ["no consent", "consent", { consent: false }],
  ["no title", "title", { title: "  " }],
  ["a title without end", "title", { title: "x".repeat(201) }],
  ["no text", "text", { text: "" }],
  ["a text without end", "text", { text: "x".repeat(3001) }],
  ["a link that is a script", "link", { link: "javascript:alert(1)" }],
  ["a link that is none", "link", { link: "example.org" }],
])("%s is refused by its field, and nothing is kept", async (_, field, over) => {
  const before = await opened.catalogue.db.sql`select count(*) from records`;
  const { report } = await call(app, "suggestions.create", form(over), bot);
  expect(report?.field).toBe(field);
  expect(["invalid-input", "text-too-long"]).toContain(report?.code);
  expect([...(await opened.catalogue.db.sql`select count(*) from records`)]).toEqual([...before]);
});

test("hostile words are kept as words", async () => {
  const title = "<script>alert(1)</script> <!channel> '; drop table records; --";
  const { id } = await suggest({ title, text: "a\u0000b\u202e \ud800", city: "", theme: null, link: "" });
  const { snapshot } = await edited(await recordOf(id));
  expect(snapshot).toMatchObject({ title, cities: [], sources: [] });
  expect(JSON.stringify(snapshot)).not.toContain("\\u0000");
});

test("the member sees what is asked, answers it, and it waits for review again; nobody else can", async () => {
  const { id } = await suggest();
  const record = await recordOf(id);
  const answer = (text: string, member: object = ada) => call(app, "suggestions.answer", { id, member, text }, bot);
  expect((await answer("Too early.")).report).toMatchObject({ code: "not-possible" });
  const { line } = await edited(record);
  const asked = { id: record, language: null, seen: line.currentRevision, comment: "Since when?" };
  expect((await call(app, "records.askChanges", asked, curator)).report).toBeNull();
  expect((await list()).find((one) => one.id === id)).toMatchObject({
    state: "changes-asked",
    question: "Since when?",
  });
  expect((await answer("Since 2009.", { ...ada, user: "U2" })).report).toMatchObject({ code: "not-found" });
  expect((await answer(" ")).report).toMatchObject({ field: "text" });
  const answers = await Promise.all([answer("Since 2009."), answer("Since 2010.")]);
  expect(answers.filter(({ report }) => report?.code === "not-possible")).toHaveLength(1);
  expect((await list()).find((one) => one.id === id)).toMatchObject({ state: "in-review", question: null });
  const said = JSON.stringify((await edited(record)).comments);
  const [taken = ""] = said.match(/Since 20(09|10)\./) ?? [];
  expect(taken).not.toBe("");
  // Told once more, by a bot that takes over from another, it is there once.
  expect(await answer(taken)).toMatchObject({ report: null, result: { state: "in-review" } });
  expect(JSON.stringify((await edited(record)).comments)).toBe(said);
  expect((await answer("Since 2011.")).report).toMatchObject({ code: "not-possible" });
});

test("each member sees their own alone, the latest first", async () => {
  const other = { ...ada, user: "U7" };
  expect(await list(other)).toEqual([]);
  await suggest({ member: other, title: "First" });
  await suggest({ member: other, title: "Second" });
  expect((await list(other)).map(({ title }) => title)).toEqual(["Second", "First"]);
});

test("a curator sees that a member suggested it, from where and in which words, and never who", async () => {
  const message = "https://a.slack.com/p1";
  const { id } = await suggest({ city: "Atlantis on sea", theme: "housing", message });
  const record = await recordOf(id);
  const { suggestion } = await edited(record);
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
  const told = { platform: "slack", at, city: "Atlantis on sea", theme: null, message, isReachable: true };
  expect(suggestion).toEqual(told);
  await opened.catalogue.db.sql`update suggestions set workspace = null, "user" = null where id = ${id}`;
  expect((await edited(record)).suggestion).toEqual({ ...told, isReachable: false });
});

test("among what waits for a review it is marked, and what a colleague sent is not", async () => {
  const record = await recordOf((await suggest({ member: { ...ada, platform: "discord" } })).id);
  const other = { ...(await signIn(opened, { role: "curator" })).headers };
  const created = await call(app, "records.create", { kind: "practice", snapshot: { title: "A colleague's" } }, other);
  const { id, revision } = created.result as { id: number; revision: number };
  await call(app, "records.submit", { id, language: null, seen: revision }, other);
  await opened.catalogue.db.sql`
    update records set submitted_at = '2020-01-01' where id = any(${[record, id]})`;
  const work = (await call(app, "work.get", {}, curator)).result as { review: { first: { id: number }[] } };
  const marked = new Map(work.review.first.map((one) => [one.id, one]));
  expect(marked.get(record)).toMatchObject({ suggestedIn: "discord" });
  expect(marked.get(id)).toMatchObject({ suggestedIn: null });
  expect((await edited(id)).suggestion).toBeNull();
});
