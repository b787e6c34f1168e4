// Creating, saving and publishing: what is refused leaves nothing behind, what is published is all there is.
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogueChannel, publish } from "./publish.ts";
import { createRecord, findRecordBySlug, saveRevision } from "./record.ts";
import {
  buildCity,
  buildPractice,
  buildTheme,
  type OpenDatabase,
  openMigrated,
  publishNew,
  publishNext,
  publishSmallCatalogue,
  type SmallCatalogue,
  tester,
  wrongCounts,
} from "./testing/catalogue.ts";

let opened: OpenDatabase;
let small: SmallCatalogue;

beforeAll(async () => {
  opened = await openMigrated();
  small = await publishSmallCatalogue(opened.db.tables);
});
afterAll(() => opened.close());

/** Everything that any write could change. */
async function snapshotOfAll() {
  const { sql } = opened.db;
  const tables = [
    "records",
    "revisions",
    "slugs",
    "audit",
    "practices",
    "search_documents",
    "search_facets",
    "words",
    "catalogue_version",
  ];
  const rows = await Promise.all(
    tables.map(
      (table) => sql`select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as sum from ${sql(table)} t`,
    ),
  );
  return rows.map(([row]) => row?.sum);
}

const practice = (slug: string, told: Record<string, unknown> = {}) =>
  buildPractice(slug, [small.turin], [small.housing], told);

test("a revision made from a stale one is refused, and nothing is written", async () => {
  const { tables } = opened.db;
  const record = await publishNew(tables, "practice", practice("stale"));
  const [row] = await opened.db.sql`select current_revision from records where id = ${record}`;
  await publishNext(tables, record, practice("stale", { title: "Second" }), row?.current_revision);
  const before = await snapshotOfAll();
  for (const madeFrom of [row?.current_revision, null, 999_999]) {
    await expect(publishNext(tables, record, practice("stale"), madeFrom)).rejects.toMatchObject({
      code: "stale-revision",
    });
  }
  expect(await snapshotOfAll()).toEqual(before);
});

test("of two writers who saw the same revision exactly one is taken", async () => {
  const { tables } = opened.db;
  const record = await publishNew(tables, "practice", practice("race"));
  const [row] = await opened.db.sql`select current_revision as at from records where id = ${record}`;
  const writes = [1, 2, 3, 4].map((turn) =>
    tables.transaction((inside) =>
      saveRevision(inside, {
        record,
        snapshot: practice("race", { title: `Turn ${turn}` }),
        madeFrom: row?.at,
        actor: tester,
      }),
    ),
  );
  const outcomes = await Promise.allSettled(writes);
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  for (const { reason } of refused) expect(reason).toMatchObject({ code: "stale-revision" });
});

test("a slug once used is never given to another record, and creating it leaves no record behind", async () => {
  const { tables } = opened.db;
  const record = await publishNew(tables, "practice", practice("first-name"));
  const [row] = await opened.db.sql`select current_revision as at from records where id = ${record}`;
  await publishNext(tables, record, practice("second-name"), row?.at);
  const before = await snapshotOfAll();
  for (const slug of ["first-name", "second-name"]) {
    await expect(publishNew(tables, "practice", practice(slug))).rejects.toMatchObject({
      code: "invalid-input",
      field: "slug",
    });
  }
  const other = await tables.transaction((inside) =>
    createRecord(inside, { kind: "practice", slug: "other-name", actor: tester }),
  );
  await expect(publishNext(tables, other, practice("first-name"), null)).rejects.toMatchObject({
    code: "invalid-input",
    field: "slug",
  });
  const after = await snapshotOfAll();
  expect(after.slice(4)).toEqual(before.slice(4));
  const orphans = await opened.db
    .sql`select 1 from records r where not exists (select from slugs s where s.record_id = r.id)`;
  expect(orphans).toHaveLength(0);
});

test("an old slug still finds its record, says what it is called now, and can come back", async () => {
  const { tables } = opened.db;
  const record = await publishNew(tables, "practice", practice("old"));
  const first = (await opened.db.sql`select current_revision as at from records where id = ${record}`)[0]?.at;
  const second = await publishNext(tables, record, practice("new"), first);
  expect(await findRecordBySlug(tables, "practice", "old")).toMatchObject({
    id: record,
    isCurrent: false,
    currentSlug: "new",
  });
  expect(await findRecordBySlug(tables, "practice", "new")).toMatchObject({ id: record, isCurrent: true });
  await publishNext(tables, record, practice("old"), second);
  expect(await findRecordBySlug(tables, "practice", "new")).toMatchObject({
    id: record,
    isCurrent: false,
    currentSlug: "old",
  });
  expect(await findRecordBySlug(tables, "practice", "never")).toBeNull();
  expect(await findRecordBySlug(tables, "event", "old")).toBeNull();
});

test.each([
  ["no source", { sources: [] }, "sources"],
  ["no city", { cities: [] }, "cities"],
  ["a date that is none", { start: "some day" }, "start"],
  ["a summary of 601 characters", { summary: "x".repeat(601) }, "summary"],
])("a practice with %s is not published: the field is named and nothing is half-written", async (_, told, field) => {
  const before = await snapshotOfAll();
  const slug = `bad-${field}`;
  await expect(publishNew(opened.db.tables, "practice", practice(slug, told))).rejects.toMatchObject({
    code: "not-publishable",
    field,
  });
  expect(await snapshotOfAll()).toEqual(before);
});

