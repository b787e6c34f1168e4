// Files of records: what stands over columns and in cells is understood as people write it, and what we write is read back the same.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field } from "../fields/field.ts";
import { type RecordKind, recordKinds } from "../record.ts";
import { type Snapshot, tidySnapshot } from "../snapshot.ts";
import { identityOf, isSameThing } from "./identity.ts";
import { type RowReading, readRow } from "./read-row.ts";
import { plainCell, safeCell } from "./safe-cell.ts";
import { suggestMapping } from "./suggest-mapping.ts";
import { importedFields, readTarget, targetPaths } from "./targets.ts";
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

describe("headers", () => {
  test.each([
    ["en", ["Title", "City", "Start date", "Status", "Summary", "Lead organisation", "Source link"]],
    ["fr", ["Intitulé", "Ville", "Date de début", "Statut", "Résumé", "Organisme responsable", "Lien"]],
    ["es", ["Título", "Ciudad", "Fecha de inicio", "Estado", "Resumen", "Entidad responsable", "Enlace"]],
    ["it", ["Titolo", "Città", "Data di inizio", "Stato", "Riassunto", "Capofila", "Sito web"]],
    ["ar", ["العنوان", "المدينة", "تاريخ البدء", "الحالة", "ملخص", "الجهة المسؤولة", "الرابط"]],
  ])("in %s are understood", (_, columns) => {
    expect(suggestMapping("practice", columns)).toEqual([
      "title",
      "cities",
      "start",
      "status",
      "summary",
      "organisations.lead",
      "sources.1.url",
    ]);
  });

  test("are understood in whatever case, with underscores, and with numbers", () => {
    const columns = [
      "TITLE",
      "source_1_title",
      "sourceUrl",
      "Source 2 URL",
      "SOURCE 2 TITLE",
      "Unknown",
      "sources.3.url",
    ];
    expect(suggestMapping("practice", columns)).toEqual([
      "title",
      "sources.1.title",
      "sources.1.url",
      "sources.2.url",
      "sources.2.title",
      null,
      "sources.3.url",
    ]);
  });

  test("name their language", () => {
    expect(
      suggestMapping("theme", ["name.en", "Name (French)", "nombre en español", "label_it", "الاسم بالعربية"]),
    ).toEqual(["name.en", "name.fr", "name.es", "name.it", "name.ar"]);
    expect(suggestMapping("city", ["Name", "Name in French", "Country"])).toEqual(["name", "names.fr", "country"]);
  });

  test("never lead twice to one place, and only to places that there are", () => {
    fc.assert(
      fc.property(fc.constantFrom(...recordKinds), fc.array(fc.string({ unit: "grapheme" })), (kind, columns) => {
        const paths = suggestMapping(kind, [...columns, ...targetPaths(kind)]).filter((path) => path !== null);
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths) expect(readTarget(kind, path)).not.toBeNull();
      }),
    );
  });

  test.each(recordKinds)("that we write ourselves for a %s lead back to their fields", (kind) => {
    const columns = exportColumns(kind);
    expect(suggestMapping(kind, columns)).toEqual(columns.map((column) => (column.endsWith(".names") ? null : column)));
  });
});

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

