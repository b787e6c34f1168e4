// Searching: every result once and in order, honest when there is none, and unbroken by whatever is typed.
import { type Dictionary, parseQuestion } from "@convivio/core";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenDatabase, openSeeded, publishNext } from "../publish/testing/catalogue.ts";
import { type CatalogueNames, readNames } from "./dictionary-source.ts";
import { search } from "./search.ts";

let opened: OpenDatabase;
let names: CatalogueNames;
let dictionary: Dictionary;

beforeAll(async () => {
  opened = await openSeeded();
  names = await readNames(opened.db);
  dictionary = names.dictionary;
});
afterAll(() => opened.close());

const ask = (text: string, pageSize = 10, cursor?: string) =>
  search(opened.db, dictionary, {
    kind: "practice",
    question: parseQuestion(text, dictionary),
    pageSize,
    language: "en",
    cursor,
  });

async function allPages(text: string, pageSize: number) {
  const hits = [];
  let cursor: string | undefined;
  for (let page = 0; page < 400; page++) {
    const found = await ask(text, pageSize, cursor);
    expect(found.hits.length).toBeLessThanOrEqual(pageSize);
    hits.push(...found.hits);
    if (found.next === null) return hits;
    cursor = found.next;
  }
  throw new Error("the pages never end");
}

