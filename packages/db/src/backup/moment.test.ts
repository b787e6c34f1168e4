// A backup shows one moment, however much is written while it is made.

import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { finished } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../connect.ts";
import {
  buildPractice,
  type OpenDatabase,
  openMigrated,
  publishNew,
  publishNext,
  publishSmallCatalogue,
  type SmallCatalogue,
  wrongCounts,
} from "../publish/testing/catalogue.ts";
import { backup } from "./backup.ts";
import { openPlaces, restoreFile } from "./testing/place.ts";

const places = openPlaces();
let opened: OpenDatabase;
let small: SmallCatalogue;

beforeAll(async () => {
  opened = await openMigrated();
  small = await publishSmallCatalogue(opened.db.tables);
  // Between the first tables and the last, so much that cannot be packed that the first are long read before the last.
  await opened.db.sql`
    insert into questions (text, kind, outcome, results, platform, language, understood)
    select (select string_agg(md5(n || random()::text || part), '') from generate_series(1, 100) part), 'question', 'none', 0, 'web', 'en', '{}'
    from generate_series(1, 3000) n`;
});
afterAll(async () => {
  await opened.close();
  await places.close();
});

/** What agrees at every moment: each publication adds one to each of these, in one transaction. */
async function tallies({ sql }: Database) {
  const [row] = await sql`
    select (select version from catalogue_version) as version,
      (select count(*)::int from audit where action = 'publish') as published,
      (select count(*)::int from revisions) as revisions,
      (select count(*)::int from audit where action = 'create') as created,
      (select count(*)::int from records) as records,
      (select count(*)::int from practices) as practices,
      (select count(*)::int from search_documents) as documents,
      (select count(*)::int from records r join practices p on p.record_id = r.id and p.revision_id <> r.published_revision) as torn`;
  return row as Record<string, number>;
}

/** Publishes until it is told to stop. @returns how often. */
async function keepPublishing(name: string, isOver: () => boolean): Promise<number> {
  const { tables } = opened.db;
  let times = 0;
  while (!isOver()) {
    const slug = `${name}-${times}`;
    const record = await publishNew(tables, "practice", buildPractice(slug, [small.turin], [small.food]));
    const [row] = await opened.db.sql`select current_revision as at from records where id = ${record}`;
    await publishNext(
      tables,
      record,
      buildPractice(slug, [small.milan], [small.housing], { purpose: "school" }),
      row?.at,
    );
    times += 2;
  }
  return times;
}

test("while people publish, what was read first and what was read last agree", async () => {
  let isOver = false;
  const writers = ["a", "b", "c"].map((name) => keepPublishing(name, () => isOver));
  const path = places.newPath();
  const versionNow = async () => (await tallies(opened.db)).version ?? 0;
  await expect.poll(versionNow).toBeGreaterThan(8);
  const before = await versionNow();
  // Nothing goes on before much has been published since the first of it was read.
  const held = new Transform({
    async transform(chunk, _encoding, pass) {
      while ((await versionNow()) < before + 6) await pause(20);
      pass(null, chunk);
    },
  });
  const written = finished(held.pipe(createWriteStream(path)));
  await backup(opened.url, held);
  await written;
  isOver = true;
  await Promise.all(writers);
  const to = await places.empty();
  await restoreFile(to.url, path);
  const told = await tallies(to.db);

  expect(told.version).toBeGreaterThanOrEqual(before);
  expect(told.version).toBeLessThan(before + 6);
  const { version, records, practices, torn } = told;
  expect(told).toMatchObject({ published: version, revisions: version, created: records, documents: practices });
  expect(torn).toBe(0);
  expect(await wrongCounts(to.db)).toEqual([]);
  // The next to write is given numbers that nobody has.
  const record = await publishNew(to.db.tables, "practice", buildPractice("next", [small.turin], [small.food]));
  expect(record).toBeGreaterThan(records ?? 0);
});

test("nobody who writes has to wait for a backup that is slow", async () => {
  const stuck = new Transform({ transform: () => {} });
  const stopping = new AbortController();
  const unfinished = backup(opened.url, stuck, { signal: stopping.signal });
  await expect.poll(() => stuck.writableLength).toBeGreaterThan(0);
  await publishNew(opened.db.tables, "practice", buildPractice("meanwhile", [small.turin], [small.food]));
  stuck.destroy(new Error("enough"));
  await expect(unfinished).rejects.toThrow("enough");
});
