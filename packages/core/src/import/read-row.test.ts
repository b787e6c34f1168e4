// Rows of a file: what stands in cells is understood as people write it, and what we write is read back the same.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RecordKind, recordKinds } from "../record.ts";
import { tidySnapshot } from "../snapshot.ts";
import { anySnapshot, filled } from "../testing/snapshots.ts";
import { type RowReading, readRow } from "./read-row.ts";
import { plainCell, safeCell } from "./safe-cell.ts";
import { suggestMapping } from "./suggest-mapping.ts";
import { targetPaths } from "./targets.ts";
import { exportColumns, writeNamed, writeRow } from "./write-row.ts";

const named: Record<string, number[]> = {
  "city torino": [1],
  "city turin": [1],
  "city san josé": [2, 3],
  "theme housing": [10],
  "theme casa": [10],
  "organisation city of turin": [20],
};

function read(kind: RecordKind, row: Record<string, unknown>, more: Partial<RowReading> = {}) {
  const columns = more.columns ?? Object.keys(row);
  return readRow(
    columns.map((column) => row[column]),
    {
      kind,
      columns,
      mapping: suggestMapping(kind, columns),
      language: "en",
      find: (of, name) =>
        typeof name === "number" ? (name < 1000 ? [name] : []) : (named[`${of} ${name.toLowerCase()}`] ?? []),
      isToPublish: false,
      isPublished: () => true,
      ...more,
    },
  );
}

const errorsOf = ({ problems }: ReturnType<typeof read>) =>
  problems.filter((problem) => problem.isError).map(({ column, field, code }) => [column, field, code]);

