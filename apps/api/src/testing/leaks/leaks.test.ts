// Drafts never leak: the short, seeded form of `pnpm leaks`.
import { lexemeOf } from "@convivio/core";
import { catalogueChannel, publish } from "@convivio/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmptyCatalogue, type TestCatalogue, testApp } from "../index.ts";
import { publicProcedures } from "../permissions.ts";
import { type ActName, perform, type Step } from "./acts.ts";
import { expectNoLeak, expectNoLeakAnywhere } from "./check.ts";
import { type Kind, kinds } from "./kinds.ts";
import { readMoment } from "./look.ts";
import { publicAfter } from "./model.ts";
import { openPlay, type Play, type Ran, runSequences } from "./sequences.ts";
import { clear } from "./world.ts";

let opened: TestCatalogue;
let play: Play;
beforeAll(async () => {
  opened = await openEmptyCatalogue();
  play = await openPlay(opened.catalogue);
});
afterAll(() => opened.close());

const step = (act: ActName, told: Partial<Step> = {}): Step => ({
  act,
  who: 0,
  target: 0,
  ties: "none",
  isAimed: false,
  isAlongside: false,
  ...told,
});

test("a draft that did leak would be noticed, on every way", async () => {
  const { world, ways } = play;
  for (const act of ["create", "publish", "save"] as const) await perform(world, step(act));
  await expectNoLeak(world, ways);
  const id = world.known[0]?.id ?? 0;
  const [shown = "", draft = ""] = world.said;
  const { sql } = opened.catalogue.db;
  await sql`update practices set title = ${draft} where record_id = ${id}`;
  await expect(expectNoLeak(world, ways)).rejects.toThrow(`practices.list says ${draft}`);
  await sql`update practices set title = ${shown} where record_id = ${id}`;
  await sql`update practices set purpose = ${draft} where record_id = ${id}`;
  await expect(expectNoLeak(world, ways)).rejects.toThrow(`says ${draft}`);
  await sql`update practices set purpose = ${`So that ${shown} grows.`} where record_id = ${id}`;
  const inItalian = JSON.stringify({ it: { revision: 1, of: null, fields: { title: draft } } });
  await sql`update practices set translations = ${inItalian}::text::jsonb where record_id = ${id}`;
  await expectNoLeak(world, ways);
  await expect(expectNoLeakAnywhere(world, ways)).rejects.toThrow(`says ${draft}`);
  await sql`update practices set translations = '{}' where record_id = ${id}`;
  const lexeme = lexemeOf(draft);
  await sql`update search_documents set vector = vector || ${`'${lexeme}':1A`}::tsvector where record_id = ${id}`;
  await sql`insert into words (lexeme, spelling, documents) values (${lexeme}, ${draft}, 1)`;
  await sql`update catalogue_version set version = version + 1`;
  await sql`select pg_notify(${catalogueChannel}, '')`;
  await expect(expectNoLeakAnywhere(world, ways)).rejects.toThrow(`answers.ask practice ${draft}`);
  await clear(world);
});

test("what is published without anybody having asked for it would be noticed", async () => {
  const { world, ways } = play;
  await perform(world, step("create"));
  const { id = 0 } = world.known[0] ?? {};
  const { tables } = opened.catalogue.db;
  const { line } = (await world.people[0]?.desk.records.get({ id })) ?? {};
  const actor = { kind: "job", name: "by mistake" } as const;
  await tables.transaction((inside) => publish(inside, { revision: line?.currentRevision ?? 0, actor }));
  await expect(expectNoLeak(world, ways)).rejects.toThrow("nobody asked for");
  await clear(world);
});

test("an address that says an earlier title of a public record is no leak", async () => {
  const { world, ways } = play;
  for (const act of ["create", "publish", "save", "publish", "readdress", "publish"] as const) {
    await perform(world, step(act));
  }
  await expectNoLeakAnywhere(world, ways);
  await clear(world);
});

test("a button of an answer from before leads to the address that its record has now", async () => {
  const { world, ways } = play;
  await perform(world, step("create", { target: kinds.indexOf("event") }));
  await perform(world, step("publish"));
  await expectNoLeak(world, ways);
  const [word] = world.said;
  expect([...world.buttons.keys()]).toContain(`event ${word}`);
  for (const act of ["readdress", "publish"] as const) await perform(world, step(act));
  await expectNoLeakAnywhere(world, ways);
  await clear(world);
});

test("a series is called on its page as in its translation", async () => {
  const { world, ways } = play;
  const create = { target: kinds.indexOf("series") };
  await perform(world, step("create", create));
  for (const act of ["publish", "translate", "publishTranslation"] as const) await perform(world, step(act));
  await expectNoLeakAnywhere(world, ways);
  await clear(world);
}, 180_000);

