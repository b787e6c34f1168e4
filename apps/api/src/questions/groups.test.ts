// Groups of questions: none is lost, counts add up, and nothing tells who asked or at what moment.
import type { QuestionGroup, QuestionGroups } from "@convivio/core";
import { schema } from "@convivio/db";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Colleague, welcomeColleague } from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

let opened: TestCatalogue;
let anna: Colleague;

beforeAll(async () => {
  opened = await openTestCatalogue();
  anna = await welcomeColleague(opened.catalogue, "curator", { name: "Anna" });
});
afterAll(() => opened.close());
afterEach(async () => {
  await opened.catalogue.db.sql`truncate questions, question_decisions`;
});

type Row = typeof schema.questions.$inferInsert;
const put = (rows: Row[]) => opened.catalogue.db.tables.insert(schema.questions).values(rows);
const ask = (text: string, told: Record<string, unknown> = {}) => anna.desk.answers.ask({ text, ...told });
const only = ({ groups }: QuestionGroups) => {
  expect(groups).toHaveLength(1);
  return groups[0] as QuestionGroup;
};

describe("a group", () => {
  test("holds like questions, with what was understood by its name in the reader's language, and what was not", async () => {
    await ask("turin blorptastic housing", { platform: "slack" });
    await ask("housing in Torino: Blorptastic?", { platform: "discord" });
    await ask("turin blorptastic housing", { platform: "slack", language: "fr" });
    const group = only(await anna.desk.questions.groups({ reader: "it" }));
    expect(group).toMatchObject({
      kind: "practice",
      unknown: ["blorptastic"],
      asked: 3,
      outcome: "none",
      outcomes: { answered: 0, weak: 0, none: 3 },
      platforms: [
        { platform: "slack", asked: 2 },
        { platform: "discord", asked: 1 },
      ],
      examples: [
        { text: "turin blorptastic housing", asked: 2 },
        { text: "housing in Torino: Blorptastic?", asked: 1 },
      ],
      standing: "open",
      decisions: [],
    });
    const named = group.understood.map(({ facet, slug, label }) => [facet, slug, label]);
    expect(named).toContainEqual(["city", "turin", "Torino"]);
    expect(named.find(([facet]) => facet === "theme")?.[2]).not.toBe("Housing");
    for (const part of group.understood) expect(part.record).toEqual(expect.any(Number));
  });

  test("shows what was chosen beside an empty text", async () => {
    await ask("", { city: "turin", theme: "housing" });
    const group = only(await anna.desk.questions.groups({}));
    expect(group.examples).toEqual([{ text: "", chosen: ["Turin", "Housing"], asked: 1 }]);
    expect(group.understood.map(({ label }) => label)).toEqual(["Turin", "Housing"]);
  });

  test("tells days, never moments nor places nor people", async () => {
    await ask("turin blorptastic anna@example.org <@U777>", { platform: "slack" });
    await opened.catalogue.db.sql`update questions set at = '2026-03-04T23:59:58.123Z'`;
    const list = await anna.desk.questions.groups({});
    const group = await anna.desk.questions.group({ group: only(list).id });
    expect([group.first, group.last]).toEqual(["2026-03-04", "2026-03-04"]);
    expect(JSON.stringify([list, group])).not.toMatch(/23:59|example\.org|U777|anna/i);
  });

  test("goes by how it went last", async () => {
    await ask("turin blorptastic");
    await opened.catalogue.db.sql`
      insert into questions (text, kind, outcome, results, platform, language, understood, "unknown")
      select text, kind, 'answered', 1, platform, language, understood, "unknown" from questions`;
    expect((await anna.desk.questions.groups({ outcome: ["none", "weak"] })).total).toBe(0);
    const group = only(await anna.desk.questions.groups({ outcome: ["answered"] }));
    expect(group.outcomes).toEqual({ answered: 1, weak: 0, none: 1 });
  });

  test("that is forgotten is not found", async () => {
    await expect(anna.desk.questions.group({ group: "0".repeat(32) })).rejects.toMatchObject({
      cause: { code: "not-found" },
    });
  });
});

