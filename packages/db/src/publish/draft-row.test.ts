// A draft as the row it would be: whatever it lacks, it can be shown, and nothing is written for it.
import { fieldsOf, type Snapshot, snapshotSchemaOf, tidySnapshot } from "@convivio/core";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DraftKind, rowOfDraft } from "./draft-row.ts";
import {
  buildPractice,
  type OpenDatabase,
  openMigrated,
  publishNew,
  publishSmallCatalogue,
} from "./testing/catalogue.ts";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openMigrated();
});
afterAll(() => opened.close());

const kinds = ["practice", "event", "resource"] as const;
const today = "2026-11-25";
const draftOf = <Kind extends DraftKind>(kind: Kind, snapshot: Snapshot) =>
  rowOfDraft({ kind, record: null, revision: null, slug: null, snapshot, translations: {}, today });

test("a whole draft is the very row that publishing it writes", async () => {
  const { tables, sql } = opened.db;
  const small = await publishSmallCatalogue(tables);
  const snapshot = buildPractice("whole", [small.turin, small.milan], [small.housing], {
    title: "Whole",
    purpose: "To see it **whole**.",
    start: "2013",
    organisations: [],
    media: [{ url: "https://example.org/a.png", alternativeText: "A poster" }],
  });
  const record = await publishNew(tables, "practice", snapshot);
  const [published] = await tables.query.practices.findMany({ where: (row, { eq }) => eq(row.recordId, record) });
  const { row, filledIn } = await rowOfDraft({
    kind: "practice",
    record,
    revision: null,
    slug: "whole",
    snapshot,
    translations: {},
    today,
  });
  expect({ ...row, revisionId: published?.revisionId }).toEqual(published);
  expect(filledIn).toEqual([]);
  const [count] = await sql<{ count: number }[]>`select count(*)::int as count from practices`;
  expect(count?.count).toBe(1);
});

test.each(kinds)(
  "%s: of a draft in which nothing is written all that is required is filled in, and named",
  async (kind) => {
    const { row, filledIn } = await draftOf(kind, {});
    expect(row).toMatchObject({ title: "—", summary: "—", slug: kind, revisionId: 0 });
    const required = fieldsOf(kind).filter(({ isRequired, isMade }) => isRequired === true && isMade !== true);
    expect(filledIn).toEqual(expect.arrayContaining(required.map(({ name }) => name)));
  },
);

test("what is written stands; what is wrong gives way and is named", async () => {
  const { row, filledIn } = await draftOf("practice", {
    title: "Homes for all",
    summary: "x".repeat(700),
    start: "some time ago",
    sources: [
      { title: "Good", publisher: "Press", url: null },
      { title: "Bad", publisher: "Press", url: "javascript:alert(1)" },
    ],
    cities: [7],
  });
  expect(row).toMatchObject({ title: "Homes for all", slug: "homes-for-all", cityIds: [7], themeIds: [], start: null });
  expect(row.summary).toHaveLength(600);
  expect(row.sources.map(({ title }) => title)).toEqual(["Good"]);
  expect(filledIn).toEqual(["summary", "themes", "start", "status", "sources", "evidence"]);
});

test("any draft that can be kept can be shown", async () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("2009", "https://a.example", "held", "running", "\u202E", "x".repeat(700)),
  );
  const id = fc.integer({ min: 1, max: 50 });
  const part = fc.dictionary(
    fc.constantFrom("title", "url", "publisher", "organisation", "role", "person", "practice", "how"),
    fc.oneof(text, id, fc.constant(null)),
  );
  const value = fc.oneof(
    text,
    fc.constant(null),
    fc.array(text),
    fc.array(id),
    id,
    fc.boolean(),
    fc.array(part),
    fc.double(),
  );
  const snapshots = (kind: DraftKind) =>
    fc.dictionary(fc.constantFrom(...fieldsOf(kind).map(({ name }) => name)), value, { maxKeys: 12 });
  for (const kind of kinds) {
    const schema = snapshotSchemaOf(kind);
    await fc.assert(
      fc.asyncProperty(snapshots(kind), async (written) => {
        const kept = Object.fromEntries(
          Object.entries(written).filter(([name, one]) => schema.safeParse({ [name]: one }).success),
        );
        const { row } = await draftOf(kind, tidySnapshot(kept));
        expect(row.title).not.toBe("");
      }),
      { numRuns: 150 },
    );
  }
});