test("what fails at the very end takes everything with it", async () => {
  const before = await snapshotOfAll();
  const cut = opened.db.tables.transaction(async (inside) => {
    await publishNew(inside, "practice", practice("cut-off"));
    throw new Error("the power went");
  });
  await expect(cut).rejects.toThrow("the power went");
  expect(await snapshotOfAll()).toEqual(before);
});

test("a draft leaves no trace in what answers are read from", async () => {
  const { tables, sql } = opened.db;
  const before = (await snapshotOfAll()).slice(4);
  await tables.transaction(async (inside) => {
    const record = await createRecord(inside, { kind: "practice", slug: "secret-draft", actor: tester });
    await saveRevision(inside, {
      record,
      snapshot: practice("secret-draft", { title: "Xylophone" }),
      madeFrom: null,
      actor: tester,
    });
  });
  expect((await snapshotOfAll()).slice(4)).toEqual(before);
  expect(await sql`select 1 from words where spelling like 'xylo%'`).toHaveLength(0);
});

test("a revision that does not exist cannot be published", async () => {
  const unknown = opened.db.tables.transaction((inside) => publish(inside, { revision: 999_999, actor: tester }));
  await expect(unknown).rejects.toMatchObject({ code: "not-found" });
});

test("publishing raises the version by one and tells it on the channel once it is committed", async () => {
  const { db } = opened;
  const told: string[] = [];
  const listening = await db.sql.listen(catalogueChannel, (version) => told.push(version));
  const versionOf = async () => Number((await db.sql`select version from catalogue_version`)[0]?.version);
  const before = await versionOf();
  await db.tables
    .transaction(async (inside) => {
      await publishNew(inside, "practice", practice("taken-back"));
      throw new Error("taken back");
    })
    .catch(() => {});
  await publishNew(db.tables, "practice", practice("told"));
  await expect.poll(() => told).toEqual([String(before + 1)]);
  expect(await versionOf()).toBe(before + 1);
  await listening.unlisten();
});

test("every publication stands in the audit with its actor and revision, and none that was refused", async () => {
  const record = await publishNew(opened.db.tables, "practice", practice("audited"));
  const rows = await opened.db
    .sql`select action, actor->>'name' as name, revision_id from audit where record_id = ${record} order by id`;
  const [revision] = await opened.db.sql`select published_revision as id, state from records where id = ${record}`;
  expect(rows).toEqual([
    { action: "create", name: "Tester", revision_id: null },
    { action: "save", name: "Tester", revision_id: revision?.id },
    { action: "publish", name: "Tester", revision_id: revision?.id },
  ]);
  expect(revision?.state).toBe("published");
});

test("a longer text replaces a shorter one as a whole: words that are gone are not found any more", async () => {
  const { tables, sql } = opened.db;
  const record = await publishNew(
    tables,
    "practice",
    practice("changing", { purpose: "zebra crossing", process: "giraffe" }),
  );
  const [row] = await sql`select current_revision as at from records where id = ${record}`;
  await publishNext(tables, record, practice("changing", { purpose: "elephant" }), row?.at);
  const found = await sql`select lexeme from words where lexeme in ('zebra', 'giraff', 'eleph') and documents > 0`;
  expect(found.map(({ lexeme }) => lexeme)).toEqual(["eleph"]);
  expect(await wrongCounts(opened.db)).toEqual([]);
});

test("words that only a database finds strange are kept as they are", async () => {
  const strange = `it's a "test" \\ of: & | ! ( ) <-> * ' \\' ''x'' \u{10330} ${"\u{10330}".repeat(300)} ${"\uFDFA".repeat(50)}`;
  const told = { title: "O'Hara \\ 'n'", purpose: strange, otherParticipants: ["d'Azeglio", "back\\slash"] };
  const record = await publishNew(opened.db.tables, "practice", practice("strange", told));
  const [row] = await opened.db
    .sql`select practices.title, current_revision as at from practices join records on id = record_id where record_id = ${record}`;
  expect(row?.title).toBe("O'Hara \\ 'n'");
  await publishNext(opened.db.tables, record, practice("strange", { ...told, title: "Again" }), row?.at);
  expect(await wrongCounts(opened.db)).toEqual([]);
});

test("a city that becomes part of another takes its practices along", async () => {
  const { tables, sql } = opened.db;
  const village = await publishNew(tables, "city", buildCity("village", small.country));
  const record = await publishNew(tables, "practice", buildPractice("of-the-village", [village], [small.food]));
  const facets = async () =>
    (
      await sql`select facet from search_facets where record_id = ${record} and facet ~ '^city:[0-9]+$' order by facet`
    ).map(({ facet }) => facet);
  expect(await facets()).toEqual([`city:${village}`]);
  const [row] = await sql`select current_revision as at from records where id = ${village}`;
  await publishNext(tables, village, buildCity("village", small.country, small.milan), row?.at);
  expect((await facets()).sort()).toEqual([`city:${village}`, `city:${small.milan}`].sort());
});

test("a theme's new labels are weighed in its practices", async () => {
  const { tables, sql } = opened.db;
  const theme = await publishNew(tables, "theme", buildTheme("music"));
  const record = await publishNew(
    tables,
    "practice",
    buildPractice("choir", [small.turin], [theme], { summary: "A choir sings." }),
  );
  const rank = async () =>
    Number(
      (await sql`select rank from search_facets where record_id = ${record} and facet = ${`theme:${theme}`}`)[0]?.rank,
    );
  const before = await rank();
  const [row] = await sql`select current_revision as at from records where id = ${theme}`;
  await publishNext(tables, theme, { ...buildTheme("music"), otherLabels: { en: ["choir"] } }, row?.at);
  expect(await rank()).toBeGreaterThan(before);
});
