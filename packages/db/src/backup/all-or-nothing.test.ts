// A restore is all or nothing, and only where it may be: nobody's work is replaced unasked or under their hands.
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../connect.ts";
import { migrate } from "../migrate.ts";
import { tryToLockSchema } from "../schema-lock.ts";
import { type Picture, photograph } from "./testing/photograph.ts";
import { contentOf, keepSmallCatalogue, openPlaces, refusal, restoreFile } from "./testing/place.ts";

const places = openPlaces();
let whole: string;
let picture: Picture;

beforeAll(async () => {
  ({ path: whole, picture } = await keepSmallCatalogue(places));
});
afterAll(() => places.close());

test("a database that is not empty is kept unless it may be replaced; then all of it goes", async () => {
  const place = await places.inhabited();
  await place.db.sql`create table notes as select 1 as one`;
  await place.db.sql`create schema elsewhere create table notes (id serial) create view seen as select * from notes`;
  const before = await photograph(place.db);
  expect(await refusal(restoreFile(place.url, whole))).toContain("add --replace");
  expect(await photograph(place.db)).toEqual(before);
  await restoreFile(place.url, whole, { replace: true });
  expect(await photograph(place.db)).toEqual(picture);
  const schemas = await place.db.sql`select nspname from pg_namespace where nspname !~ '^pg_' order by 1`.values();
  expect(schemas.flat()).toEqual(["drizzle", "information_schema", "public"]);
});

test("tables without rows count as empty", async () => {
  const place = await places.empty();
  await migrate(place.db);
  await restoreFile(place.url, whole);
  expect(await photograph(place.db)).toEqual(picture);
});

test("what an extension brings along is neither kept nor dropped", async () => {
  const place = await places.inhabited();
  await place.db.sql`create extension fuzzystrmatch`;
  await place.db.sql`create schema extra`;
  await place.db.sql`create extension pg_trgm schema extra`;
  expect(contentOf(await places.keep(place.url))).not.toMatch(/soundex|similarity/);
  await restoreFile(place.url, whole, { replace: true });
  expect(await place.db.sql`select soundex('turin') as code, extra.similarity('a', 'a') as alike`).toEqual([
    { code: "T650", alike: 1 },
  ]);
});

test("while an api is connected nothing is replaced, and the way out is said", async () => {
  const place = await places.inhabited();
  const before = await photograph(place.db);
  const api = connect(place.url, { connections: 1 });
  await api.sql`select 1`;
  expect(await refusal(restoreFile(place.url, whole, { replace: true }))).toMatch(/running .* Stop it first/);
  expect(await photograph(place.db)).toEqual(before);
  await api.close();
  await restoreFile(place.url, whole, { replace: true });
  expect(await photograph(place.db)).toEqual(picture);
});

test("of two restores at the same time one is done and the other is refused", async () => {
  const place = await places.empty();
  const outcomes = await Promise.allSettled([restoreFile(place.url, whole), restoreFile(place.url, whole)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await photograph(place.db)).toEqual(picture);
});

test("an api that starts meanwhile waits, and finds what was restored", async () => {
  const place = await places.empty();
  let starting: Promise<void> | undefined;
  const api = connect(place.url, { connections: 1 });
  await restoreFile(place.url, whole, { onProgress: () => (starting ??= migrate(api)) });
  await starting;
  expect(await photograph(place.db)).toEqual(picture);
  await api.close();
});

test("neither a backup nor a restore begins while a migration runs", async () => {
  const place = await places.inhabited();
  await place.db.sql.begin(async (tx) => {
    await tryToLockSchema(tx, "alters");
    expect(await refusal(places.keep(place.url))).toContain("Try again");
    expect(await refusal(restoreFile(place.url, whole, { replace: true }))).toContain("Wait until");
  });
});

test("a database that never was Convivio's is not backed up", async () => {
  const place = await places.empty();
  expect(await refusal(places.keep(place.url))).toContain("nothing to back up");
});

const spoilings = {
  "a row twice": [/("name":"slugs".*\n)(.*\n)/, "$1$2$2", /duplicate key/],
  "a row that refers to nothing": [/("name":"slugs".*\n)(.*\n)/, "$1theme\tlost\t4711\tt\n", /foreign key/],
  "a row too short": [/("name":"words".*\n)/, "$1only one column\n", /missing data/],
  "a column that nobody knows": [/("name":"words","columns":\[)/, '$1"nothing",', /not as the migrations/],
  "a table that nobody knows": [/"name":"words"/, '"name":"birds"', /not as the migrations/],
  "a number of rows that is wrong": [/("rows":)\d+/, "$112", /not a backup/],
} as const;

test.each(Object.entries(spoilings))("with %s, everything stays as it was", async (_, [found, spoiled, reason]) => {
  const place = await places.inhabited();
  const before = await photograph(place.db);
  const content = contentOf(whole);
  expect(content).toMatch(found);
  const path = await places.seal(content.replace(found, spoiled));
  await expect(restoreFile(place.url, path, { replace: true })).rejects.toThrow(reason);
  expect(await photograph(place.db)).toEqual(before);
});

test("a connection that breaks in the middle fails both, and leaves everything as it was", async () => {
  const place = await places.inhabited();
  const before = await photograph(place.db);
  const cutOff = () =>
    void place.db.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name in ('convivio-backup', 'convivio-restore')`.execute();
  const lost = { code: expect.stringMatching(/^(57P01|CONNECTION_)/) };
  await expect(restoreFile(place.url, whole, { replace: true, onProgress: cutOff })).rejects.toMatchObject(lost);
  await expect(places.keep(place.url, { onProgress: cutOff })).rejects.toMatchObject(lost);
  expect(await photograph(place.db)).toEqual(before);
});

test("whoever stops it is heard, and nothing is changed", async () => {
  const place = await places.inhabited();
  const before = await photograph(place.db);
  for (const work of ["keep", "restore"]) {
    const stopping = new AbortController();
    const options = { signal: stopping.signal, onProgress: () => stopping.abort(new Error("stopped")) };
    const working =
      work === "keep" ? places.keep(place.url, options) : restoreFile(place.url, whole, { replace: true, ...options });
    await expect(working).rejects.toThrow("stopped");
  }
  expect(await photograph(place.db)).toEqual(before);
});
