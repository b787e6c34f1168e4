// The seed: all or nothing, twice without change, and never over what a person wrote.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDatabase, openMigrated, openSeeded, publishNext, wrongCounts } from "../publish/testing/catalogue.ts";
import { isEmpty, seed, seedFolder } from "./seed.ts";

let opened: OpenDatabase;
let folder: URL;

beforeAll(async () => {
  opened = await openSeeded();
  const path = mkdtempSync(join(tmpdir(), "convivio-seed-"));
  cpSync(fileURLToPath(seedFolder), path, { recursive: true });
  folder = pathToFileURL(`${path}/`);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await opened.close();
});

type Written = Record<string, unknown> & { slug: string };
const readFile = (name: string) => JSON.parse(readFileSync(new URL(name, seedFolder), "utf8")) as Written[];
function write(name: string, change: (records: Written[]) => void): void {
  const records = readFile(name);
  change(records);
  writeFileSync(new URL(name, folder), JSON.stringify(records));
}
const restore = (name: string) => write(name, () => {});
const countRevisions = async () => Number((await opened.db.sql`select count(*) as n from revisions`)[0]?.n);
const practiceRow = async (slug: string) => (await opened.db.sql`select * from practices where slug = ${slug}`)[0];
const facetOf = (predicate: (practice: Written) => boolean) => readFile("practices.json").find(predicate)?.slug ?? "";

test("each record became public once, and twice the same file makes nothing public anew", async () => {
  const count = async () => {
    const [row] = await opened.db.sql<{ times: number; records: number }[]>`
      select count(*)::int as times, count(distinct record_id)::int as records from publications`;
    return row;
  };
  const [row] = await opened.db.sql`select count(*)::int as n from records where published_revision is not null`;
  expect(await count()).toEqual({ times: row?.n, records: row?.n });
  await seed(opened.db);
  expect(await count()).toEqual({ times: row?.n, records: row?.n });
});

test("the same file twice changes nothing", async () => {
  const before = await countRevisions();
  const steps: number[] = [];
  const report = await seed(opened.db, { onProgress: (done) => steps.push(done) });
  expect(report).toMatchObject({ created: 0, changed: 0, leftAlone: [] });
  expect(report.unchanged).toBe(steps.length);
  expect(steps).toEqual(steps.map((_, at) => at + 1));
  expect(await countRevisions()).toBe(before);
});

test("a changed record is one new revision, made from the one before, and is what answers show", async () => {
  const before = await countRevisions();
  const { slug } = readFile("practices.json")[0] ?? { slug: "" };
  write("practices.json", ([first]) => Object.assign(first ?? {}, { title: "A title that was changed" }));
  const report = await seed(opened.db, { folder });
  expect(report).toMatchObject({ created: 0, changed: 1, leftAlone: [] });
  expect(await countRevisions()).toBe(before + 1);
  expect((await practiceRow(slug))?.title).toBe("A title that was changed");
  const [revision] = await opened.db.sql`select made_from from revisions order by id desc limit 1`;
  expect(revision?.made_from).toBeGreaterThan(0);
  expect(await seed(opened.db, { folder })).toMatchObject({ changed: 0 });
  restore("practices.json");
  expect(await seed(opened.db, { folder })).toMatchObject({ changed: 1 });
});

test("what a person edited since is left alone, and said; what else changed is taken", async () => {
  const [one, other] = readFile("practices.json").slice(5);
  const [row] = await opened.db.sql`
    select r.id, r.current_revision as at, v.snapshot from records r join revisions v on v.id = r.current_revision
    join slugs s on s.record_id = r.id where s.slug = ${one?.slug ?? ""} and s.kind = 'practice'`;
  await publishNext(opened.db.tables, row?.id, { ...row?.snapshot, title: "A curator's title" }, row?.at);
  expect(await seed(opened.db, { folder })).toMatchObject({ changed: 0, leftAlone: [] });
  write("practices.json", (records) => {
    for (const record of records)
      if (record.slug === one?.slug || record.slug === other?.slug) record.title = "The seed's title";
  });
  const report = await seed(opened.db, { folder });
  expect(report).toMatchObject({ changed: 1, leftAlone: [{ kind: "practice", slug: one?.slug }] });
  expect((await practiceRow(one?.slug ?? ""))?.title).toBe("A curator's title");
  expect((await practiceRow(other?.slug ?? ""))?.title).toBe("The seed's title");
  restore("practices.json");
});