const languages = ["en", "it"] as const;
const asked = fc.record({
  text: fc.constantFrom("torino", "Torino%", "case_a", "back\\slash", ""),
  kind: fc.constantFrom("practice" as const, "event" as const),
  outcome: fc.constantFrom("answered" as const, "weak" as const, "none" as const),
  platform: fc.constantFrom("slack" as const, "discord" as const, "web" as const),
  language: fc.constantFrom(...languages),
  understood: fc.subarray(["city:turin", "theme:housing"]),
  unknown: fc.subarray(["torino", "x"]),
  day: fc.integer({ min: 1, max: 9 }),
});
const narrowing = fc.record(
  {
    from: fc.integer({ min: 1, max: 9 }).map((day) => `2026-05-0${day}`),
    to: fc.integer({ min: 1, max: 9 }).map((day) => `2026-05-0${day}`),
    kind: fc.constantFrom("practice" as const, "event" as const),
    language: fc.constantFrom(...languages),
    platform: fc.constantFrom("slack" as const, "discord" as const),
    text: fc.constantFrom("TORINO", "%", "_", "\\", " "),
    outcome: fc.subarray(["answered" as const, "weak" as const, "none" as const], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

describe("whatever was asked and whatever is looked for", () => {
  test("every question is in one group, counts add up, and pages follow each other without gap or repeat", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(asked, { maxLength: 40 }),
        narrowing,
        fc.constantFrom("count" as const, "latest" as const),
        async (rows, filter, sort) => {
          await opened.catalogue.db.sql`truncate questions`;
          const kept = rows.map(({ day, ...row }) => ({
            ...row,
            results: 0,
            at: new Date(`2026-05-0${day}T${day === 3 ? "00:00:00.000" : "23:59:59.999"}Z`),
          }));
          if (kept.length > 0) await put(kept);
          const expected = model(kept, filter);
          const groups: QuestionGroup[] = [];
          for (let offset = 0; offset <= expected.length; offset += 2) {
            const page = await anna.desk.questions.groups({ ...filter, sort, offset, limit: 2 });
            expect(page.total).toBe(expected.length);
            expect(page.questions).toBe(expected.reduce((sum, group) => sum + group.length, 0));
            groups.push(...page.groups);
          }
          expect(new Set(groups.map(({ id }) => id)).size).toBe(expected.length);
          expect(groups.map(({ asked: count }) => count).sort()).toEqual(expected.map((group) => group.length).sort());
          for (const group of groups) {
            const { answered, weak, none } = group.outcomes;
            expect(answered + weak + none).toBe(group.asked);
            expect(group.platforms.reduce((sum, one) => sum + one.asked, 0)).toBe(group.asked);
            expect(group.examples.reduce((sum, one) => sum + one.asked, 0)).toBe(group.asked);
          }
          const keys = groups.map((group) => (sort === "count" ? group.asked : group.last));
          expect(keys).toEqual([...keys].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

type Kept = Omit<Row, "at"> & { at: Date };

/** The same in plain words: choose the questions, put like ones together, then choose the groups. */
function model(rows: readonly Kept[], filter: Parameters<typeof anna.desk.questions.groups>[0]): Kept[][] {
  const day = (row: Kept) => row.at.toISOString().slice(0, 10);
  const chosen = rows.filter(
    (row) =>
      (filter.from === undefined || day(row) >= filter.from) &&
      (filter.to === undefined || day(row) <= filter.to) &&
      (filter.kind === undefined || row.kind === filter.kind) &&
      (filter.language === undefined || row.language === filter.language) &&
      (filter.platform === undefined || row.platform === filter.platform) &&
      row.text.toLowerCase().includes((filter.text ?? "").trim().toLowerCase()),
  );
  const groups = new Map<string, Kept[]>();
  for (const row of chosen) {
    const key = JSON.stringify([row.kind, row.understood, row.unknown]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const isWanted = (group: Kept[]) =>
    filter.outcome === undefined || filter.outcome.includes(group.at(-1)?.outcome as "none");
  return [...groups.values()].filter(isWanted);
}

test("a hundred thousand questions are grouped while one waits", async () => {
  await opened.catalogue.db.sql`
    insert into questions (text, kind, outcome, results, platform, language, understood, "unknown", at)
    select 'question ' || n % 30000, 'practice', (array['answered', 'weak', 'none'])[n % 3 + 1], 0, 'slack', 'en',
      jsonb_build_array('city:' || n % 200), jsonb_build_array('word' || n % 30000), now() - n * interval '4 minutes'
    from generate_series(1, 100000) n`;
  const start = performance.now();
  const { total, questions, groups } = await anna.desk.questions.groups({ standing: ["open"], outcome: ["none"] });
  const took = performance.now() - start;
  expect([total, questions, groups.length]).toEqual([10_000, expect.any(Number), 25]);
  // A quarter of a second on an idle machine; this one may be busy.
  expect(took).toBeLessThan(5000);
});