describe("cells", () => {
  test("are read as people write them", () => {
    const { snapshot, problems } = read("practice", {
      title: "Housing first",
      cities: "Torino",
      themes: "Casa",
      start: "September 2011",
      status: "Running",
      targetGroups: "newcomers; young people | families",
      "organisations.lead": "City of Turin",
      mixedResults: "oui",
      language: "Italian",
      "sources.1.title": "A report",
      "sources.1.url": "https://example.org/a",
      "sources.1.publisher": "The city",
      evidence: "told",
      summary: "Told shortly.",
    });
    expect(problems).toEqual([]);
    expect(snapshot).toMatchObject({
      cities: [1],
      themes: [10],
      start: "2011-09",
      status: "running",
      targetGroups: ["newcomers", "young people", "families"],
      organisations: [{ organisation: 20, role: "lead" }],
      mixedResults: true,
      originalLanguage: "it",
      sources: [{ title: "A report", url: "https://example.org/a", publisher: "The city" }],
    });
  });

  test.each([
    ["12.5", 12.5],
    ["12,5", 12.5],
    ["-0.127", -0.127],
    ["١٢٫٥", 12.5],
  ])("%s is a number", (cell, number) => {
    expect(read("city", { name: "X", latitude: cell }).snapshot.latitude).toBe(number);
  });

  test.each([
    ["870 952", 870952],
    ["870,952", 870952],
    ["1.234.567", 1234567],
    ["٨٧٠٬٩٥٢", 870952],
  ])("%s is a whole number", (cell, number) => {
    expect(read("city", { name: "X", population: cell }).snapshot.population).toBe(number);
  });

  test("pairs name what goes with them, and a name may have brackets itself", () => {
    const { snapshot } = read(
      "practice",
      { title: "X", organisations: "City of Turin (lead); Fund (EU) (funder); 7 (partner)" },
      { find: (_, name) => (typeof name === "number" ? [name] : name === "City of Turin" ? [20] : [21]) },
    );
    expect(snapshot.organisations).toEqual([
      { organisation: 20, role: "lead" },
      { organisation: 21, role: "funder" },
      { organisation: 7, role: "partner" },
    ]);
  });

  test.each([
    [{ cities: "Atlantis" }, "cities", "unknown-record"],
    [{ cities: "San José" }, "cities", "ambiguous-record"],
    [{ cities: "99999" }, "cities", "unknown-record"],
    [{ start: "some time ago" }, "start", "not-a-date"],
    [{ checkedOn: "2011" }, "checkedOn", "not-a-date"],
    [{ status: "finished?" }, "status", "not-a-choice"],
    [{ mixedResults: "perhaps" }, "mixedResults", "not-yes-or-no"],
    [{ "sources.2.url": "no address" }, "sources.0.url", "not-an-address"],
    [{ slug: "Not A Slug" }, "slug", "not-a-slug"],
    [{ title: "  " }, "title", "missing"],
  ])("%j is an error that names its column, its field and what stands there", (row, field, code) => {
    const whole = { title: "X", ...row };
    const found = read("practice", whole);
    const column = Object.keys(row)[0] ?? "";
    expect(errorsOf(found)).toEqual([[column, field, code]]);
    const [problem] = found.problems.filter((one) => one.isError);
    if (code !== "missing") expect(problem?.value).toBe(Object.values(row)[0]);
  });

  test("of several sources are told apart, also where the first is empty", () => {
    const found = read("practice", {
      title: "X",
      "sources.1.url": "",
      "sources.2.url": "bad",
      "sources.4.url": "worse",
    });
    expect(errorsOf(found)).toEqual([
      ["sources.2.url", "sources.0.url", "not-an-address"],
      ["sources.4.url", "sources.1.url", "not-an-address"],
    ]);
  });

  test("what a draft still lacks is told, and an error only where it is to be published at once", () => {
    const row = { title: "X", summary: "y".repeat(700) };
    const draft = read("practice", row);
    expect(errorsOf(draft)).toEqual([]);
    expect(draft.problems).toContainEqual(expect.objectContaining({ field: "summary", code: "too-long", limit: 600 }));
    expect(draft.problems).toContainEqual(expect.objectContaining({ field: "cities", code: "missing" }));
    expect(errorsOf(read("practice", row, { isToPublish: true })).length).toBeGreaterThan(3);
  });

  test("beyond the last column are an error, empty ones are not", () => {
    expect(errorsOf(read("practice", { title: "X" }, { columns: ["title"] }))).toEqual([]);
    const cells = ["X", "", "what is this"];
    const reading = { ...readingFor("practice"), columns: ["title"], mapping: ["title"] };
    expect(readRow(cells, reading).problems.filter((one) => one.isError)).toMatchObject([
      { column: null, code: "too-many-cells", value: "" },
    ]);
  });

  test("that say nothing sensible never throw", () => {
    const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.constantFrom(...recordKinds),
        fc.array(fc.tuple(fc.nat(), cell), { maxLength: 8 }),
        fc.boolean(),
        (kind, given, isToPublish) => {
          const paths = targetPaths(kind);
          const columns = given.map(([at]) => paths[at % paths.length] ?? "");
          const reading = { ...readingFor(kind), columns, mapping: columns, isToPublish };
          const { snapshot } = readRow(
            given.map(([, one]) => one),
            reading,
          );
          expect(tidySnapshot(snapshot)).toEqual(snapshot);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function readingFor(kind: RecordKind): RowReading {
  return {
    kind,
    columns: [],
    mapping: [],
    language: "en",
    find: (_, name) => (typeof name === "number" ? [name] : []),
    isToPublish: false,
    isPublished: () => true,
  };
}

describe("written and read again", () => {
  test.each(recordKinds)("any %s is the same", (kind) => {
    const reading = readingFor(kind);
    const columns = exportColumns(kind);
    fc.assert(
      fc.property(anySnapshot(kind), (snapshot) => {
        const cells = writeRow(kind, snapshot, (id) => `record ${id}`);
        expect(Object.keys(cells).filter((column) => !columns.includes(column))).toEqual([]);
        const row = columns.map((column) => plainCell(safeCell(cells[column] ?? "")));
        const again = readRow(row, { ...reading, columns, mapping: suggestMapping(kind, columns) }).snapshot;
        expect(filled(again)).toEqual(filled(snapshot));
        const json = JSON.parse(JSON.stringify(writeNamed(kind, snapshot, (id) => `record ${id}`)));
        const keys = Object.keys(json);
        const fromJson = readRow(Object.values(json), { ...reading, columns: keys, mapping: keys }).snapshot;
        expect(filled(fromJson)).toEqual(filled(snapshot));
      }),
      { numRuns: 200 },
    );
  });
});