test("a bad file names its file and record, and nothing is written", async () => {
  const before = await countRevisions();
  const bad: [string, (records: Written[]) => void, RegExp][] = [
    [
      "practices.json",
      (records) => Object.assign(records[7] ?? {}, { summary: 7 }),
      /practices\.json: [a-z0-9-]+, 7\.summary/,
    ],
    ["practices.json", (records) => Object.assign(records[7] ?? {}, { sources: [] }), /practice [a-z0-9-]+, sources/],
    ["practices.json", (records) => Object.assign(records[7] ?? {}, { cities: ["atlantis"] }), /city "atlantis"/],
    ["cities.json", (records) => Object.assign(records[3] ?? {}, { latitude: 91 }), /city [a-z0-9-]+, latitude/],
  ];
  for (const [name, change, message] of bad) {
    write(name, change);
    await expect(seed(opened.db, { folder })).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringMatching(message),
    });
    restore(name);
  }
  writeFileSync(new URL("themes.json", folder), "[{");
  await expect(seed(opened.db, { folder })).rejects.toThrow(/themes\.json/);
  restore("themes.json");
  expect(await countRevisions()).toBe(before);
});

test("a seed cut off in the middle leaves nothing", async () => {
  const empty = await openMigrated();
  const cut = seed(empty.db, {
    onProgress: (done) => {
      if (done === 150) throw new Error("cut off");
    },
  });
  await expect(cut).rejects.toThrow("cut off");
  expect(await isEmpty(empty.db)).toBe(true);
  const [rest] = await empty.db
    .sql`select (select count(*) from slugs) + (select count(*) from words) + (select count(*) from audit) as n`;
  expect(Number(rest?.n)).toBe(0);
  await empty.close();
});

test("each record of the files is published, and the word counts are those of the vectors", async () => {
  const [counts] = await opened.db.sql`
    select (select count(*)::int from practices) as practices, (select count(*)::int from events) as events,
      (select count(*)::int from cities) as cities, (select count(*)::int from statements) as statements`;
  expect(counts).toEqual({
    practices: readFile("practices.json").length,
    events: readFile("events.json").length,
    cities: readFile("cities.json").length,
    statements: readFile("statements.json").length,
  });
  expect(await opened.db.sql`select 1 from records where state <> 'published'`).toHaveLength(0);
  expect(await wrongCounts(opened.db)).toEqual([]);
});

test("ongoing is running, an end year is ended, else unknown; freshness is never claimed", async () => {
  const running = facetOf((practice) => practice.ongoing === true);
  const ended = facetOf((practice) => practice.ongoing === false && practice.endYear !== null);
  expect((await practiceRow(running))?.status).toBe("running");
  expect((await practiceRow(ended))?.status).toBe("ended");
  for (const { ongoing, endYear, slug } of readFile("practices.json")) {
    const expected = ongoing ? "running" : endYear === null ? "unknown" : "ended";
    expect([slug, (await practiceRow(slug))?.status]).toEqual([slug, expected]);
  }
  expect(await opened.db.sql`select 1 from practices where checked_on is not null or pitch is not null`).toHaveLength(
    0,
  );
});

test("verified is documented, else told", async () => {
  for (const { verified, slug } of readFile("practices.json")) {
    expect([slug, (await practiceRow(slug))?.evidence]).toEqual([slug, verified ? "documented" : "told"]);
  }
});

test("organisations are merged by alias and name; groups that are none stay as other participants", async () => {
  const rows = await opened.db.sql`select slug, name from organisations`;
  const folded = rows.map(({ name }) =>
    String(name).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/^the /, ""),
  );
  expect(new Set(folded).size).toBe(folded.length);
  const aliases = JSON.parse(readFileSync(new URL("organisation-aliases.json", seedFolder), "utf8")) as {
    organisations: { slug: string; aliases?: string[] }[];
    notOrganisations?: string[];
  };
  const names = new Set(rows.map(({ name }) => name));
  for (const { aliases: others = [] } of aliases.organisations)
    for (const alias of others) expect([alias, names.has(alias)]).toEqual([alias, false]);
  const groups = new Set(aliases.notOrganisations ?? []);
  const named = readFile("practices.json").flatMap((practice) =>
    (practice.organisations as { name: string }[]).map(({ name }) => name),
  );
  const group = named.find((name) => groups.has(name)) ?? "";
  const [told] = await opened.db.sql`select count(*)::int as n from practices where ${group} = any(other_participants)`;
  expect(told?.n).toBeGreaterThan(0);
  expect(names.has(group)).toBe(false);
});

test("an organisation that gets another name is found by it at the events where its people took part", async () => {
  const [found] = await opened.db.sql`
    select e.record_id as event, (p->>'affiliation')::int as organisation from events e, jsonb_array_elements(e.participants) p
    where p->>'affiliation' is not null and not e.organisers @> jsonb_build_array(jsonb_build_object('organisation', (p->>'affiliation')::int)) limit 1`;
  const [row] = await opened.db.sql`
    select r.current_revision as at, v.snapshot from records r join revisions v on v.id = r.current_revision where r.id = ${found?.organisation}`;
  await publishNext(opened.db.tables, found?.organisation, { ...row?.snapshot, name: "Zanzibar Bureau" }, row?.at);
  const [document] = await opened.db
    .sql`select vector @@ 'zanzibar'::tsquery as holds from search_documents where record_id = ${found?.event}`;
  expect(document?.holds).toBe(true);
});