describe("pages", () => {
  test.each([
    "barcelona",
    "housing",
    "italy",
    "refugees food",
    "since 2010",
    "education since 2010",
    "how do cities fight rumours and racism",
    "italy spain",
    "roma",
    '"intercultural cities"',
  ])("«%s»: one by one, two by two or ten by ten, every result comes once and in the same order", async (text) => {
    const whole = (await ask(text, 1000)).hits;
    expect(whole.length).toBeGreaterThan(1);
    const slugs = whole.map((hit) => hit.row.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    const pageSizes = slugs.length > 60 ? [10] : [1, 2, 10];
    for (const pageSize of pageSizes) {
      const paged = await allPages(text, pageSize);
      expect([pageSize, paged.map((hit) => hit.row.slug).sort()]).toEqual([pageSize, [...slugs].sort()]);
      expect([pageSize, paged.map((hit) => hit.row.slug)]).toEqual([pageSize, slugs]);
    }
    const keys = whole.map((hit) => [hit.level, -hit.score, hit.row.recordId]);
    const inOrder = [...keys].sort(([a = 0, b = 0, c = 0], [d = 0, e = 0, f = 0]) => a - d || b - e || c - f);
    expect(keys).toEqual(inOrder);
  });

  test("the same question gives the same order every time, also among equals", async () => {
    const orders = await Promise.all(Array.from({ length: 8 }, () => ask("italy", 100)));
    const [first, ...others] = orders.map(({ hits }) => hits.map((hit) => hit.row.slug));
    for (const order of others) expect(order).toEqual(first);
  });

  test("a page of an older catalogue is refused: ask again", async () => {
    const { next } = await ask("housing", 2);
    const older = JSON.parse(Buffer.from(next ?? "", "base64url").toString());
    const stale = Buffer.from(JSON.stringify({ ...older, v: older.v - 1 })).toString("base64url");
    await expect(ask("housing", 2, stale)).rejects.toMatchObject({ code: "answer-expired", field: "cursor" });
  });

  test.each([
    "",
    "x",
    "{}",
    "bnVsbA",
    JSON.stringify({ v: 1, l: 0, s: "1; drop table practices", i: 1 }),
    JSON.stringify({ l: 0.5, s: 0, i: 1 }),
    JSON.stringify({ l: 0, s: 0, i: 2 ** 40 }),
    JSON.stringify({ l: 2 ** 40, s: 0, i: 1 }),
    JSON.stringify({ l: 0, s: 1e308, i: -1 }),
  ])("a forged page «%s» is refused or answered, never an error of the database", async (forged) => {
    const json =
      forged.startsWith("{") && forged.length > 2
        ? JSON.stringify({ v: dictionary.version, ...JSON.parse(forged) })
        : null;
    const cursor = json === null ? forged : Buffer.from(json).toString("base64url");
    const outcome = await ask("housing", 2, cursor).catch((error: { code: string }) => error.code);
    expect(outcome === "invalid-input" || outcome === "answer-expired" || typeof outcome === "object").toBe(true);
  });
});

describe("places", () => {
  test("a district's practices count for its city", async () => {
    const parts = [...names.cities.values()].filter((city) => city.partOfId !== null);
    let seen = 0;
    for (const part of parts) {
      const rows = await opened.db.sql`select slug from practices where ${part.recordId} = any(city_ids)`;
      const whole = await allPages(names.cities.get(part.partOfId ?? 0)?.name ?? "", 10);
      const slugs = whole.map((hit) => hit.row.slug);
      for (const { slug } of rows) expect(slugs).toContain(slug);
      seen += rows.length;
    }
    expect(seen).toBeGreaterThan(0);
  });

  test("a city without the topic is empty, and what is near are the city's practices and the topic elsewhere", async () => {
    const found = await ask("turin vegetable gardens on the moon");
    expect(found.hits).toEqual([]);
    const turin = [...names.cities.values()].find((city) => city.slug === "turin")?.recordId ?? 0;
    expect(found.near.place.length).toBeGreaterThan(0);
    for (const row of found.near.place) {
      expect(row.cityIds.some((id) => id === turin || names.cities.get(id)?.partOfId === turin)).toBe(true);
    }
  });
});

describe("hostile questions", () => {
  test.each([
    "it's",
    "'",
    "''",
    "\\",
    "\\'",
    "a\\'b",
    ":",
    "a:b",
    "city:12",
    "theme:1",
    "'city:12'",
    "&",
    "|",
    "!",
    "<->",
    "a & b | !c <-> d:*",
    "turin & housing",
    "( turin",
    "housing)",
    "$1",
    "%s",
    "--",
    "/* x */",
    "; drop table practices;",
    "turin\0housing",
    "\0",
    "\uD800",
    "turin \uDC00 housing",
    `"${"\uFDFA".repeat(118)}"`,
    "\uFDFA".repeat(300),
    "x".repeat(300),
    `"${"x".repeat(118)}" turin`,
    "\u{10330}".repeat(150),
    "e\u0301".repeat(150),
    "\u202Eturin",
    '"\\" turin',
    `"' & '" turin`,
    "a".repeat(5000),
    `${'"ab" '.repeat(60)}`,
    "²⁰¹⁶ turin",
    "１９９０ turin",
  ])("«%s» breaks no statement", async (text) => {
    const found = await ask(text);
    expect(Array.isArray(found.hits)).toBe(true);
  });

  test.each(["zzzqx", "qwertyuiop asdfghjkl", "xkcd xyzzy plugh", "blorptastic turin", "12345678", "🦄🦄", "ㅁㄴㅇㄹ"])(
    "«%s» is nonsense, and nothing is found",
    async (text) => expect((await ask(text)).hits).toEqual([]),
  );
});

test("no string at all breaks a statement", async () => {
  const signs = fc.constantFrom(
    "'",
    "\\",
    '"',
    ":",
    "*",
    "&",
    "|",
    "!",
    "(",
    "<->",
    "\0",
    "\uD800",
    " ",
    "turin",
    "food",
    "«",
    "»",
    "'city:1'",
  );
  const hostile = fc.array(signs, { maxLength: 12 }).map((some) => some.join(""));
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 60 })), async (text) => {
      expect(Array.isArray((await ask(text)).hits)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("results are the same whether the plan is generic or made for the values", async () => {
  const texts = [
    "turin",
    "housing",
    "italy education",
    "refugees since 2015",
    "rumours",
    "food gardens for mothers",
    "roma housing",
  ];
  const inMode = (mode: string) =>
    Promise.all(
      texts.map((text) =>
        opened.db.sql.begin(async (sql) => {
          await sql.unsafe(`set local plan_cache_mode = ${mode}`);
          const question = parseQuestion(text, dictionary);
          const found = await search({ sql: sql as never }, dictionary, {
            kind: "practice",
            question,
            pageSize: 100,
            language: "en",
          });
          return found.hits.map((hit) => [hit.row.slug, hit.level, hit.score, hit.holds]);
        }),
      ),
    );
  expect(await inMode("force_custom_plan")).toEqual(await inMode("force_generic_plan"));
});

test("a new practice is found once the names are read again, and an older page says so", async () => {
  const [row] = await opened.db.sql`
    select r.id, r.current_revision as at, v.snapshot from records r join revisions v on v.id = r.current_revision
    where r.kind = 'practice' and r.state = 'published' limit 1`;
  const { next } = await ask("housing", 1);
  await publishNext(opened.db.tables, row?.id, { ...row?.snapshot, purpose: "Xylophone orchestra" }, row?.at);
  dictionary = (await readNames(opened.db)).dictionary;
  expect((await ask("xylophone orchestra")).hits.map((hit) => hit.row.recordId)).toEqual([row?.id]);
  await expect(ask("housing", 1, next ?? "")).rejects.toMatchObject({ code: "answer-expired" });
});