describe("a cell is never a formula", () => {
  test.each(["=1+1", "+39 011", "-1+1", "@SUM(A1)", "\t=1", "＝1", "'=1", "''@x"])("%j gets an apostrophe", (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  test.each(["Turin", "-7.5", "it's", "'quoted'", "a=b", ""])("%j stays as it is", (text) => {
    expect(safeCell(text)).toBe(text);
    expect(plainCell(text)).toBe(text);
  });

  test("and every text comes back as it was", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.constantFrom("'", "=", "+", "-", "@", "\t", "1", "a", "＝")).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (one) => {
        const cell = safeCell(one);
        expect(plainCell(cell)).toBe(one);
        expect(/^[=+@\t\r\n＝＋－＠]/.test(cell) || (/^-/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

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

/** Without what says nothing. */
function filled(snapshot: Snapshot): Snapshot {
  const isFilled = (value: unknown) =>
    value !== null && !(typeof value === "object" && Object.keys(value ?? {}).length === 0);
  return Object.fromEntries(Object.entries(snapshot).filter(([, value]) => isFilled(value)));
}

/** Any draft of this kind whose cells can be read at all; texts of every sort. */
function anySnapshot(kind: RecordKind): fc.Arbitrary<Snapshot> {
  const fields = importedFields(kind).map((field) => [field.name, fc.option(anyValue(field))] as const);
  return fc.record(Object.fromEntries(fields)).map((snapshot) => tidySnapshot(snapshot as Snapshot));
}

const anyText = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc
      .array(fc.constantFrom("a", ";", "|", "\n", "[", "]", "{", '"', "'", "=", ",", "(", ")", ":", " ", "é", "ع"))
      .map((parts) => parts.join("")),
  )
  .map((text) => text.replaceAll("\0", "").toWellFormed().trim() || "x");
const anyId = fc.integer({ min: 1, max: 100_000 });
const anyDate = fc.constantFrom("2009", "2011-09-26", "2018/..", "199X", "2011-09-26T10:00:00", "2015/2018", "2011-09");
const anyUrl = fc.webUrl({ withQueryParameters: true, withFragments: true });
const code = fc.constantFrom("en", "fr", "es", "it", "ar", "de", "pt-BR", "uk");

function anyValue(field: Field): fc.Arbitrary<unknown> {
  const source = fc.record({
    title: anyText,
    url: fc.option(anyUrl),
    publisher: anyText,
    published: fc.option(anyDate),
    lastSeenAlive: fc.option(fc.constant("2026-11-01")),
    archiveUrl: fc.option(anyUrl),
  });
  switch (field.type) {
    case "number":
      return field.isWhole
        ? fc.integer({ min: field.min, max: field.max })
        : fc.double({ min: field.min, max: field.max, noNaN: true }).map((one) => (Object.is(one, -0) ? 0 : one));
    case "flag":
      return fc.boolean();
    case "date":
      return anyDate;
    case "day":
      return fc.constantFrom("2026-11-01", "1999-12-31");
    case "choice":
      return fc.constantFrom(...field.of);
    case "language":
      return code;
    case "languages":
      return fc.uniqueArray(code);
    case "lines":
      return fc.array(anyText, { maxLength: 5 });
    case "record":
      return anyId;
    case "records":
      return fc.array(anyId, { maxLength: 5 });
    case "organisations":
      return fc.array(
        fc.record({ organisation: anyId, role: field.roles === null ? anyText : fc.constantFrom(...field.roles) }),
        { maxLength: 4 },
      );
    case "participants":
      return fc.array(
        fc.record({ person: anyId, role: anyText, affiliation: fc.option(anyId), position: fc.option(anyText) }),
        { maxLength: 4 },
      );
    case "lineage":
      return fc.array(fc.record({ practice: anyId, how: fc.constantFrom("adopted", "adapted") }), { maxLength: 3 });
    case "media":
      return fc.array(fc.record({ url: anyUrl, alternativeText: anyText }), { maxLength: 3 });
    case "source":
      return source;
    case "sources":
      return fc.array(source, { maxLength: 4 });
    case "names":
      return fc.dictionary(code, anyText, { maxKeys: 6 });
    case "labels":
      return fc.dictionary(code, fc.array(anyText, { minLength: 1, maxLength: 4 }), { maxKeys: 6 });
    default:
      return anyText;
  }
}

describe("the same thing twice", () => {
  const practice = { title: "Casa dei Bambini", cities: [2, 1], sources: [{ url: "https://www.Example.org/a/" }] };
  const same = (other: Snapshot) => {
    const [one, two] = [identityOf("practice", practice), identityOf("practice", other)];
    return one !== null && two !== null && one.key === two.key && isSameThing(one, two);
  };

  test.each([
    ["in other case, with other punctuation", { ...practice, title: "  CASA, dei bambini! " }],
    ["with cities in another order", { ...practice, cities: [1, 2] }],
    ["with its address written otherwise", { ...practice, sources: [{ url: "http://example.org/a#top" }] }],
    ["without an address", { title: practice.title, cities: [1, 2] }],
  ])("is known %s", (_, other) => expect(same(other)).toBe(true));

  test.each([
    ["another title", { ...practice, title: "Casa dei Nonni" }],
    ["another city", { ...practice, cities: [1] }],
    ["another address", { ...practice, sources: [{ url: "https://example.org/b" }] }],
  ])("is not: %s", (_, other) => expect(same(other)).toBe(false));

  test("titles of other scripts are told apart", () => {
    const key = (title: string) => identityOf("person", { name: title })?.key;
    expect(key("محمد")).not.toBe(key("أحمد"));
    expect(identityOf("person", { name: " " })).toBeNull();
  });
});
