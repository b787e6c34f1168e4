// Drafts never leak: the short, seeded form of `pnpm leaks`.
import { lexemeOf } from "@convivio/core";
import { catalogueChannel } from "@convivio/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmptyCatalogue, type TestCatalogue, testApp } from "../index.ts";
import { expectNoLeak, expectNoLeakAnywhere } from "./check.ts";
import { publicAfter } from "./model.ts";
import { runSequences } from "./sequences.ts";
import { openWorld, perform } from "./world.ts";

let opened: TestCatalogue;
beforeAll(async () => {
  opened = await openEmptyCatalogue();
});
afterAll(() => opened.close());

const step = { who: 0, target: 0, isAlongside: false };

test("a draft that did leak would be noticed, on every way", async () => {
  const other = await openEmptyCatalogue();
  try {
    const world = await openWorld(other.catalogue);
    const app = testApp(other.catalogue);
    await perform(world, { ...step, act: "create" });
    await perform(world, { ...step, act: "publish" });
    await perform(world, { ...step, act: "save" });
    await expectNoLeak(world, app);
    const [id] = world.known.map((one) => one.id);
    const draft = [...world.wordOf.values()].at(-1) ?? "";
    const { sql } = other.catalogue.db;
    await sql`update practices set title = ${draft} where record_id = ${id ?? 0}`;
    await expect(expectNoLeak(world, app)).rejects.toThrow("practices.list");
    await sql`update practices set title = ${[...world.wordOf.values()][0] ?? ""} where record_id = ${id ?? 0}`;
    await sql`update practices set purpose = ${draft} where record_id = ${id ?? 0}`;
    await expect(expectNoLeak(world, app)).rejects.toThrow(`says ${draft}`);
    await sql`update practices set purpose = null where record_id = ${id ?? 0}`;
    const inItalian = JSON.stringify({ it: { revision: 1, of: null, fields: { title: draft } } });
    await sql`update practices set translations = ${inItalian}::text::jsonb where record_id = ${id ?? 0}`;
    await expect(expectNoLeakAnywhere(world, app)).rejects.toThrow(`in it says ${draft}`);
    await sql`update practices set translations = '{}' where record_id = ${id ?? 0}`;
    await expectNoLeakAnywhere(world, app);
    const lexeme = lexemeOf(draft);
    await sql`update search_documents set vector = vector || ${`'${lexeme}':1A`}::tsvector where record_id = ${id ?? 0}`;
    await sql`insert into words (lexeme, spelling, documents) values (${lexeme}, ${draft}, 1)`;
    await sql`update catalogue_version set version = version + 1`;
    await sql`select pg_notify(${catalogueChannel}, '')`;
    await expect(expectNoLeak(world, app)).rejects.toThrow(`answers.ask ${draft}`);
  } finally {
    await other.close();
  }
}, 60_000);

test("an address that says an earlier title of a public record is no leak", async () => {
  const other = await openEmptyCatalogue();
  try {
    const world = await openWorld(other.catalogue);
    const app = testApp(other.catalogue);
    for (const act of ["create", "publish", "createOrganisation", "save", "publishTogether"] as const) {
      await perform(world, { ...step, act });
    }
    await expectNoLeakAnywhere(world, app);
  } finally {
    await other.close();
  }
}, 60_000);

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

test("after any sequence of acts by several people at once, what is public is what the model says", async () => {
  const ran = await runSequences(opened.catalogue, { count: 25, seed: 20_261_125 });
  expect(ran.sequences).toBeGreaterThanOrEqual(25);
  expect(ran.acts - ran.refused).toBeGreaterThan(80);
  expect([...ran.done]).toEqual(
    expect.arrayContaining([
      "publish",
      "archive",
      "undo",
      "publishTogether",
      "importDrafts",
      "importToPublish",
      "undoImport",
    ]),
  );
}, 180_000);