test("the model reads what is public from what was done", () => {
  const did = (id: number, action: string, told: object = {}) => ({
    id,
    action,
    record: 7,
    revision: null,
    language: null,
    detail: null,
    ...told,
  });
  const history = [
    did(1, "publish", { revision: 11 }),
    did(2, "publish", { revision: 12, language: "it" }),
    did(3, "publish", { revision: 13 }),
    did(4, "undo", { detail: { audit: 3 } }),
    did(5, "archive"),
  ];
  const shown = (upTo: number) => [...(publicAfter(history.slice(0, upTo)).get(7) ?? [])];
  expect([shown(1), shown(2), shown(3), shown(4), shown(5)]).toEqual([
    [["", 11]],
    [
      ["", 11],
      ["it", 12],
    ],
    [
      ["", 13],
      ["it", 12],
    ],
    [
      ["", 11],
      ["it", 12],
    ],
    [],
  ]);
});

test("a record of every kind, once published, is read with all it points at, and no longer while it is archived", async () => {
  const { world, ways } = play;
  const create = (kind: Kind) => perform(world, step("create", { target: kinds.indexOf(kind), ties: "all" }));
  const inOrder = [
    "organisation",
    "person",
    "series",
    "city",
    "theme",
    "resource",
    "practice",
    "event",
    "statement",
  ] as const;
  for (const kind of inOrder) await create(kind);
  await expectNoLeakAnywhere(world, ways);
  for (const target of inOrder.keys()) await perform(world, step("publish", { target }));
  await perform(world, step("translate", { target: inOrder.indexOf("event") }));
  await perform(world, step("publishTranslation", { target: inOrder.indexOf("event") }));
  await perform(world, step("addWord", { target: inOrder.indexOf("city") }));
  await expectNoLeakAnywhere(world, ways);
  expect((await readMoment(world, ways)).readable.records).toHaveLength(inOrder.length);
  for (const target of [...inOrder.keys()].reverse()) await perform(world, step("archive", { target }));
  expect((await readMoment(world, ways)).readable.records).toEqual([]);
  await expectNoLeakAnywhere(world, ways);
  await perform(world, step("restore", { target: inOrder.indexOf("city") }));
  expect((await readMoment(world, ways)).readable.records).toEqual([world.known[inOrder.indexOf("city")]]);
  await expectNoLeak(world, ways);
  await clear(world);
});

/** Of the sequences, whose ways the next tests count. */
let ran: Ran;

test("after any sequence of acts by several people at once, what is public is what the model says", async () => {
  ran = await runSequences(play, { count: 8, seed: 4 });
  expect(ran.sequences).toBe(8);
  expect(ran.acts - ran.refused).toBeGreaterThan(50);
  const often = ["publishTogether", "archive", "undo", "translate", "importToPublish"];
  expect(Object.keys(ran.done)).toEqual(expect.arrayContaining(often));
});

/** What anybody may call, and what shows nothing of the catalogue. */
const aboutNoRecord = ["accounts.accept", "accounts.setUp", "invitations.get", "session.askLink", "session.get"];

test("every procedure that needs no session is looked at", () => {
  const looked = [...ran.ways].filter((way) => !way.startsWith("GET "));
  expect(looked.sort()).toEqual(publicProcedures.filter((one) => !aboutNoRecord.includes(one)).sort());
});

/** Each with why it needs no look. */
const unlooked: Readonly<Record<string, string>> = {
  "ALL /trpc/*": "each procedure for itself",
  "ALL /api/auth/*": "signing in",
  "POST /desk/imports": "for who has signed in",
  "GET /desk/imports/:id{[0-9]{1,9}}/errors.csv": "for who has signed in",
  "GET /desk/exports/:file{[a-z]+\\.(csv|json|ndjson)}": "for who has signed in",
  "GET /desk/:file{audit\\.(csv|json|ndjson)}": "for who has signed in",
  "POST /desk/preview": "for who has signed in",
  "GET /my-data": "for the member whose data it is",
  "GET /metrics": "figures, for who operates it",
  "GET /pages.css": "a file of ours",
  "GET /source-serif-4.woff2": "a file of ours",
};

test("every public address of HTTP is looked at", () => {
  const routes = new Set(
    testApp(opened.catalogue).routes.flatMap(({ method, path }) =>
      // What stands before every address, and the address with a slash at its end, which leads to the one without.
      path === "/*" || (path.endsWith("/") && path !== "/") ? [] : [`${method} ${path}`],
    ),
  );
  const looked = [...ran.ways].filter((way) => way.startsWith("GET "));
  expect([...routes].sort()).toEqual([...looked, ...Object.keys(unlooked)].sort());
});
