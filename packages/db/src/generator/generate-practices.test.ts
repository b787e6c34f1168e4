// A crowd that is made up at once leaves every table as publishing one by one would, so that what is measured over it is true.

import { parseQuestion, type Snapshot } from "@convivio/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../connect.ts";
import { publish, waitToPublish } from "../publish/publish.ts";
import { createRecord, saveRevision } from "../publish/record.ts";
import { type OpenDatabase, openSeeded } from "../publish/testing/catalogue.ts";
import { countRecords, listRecords } from "../queries/records.ts";
import { readNames } from "../search/dictionary-source.ts";
import { search } from "../search/search.ts";
import { seedActor } from "../seed/seed.ts";
import { generatePractices } from "./generate-practices.ts";

const seeded = 271;
const crowd = 50;
let atOnce: OpenDatabase;
let oneByOne: OpenDatabase;

beforeAll(async () => {
  [atOnce, oneByOne] = await Promise.all([openSeeded(), openSeeded()]);
  await generatePractices(atOnce.db, { count: seeded + crowd, seed: 1 });
  const made = await atOnce.db.sql<{ snapshot: Snapshot }[]>`
    select snapshot from revisions where snapshot ->> 'slug' like 'made-up-%' order by id`;
  for (const { snapshot } of made) await publishAlone(oneByOne.db, snapshot);
});
afterAll(() => Promise.all([atOnce.close(), oneByOne.close()]));

function publishAlone(db: Database, snapshot: Snapshot): Promise<unknown> {
  return db.tables.transaction(async (tables) => {
    await waitToPublish(tables);
    const record = await createRecord(tables, { kind: "practice", actor: seedActor });
    const revision = await saveRevision(tables, { record, snapshot, madeFrom: null, actor: seedActor });
    await publish(tables, { revision, actor: seedActor });
  });
}

/** Every row of a table in an order that does not depend on when it was written, without its times and the log's own numbers. */
async function rowsOf({ db }: OpenDatabase, table: string): Promise<string[]> {
  const rows = await db.sql<{ row: string }[]>`
    select (to_jsonb(it) - '{created_at,updated_at,at}'::text[]
      - case when ${table} = 'audit' then 'id' else '' end)::text as row
    from ${db.sql(table)} it order by 1`;
  return rows.map(({ row }) => row);
}

const tables = [
  "records",
  "revisions",
  "practices",
  "slugs",
  "translations",
  "search_documents",
  "search_facets",
  "words",
  "audit",
  "publications",
];

test.each(tables)("%s is the same as after publishing one by one", async (table) => {
  const [made, published] = await Promise.all([rowsOf(atOnce, table), rowsOf(oneByOne, table)]);
  expect(made).toEqual(published);
});

describe("over the crowd", () => {
  test("the desk lists and counts all, newest first, and finds one by its name", async () => {
    const filter = { kind: "practice", today: "2026-11-28" } as const;
    expect(await countRecords(atOnce.db, filter)).toBe(seeded + crowd);
    const window = { sort: "created", isDescending: true, offset: 0, limit: crowd } as const;
    const rows = await listRecords(atOnce.db, filter, window);
    expect(
      rows.every(({ slug, state, missing }) => slug?.startsWith("made-up-") && state === "published" && missing === 0),
    ).toBe(true);
    const last = rows[0]?.title ?? "";
    expect((await listRecords(atOnce.db, { ...filter, text: last }, window)).map(({ title }) => title)).toEqual([last]);
  });

  test("the search finds one by its name", async () => {
    const { dictionary } = await readNames(atOnce.db);
    const [row] = await atOnce.db.sql<{ title: string }[]>`select title from practices where slug = 'made-up-300'`;
    const question = parseQuestion(row?.title ?? "", dictionary);
    const page = await search(atOnce.db, dictionary, { kind: "practice", question, pageSize: 10, language: "en" });
    expect(JSON.stringify(page)).toContain(row?.title);
  });
});
