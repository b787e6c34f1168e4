// A backup that is not what it was, or not for this release, is refused before anything is touched.
import { randomBytes, randomInt } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listMigrations } from "../migrations.ts";
import { openBackup } from "./backup-file.ts";
import { restore } from "./restore.ts";
import { photograph } from "./testing/photograph.ts";
import { contentOf, keepSmallCatalogue, openPlaces, refusal, restoreFile } from "./testing/place.ts";

const places = openPlaces();
let whole: string;

beforeAll(async () => {
  whole = (await keepSmallCatalogue(places)).path;
});
afterAll(() => places.close());

function fileOf(bytes: Buffer): string {
  const path = places.newPath();
  writeFileSync(path, bytes);
  return path;
}

const damaged = expect.stringMatching(/not whole|not a backup/);

test("a file that was cut off, anywhere, is refused; so is one that grew", async () => {
  const bytes = readFileSync(whole);
  const ends = [0, 1, 2, 3, 50, 91, 92, 93, bytes.length >> 1, bytes.length - 93, bytes.length - 92, bytes.length - 1];
  for (const end of ends) {
    expect({ end, said: await refusal(openBackup(fileOf(bytes.subarray(0, end)))) }).toEqual({ end, said: damaged });
  }
  expect(await refusal(openBackup(fileOf(Buffer.concat([bytes, Buffer.from("x")]))))).toEqual(damaged);
});

test("one bit that was changed, anywhere, is noticed", async () => {
  const bytes = readFileSync(whole);
  const start = Array(20).keys();
  const middle = Array.from({ length: 60 }, () => randomInt(bytes.length));
  const seal = Array.from({ length: 92 }, (_, at) => bytes.length - 1 - at);
  for (const at of [...start, ...middle, ...seal]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << randomInt(8));
    expect({ at, said: await refusal(openBackup(Readable.from([changed]))) }).toEqual({ at, said: damaged });
  }
});

test("a file that changes after it was looked at is not restored, however well it is sealed", async () => {
  const place = await places.inhabited();
  const before = await photograph(place.db);
  const content = contentOf(whole);
  // Not packed, so that both are as long as each other.
  const path = await places.seal(content, 0);
  const file = await openBackup(path);
  writeFileSync(path, readFileSync(await places.seal(content.replace("Tester", "Jester"), 0)));
  expect(await refusal(restore(place.url, file, { replace: true }))).toContain("not whole");
  await file.close();
  expect(await photograph(place.db)).toEqual(before);
});

// A number that is closed twice may be another file's by then: Node ends the process over it.
test("reading that is broken off in the middle leaves the file to be closed once", async () => {
  const path = await places.seal(randomBytes(4_000_000).toString("hex"));
  const files = [await openBackup(path), await openBackup(Readable.from(readFileSync(path)))];
  for (const file of files) {
    for await (const chunk of file.content()) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    await setTimeout(50);
    expect(await file.close()).toBeUndefined();
  }
  const brokenOff = new Readable({ read() {} });
  brokenOff.push(readFileSync(path));
  const opening = openBackup(brokenOff);
  opening.catch(() => {});
  await setTimeout(50);
  brokenOff.destroy(new Error("cut"));
  await expect(opening).rejects.toThrow("cut");
});

test("what is not there, is no file or no backup is said", async () => {
  expect(await refusal(openBackup(`${whole}-nowhere`))).toContain("There is no file");
  expect(await refusal(openBackup(dirname(whole)))).toContain("is a folder");
  expect(await refusal(openBackup(fileOf(Buffer.from("PGDMP, or so"))))).toContain("not a backup");
});

/** The backup with its first line changed. */
async function withHeader(change: (header: Record<string, unknown>) => void): Promise<string> {
  const [first = "", ...others] = contentOf(whole).split("\n");
  const header = JSON.parse(first) as Record<string, unknown>;
  change(header);
  return places.seal([JSON.stringify(header), ...others].join("\n"));
}

test("a backup of a newer release is refused by its name, and one of something else", async () => {
  const place = await places.inhabited();
  const before = await photograph(place.db);
  const otherForm = await withHeader((header) => {
    Object.assign(header, { format: 2, release: "9.8.7", migrations: "in another form" });
  });
  const laterTables = await withHeader((header) => {
    header.release = "9.8.7";
    (header.migrations as unknown[]).push({ madeAt: 99_999_999_999_999, hash: "x" });
  });
  for (const path of [otherForm, laterTables]) {
    expect(await refusal(restoreFile(place.url, path, { replace: true }))).toContain("Convivio 9.8.7, which is newer");
  }
  const strange = await withHeader((header) => {
    header.convivio = "a recipe";
  });
  for (const path of [strange, await places.seal("no line at all"), await places.seal("{\n")]) {
    expect(await refusal(restoreFile(place.url, path, { replace: true }))).toMatch(/not a backup|ends in the middle/);
  }
  expect(await photograph(place.db)).toEqual(before);
});

test("a backup of an older release is restored as it was made, and brought up to date", async () => {
  const place = await places.empty();
  const later = {
    madeAt: 99_999_999_999_998,
    hash: "later",
    statements: [
      `alter table "themes" rename column "description" to "told"`,
      `create table "things" ("id" integer primary key generated always as identity, "slug" text not null)`,
      `insert into "things" ("slug") select "slug" from "cities" order by "slug"`,
    ],
  };
  const known = [...listMigrations(), later];
  await restoreFile(place.url, whole, { migrations: known });
  expect((await place.db.sql`select slug from things order by id`.values()).flat()).toEqual([
    "barriera",
    "milan",
    "turin",
  ]);
  expect((await place.db.sql`select slug, told from themes order by slug`.values()).flat()).toEqual([
    ...["food", ""],
    ...["housing", ""],
  ]);
  const log = await place.db.sql`select id, hash from drizzle.__drizzle_migrations order by id`;
  expect(log.map(({ id, hash }) => [id, hash])).toEqual(known.map(({ hash }, at) => [at + 1, hash]));
  // What it has become, this release does not know.
  const path = await places.keep(place.url);
  expect(await refusal(restoreFile(place.url, path, { replace: true }))).toContain("newer");
});
