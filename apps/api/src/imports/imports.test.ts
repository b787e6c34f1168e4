// Imports from the file to the catalogue and back: taken in, tried out as a whole, brought in, undone.
import { type ImportView, tidySnapshot } from "@convivio/core";
import { changeSettings, findRecord, findRevision } from "@convivio/db";
import Papa from "papaparse";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Curator, type ImportScene, openImportScene, practicesFile } from "./testing/import-scene.ts";

let scene: ImportScene;
let curator: Curator;
let administrator: Curator;

beforeAll(async () => {
  scene = await openImportScene();
  curator = await scene.welcome("curator", "Carla");
  administrator = await scene.welcome("administrator");
});
afterAll(() => scene.close());

const rowsOf = async (id: number, sort: "all" | "valid" | "invalid" | "duplicate" | "imported" | "kept" = "all") =>
  (await curator.desk.imports.rows({ id, sort, limit: 200 })).rows;

async function brought(view: ImportView, more: { withDuplicates?: boolean } = {}): Promise<ImportView> {
  await curator.desk.imports.start({ id: view.id, ...more });
  return scene.reach(curator, view.id, "imported");
}

describe("a file", () => {
  const header = "Title;City;Summary";
  const text = `${header}\r\n"Caf\u00e9; a ""place""\nof meeting";Torino;Première\r\n\r\nSecond;Milano;Deuxième\r\n`;
  const utf16 = (bigEndian: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
    return bigEndian ? bytes.swap16() : bytes;
  };

  test.each([
    ["UTF-8", text],
    ["UTF-8 with a mark", `\uFEFF${text}`],
    ["UTF-16, little end first", utf16(false)],
    ["UTF-16, big end first", utf16(true)],
  ])("in %s is read", async (_, body) => {
    const response = await scene.send(curator, "practice", "file.csv", body as string);
    expect(response.status).toBe(201);
    const view = (await response.json()) as ImportView;
    expect(view).toMatchObject({
      state: "ready",
      format: "csv",
      columns: ["Title", "City", "Summary"],
      mapping: ["title", "cities", "summary"],
      createdBy: curator.acting.actor,
    });
    expect((await rowsOf(view.id)).map(({ row, cells }) => [row, cells])).toEqual([
      [2, ['Café; a "place"\nof meeting', "Torino", "Première"]],
      [4, ["Second", "Milano", "Deuxième"]],
    ]);
  });

  test.each([",", ";", "\t", "|"])("with %j between its cells is read", async (delimiter) => {
    const lines = `${["Title", "City", "Summary"].join(delimiter)}\n${["A title", "Torino", "So"].join(delimiter)}`;
    const view = await scene.sent(curator, "practice", lines);
    expect(view.columns).toEqual(["Title", "City", "Summary"]);
  });

  test("is not misled by separators inside its cells", async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `Title ${at},Torino,a; b; c; d; e`).join("\n");
    const view = await scene.sent(curator, "practice", `"Title; or name",City,Target groups\n${rows}`);
    expect(view.columns).toEqual(["Title; or name", "City", "Target groups"]);
  });

  test("with another character between its cells is read where it is named", async () => {
    const response = await scene.send(curator, "practice", "file.csv", "Title^City\nA^Torino", "&delimiter=%5E");
    expect(await response.json()).toMatchObject({ columns: ["Title", "City"] });
  });

  test("of columns that are called alike, or not at all, keeps them apart", async () => {
    const view = await scene.sent(curator, "practice", "Title,Title,,Note\na,b,c,d");
    expect(view.columns).toEqual(["Title", "Title (2)", "#3", "Note"]);
    expect(view.mapping).toEqual(["title", null, null, null]);
  });

  const records = [
    { title: 'One, [with] {brackets} "and" \\ ', cities: ["Torino"], summary: "So" },
    { title: "Two", start: "2018/..", extra: { deep: [1, null] } },
  ];

  test.each([
    ["file.json", JSON.stringify(records)],
    ["file.json", JSON.stringify(records, null, 2)],
    ["file.json", `\uFEFF ${JSON.stringify(records)}\n`],
    ["file.ndjson", records.map((one) => JSON.stringify(one)).join("\n")],
    ["file.jsonl", `${records.map((one) => JSON.stringify(one)).join("\r\n")}\r\n\r\n`],
  ])("%s is read", async (name, body) => {
    const view = await scene.sent(curator, "practice", body, name);
    expect(view.columns).toEqual(["title", "cities", "summary", "start", "extra"]);
    expect(view.mapping).toEqual(["title", "cities", "summary", "start", null]);
    expect((await rowsOf(view.id)).map(({ cells }) => cells)).toEqual([
      [records[0]?.title, '["Torino"]', "So", "", ""],
      ["Two", "", "", "2018/..", '{"deep":[1,null]}'],
    ]);
  });

  test("that comes in pieces of any size is read the same", async () => {
    const whole = Buffer.from(JSON.stringify(records));
    for (const size of [1, 3, 7]) {
      const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
        whole.subarray(at * size, (at + 1) * size),
      );
      const response = await scene.app.request("/desk/imports?kind=practice&name=a.json", {
        method: "POST",
        headers: curator.headers,
        body: ReadableStream.from(pieces),
        duplex: "half",
      } as RequestInit);
      const { id } = (await response.json()) as ImportView;
      expect((await rowsOf(id)).map(({ cells }) => cells[0])).toEqual([records[0]?.title, "Two"]);
    }
  });

  test("whose texts hold what no database can is read without that", async () => {
    const view = await scene.sent(curator, "practice", '[{"title":"a\\u0000b\\ud800c"}]', "a.json");
    expect((await rowsOf(view.id))[0]?.cells).toEqual(["ab\uFFFDc"]);
  });

  test.each([
    ["is empty", "file.csv", ""],
    ["has columns and no rows", "file.csv", "Title,City\n"],
    ["is no UTF-8", "file.csv", Buffer.from([0x54, 0x69, 0xe9, 0x0a, 0x61])],
    ["is no JSON", "file.json", "[{"],
    ["is no array", "file.json", '{"title":"a"}'],
    ["goes on after its array", "file.json", '[{"title":"a"}] {'],
    ["has a record that is no object", "file.json", "[1, 2]"],
    ["has a line that is no JSON", "file.ndjson", '{"title":"a"}\nnothing'],
    ["has a quotation mark that is never closed", "file.csv", `Title,City\n"a,${"b".repeat(5_000_000)}`],
  ])("that %s is refused with a sentence, and nothing is kept of it", async (_, name, body) => {
    const before = (await curator.desk.imports.list({})).list[0]?.id;
    const response = await scene.send(curator, "practice", name, body as string);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "invalid-input", field: "file" });
    expect((await curator.desk.imports.list({})).list[0]?.id).toBe(before);
    const [{ count } = { count: -1 }] = await scene.catalogue.db.sql<{ count: number }[]>`
      select count(*)::int from imports where state = 'reading'`;
    expect(count).toBe(0);
  });

  test("larger than 50 MB is refused, whether it says so or not", async () => {
    const said = await scene.app.request("/desk/imports?kind=practice&name=a.csv", {
      method: "POST",
      headers: { ...curator.headers, "content-length": String(51 * 1024 * 1024) },
      body: "Title\na",
    });
    expect(said.status).toBe(413);
    const line = Buffer.from(`${"a".repeat(1023)}\n`.repeat(1024));
    const unsaid = await scene.app.request("/desk/imports?kind=practice&name=a.csv", {
      method: "POST",
      headers: curator.headers,
      body: ReadableStream.from(
        (function* () {
          yield Buffer.from("Title\n");
          for (let megabyte = 0; megabyte < 51; megabyte++) yield line;
        })(),
      ),
      duplex: "half",
    } as RequestInit);
    expect(unsaid.status).toBe(413);
    expect(await unsaid.json()).toMatchObject({ code: "body-too-large" });
  });

  test("from nobody, from whoever may not, and from another site is refused", async () => {
    const contributor = await scene.welcome("contributor");
    const rows = practicesFile(["A"]);
    expect((await scene.send({ headers: {} as never }, "practice", "a.csv", rows)).status).toBe(401);
    expect((await scene.send(contributor, "practice", "a.csv", rows)).status).toBe(403);
    const foreign = { ...curator.headers, "sec-fetch-site": "cross-site" } as never;
    expect((await scene.send({ headers: foreign }, "practice", "a.csv", rows)).status).toBe(403);
    expect((await scene.send(curator, "nonsense", "a.csv", rows)).status).toBe(400);
  });
});

describe("the dry run", () => {
  test("tells what can be brought in, and of each other row the column and the reason", async () => {
    const file = [
      practicesFile(["Dry one", "Dry two"]),
      '"Dry three",Atlantis,Housing,since 2018,running,"So",A,https://example.org/3,B,told',
      '"Dry four",Torino,Housing,once upon a time,running,"So",A,not an address,B,told',
      '"",Torino,Housing,2018,running,"So",A,https://example.org/5,B,told',
      '"Dry six",Torino,Housing,2018,running,"",,,,told',
    ].join("\n");
    const view = await scene.checked(curator, "practice", file);
    expect(view.counts).toMatchObject({ all: 6, unchecked: 0, valid: 3, incomplete: 1, invalid: 3, duplicate: 0 });
    expect(view.may).toEqual({ start: true, publish: true, cancel: false, undo: false });
    const invalid = await rowsOf(view.id, "invalid");
    expect(
      invalid.map(({ row, problems }) => [
        row,
        problems.filter((one) => one.isError).map((one) => [one.column, one.code]),
      ]),
    ).toEqual([
      [4, [["City", "unknown-record"]]],
      [
        5,
        [
          ["Start", "not-a-date"],
          ["Source 1 URL", "not-an-address"],
        ],
      ],
      [6, [["Title", "missing"]]],
    ]);
    const count = await scene.catalogue.db.sql`select from records where title like 'Dry %'`;
    expect(count).toHaveLength(0);
  });

  test("knows what is in the catalogue, in drafts, and in the file already", async () => {
    const { desk } = curator;
    const turin = (await desk.records.find({ text: "Turin", kinds: ["city"] })).found[0]?.id ?? 0;
    const draft = await desk.records.create({
      kind: "practice",
      snapshot: tidySnapshot({ title: "Caffè «dei» Mondi", cities: [turin] }),
    });
    const view = await scene.checked(
      curator,
      "practice",
      practicesFile(["caffe dei mondi", "New here", "NEW: here!", "Another"]).replace(
        /https:\/\/example\.org\/NEW[^,]*/,
        "http://www.example.org/New%20here/",
      ),
    );
    expect(view.counts).toMatchObject({ valid: 2, duplicate: 2, invalid: 0 });
    expect((await rowsOf(view.id, "duplicate")).map(({ row, duplicateOf }) => [row, duplicateOf])).toEqual([
      [2, { record: draft.id, row: null, title: "Caffè «dei» Mondi" }],
      [4, { record: null, row: 3, title: "New here" }],
    ]);
  });

  test("finds records by number, slug and any name in any language", async () => {
    const id = [...scene.catalogue.names.cities.values()].find(({ slug }) => slug === "turin")?.recordId;
    for (const city of ["Turin", "torino", "تورينو", String(id), "turin", '"Turin, Italy"', "Turin (Italia)"]) {
      const view = await scene.checked(curator, "practice", practicesFile(["By any name"], { city }));
      expect([city, view.counts.invalid]).toEqual([city, 0]);
    }
  });

  test("is changed by another mapping, and forgets what it found before", async () => {
    const { id } = await scene.checked(curator, "practice", "Title,Where\nA,Atlantis\nB,Torino");
    expect((await curator.desk.imports.get({ id })).counts).toMatchObject({ valid: 2, invalid: 0 });
    const mapped = await curator.desk.imports.map({ id, mapping: ["title", "cities"] });
    expect(mapped).toMatchObject({ state: "ready", counts: { unchecked: 2, valid: 0 } });
    await curator.desk.imports.check({ id });
    expect((await scene.reach(curator, id, "checked")).counts).toMatchObject({ valid: 1, invalid: 1 });
  });

  test.each([[["title", "nonsense"]], [["title", "title"]], [["title"]], [["uid", null]]])(
    "refuses the mapping %j",
    async (mapping) => {
      const { id } = await scene.sent(curator, "practice", "Title,Where\nA,B");
      await expect(curator.desk.imports.map({ id, mapping })).rejects.toMatchObject({
        cause: { code: "invalid-input" },
      });
    },
  );

  test("reads dates in the language of the file", async () => {
    const { id } = await scene.sent(curator, "practice", "Title,Start\nA,settembre 2011");
    await curator.desk.imports.map({ id, mapping: ["title", "start"], language: "it" });
    await curator.desk.imports.check({ id });
    expect((await scene.reach(curator, id, "checked")).counts).toMatchObject({ valid: 1, invalid: 0 });
  });

  test("of another kind works the same", async () => {
    const file = [
      "Name,Country,Latitude,Longitude,Name in French,Population,Other names",
      '"Newtown",France,"45,1",-1.5,Villeneuve,"12 345",Neustadt; Villanueva',
      "Nowhere,Atlantis,95,x,,,",
    ].join("\n");
    const view = await scene.checked(curator, "city", file);
    expect(view.counts).toMatchObject({ valid: 1, invalid: 1 });
    const { id } = await brought(view);
    const record = (await rowsOf(id, "imported"))[0]?.record;
    const row = await findRecord(scene.catalogue.db.tables, record?.id ?? 0);
    const revision = await findRevision(scene.catalogue.db.tables, row?.currentRevision ?? 0);
    expect(revision?.snapshot).toMatchObject({
      name: "Newtown",
      names: { fr: "Villeneuve" },
      latitude: 45.1,
      longitude: -1.5,
      population: 12345,
      otherNames: ["Neustadt", "Villanueva"],
    });
  });
});

describe("bringing in", () => {
  test("makes drafts in the name of whoever does it, each write with the import's number", async () => {
    const view = await scene.checked(curator, "practice", practicesFile(["Brought one", "Brought two", "Brought two"]));
    const done = await brought(view);
    expect(done.counts).toMatchObject({ valid: 2, duplicate: 1, imported: 2 });
    expect(done.may).toMatchObject({ start: false, undo: true });
    const rows = await rowsOf(view.id, "imported");
    expect(rows.map(({ title, record }) => [title, record?.state])).toEqual([
      ["Brought one", "draft"],
      ["Brought two", "draft"],
    ]);
    const record = rows[0]?.record?.id ?? 0;
    const { list } = await curator.desk.audit.list({ record });
    expect(list.map(({ action, actor, detail }) => [action, actor, detail])).toEqual([
      ["save", curator.acting.actor, { import: view.id, row: 2 }],
      ["create", curator.acting.actor, { import: view.id, row: 2 }],
    ]);
    expect((await scene.app.request("/practices/brought-one")).status).toBe(404);
  });

  test("takes duplicates too where that is asked for", async () => {
    const view = await scene.checked(curator, "practice", practicesFile(["Twice", "Twice"]));
    expect((await brought(view, { withDuplicates: true })).counts).toMatchObject({ imported: 2 });
  });

  test("publishes at once where that is asked for, and a row that cannot be published was told before", async () => {
    const file = `${practicesFile(["Published at once"])}\n"Not whole",Torino,Housing,2018,running,"",,,,told`;
    const view = await scene.checked(curator, "practice", file, true);
    expect(view.counts).toMatchObject({ valid: 1, invalid: 1 });
    await brought(view);
    expect((await rowsOf(view.id, "imported"))[0]?.record?.state).toBe("published");
    const page = await scene.app.request("/practices/published-at-once");
    expect(page.status).toBe(200);
    await curator.desk.imports.undo({ id: view.id });
    await scene.reach(curator, view.id, "undone");
    expect((await scene.app.request("/practices/published-at-once")).status).toBe(404);
  });

  describe("with four eyes", () => {
    afterEach(() => changeSettings(scene.catalogue.db, { isFourEyes: false }, administrator.acting.actor));

    test("publishes nothing, as nobody else has looked at it", async () => {
      const view = await scene.checked(curator, "practice", practicesFile(["Seen by two eyes"]), true);
      await changeSettings(scene.catalogue.db, { isFourEyes: true }, administrator.acting.actor);
      await expect(curator.desk.imports.start({ id: view.id })).rejects.toMatchObject({
        cause: { code: "not-allowed" },
      });
      expect((await curator.desk.imports.get({ id: view.id })).state).toBe("checked");
    });
  });

  test("a cell that begins like a formula is that text, and goes out as no formula", async () => {
    const file = 'Title,City,Summary\n"=HYPERLINK(""http://evil"")",Torino,+39 011\n@x,Atlantis,-1+1';
    const view = await scene.checked(curator, "practice", file);
    await brought(view);
    expect((await rowsOf(view.id, "imported"))[0]?.title).toBe('=HYPERLINK("http://evil")');
    const response = await scene.app.request(`/desk/imports/${view.id}/errors.csv?language=fr`, {
      headers: curator.headers,
    });
    expect(response.headers.get("content-disposition")).toContain("attachment");
    const { data } = Papa.parse<string[]>((await response.text()).replace("\uFEFF", "").trim());
    expect(data).toEqual([
      ["Ligne", "Ce qui ne va pas", "Title", "City", "Summary"],
      [
        "3",
        "City “Atlantis” : absent du catalogue".replace(/“|”/g, (mark) => (mark === "“" ? "« " : " »")),
        "'@x",
        "Atlantis",
        "'-1+1",
      ],
    ]);
    // Corrected and sent again, the apostrophes are gone.
    const again = await scene.checked(curator, "practice", "Title,City,Summary\n'@x,Torino,'-1+1");
    expect((await rowsOf(again.id))[0]?.cells).toEqual(["@x", "Torino", "-1+1"]);
  });
});

describe("undoing", () => {
  test("archives what nobody has gone on with, and leaves and lists the rest", async () => {
    const titles = ["Left alone", "Edited", "Translated", "Written at", "Commented", "Archived"];
    const done = await brought(await scene.checked(curator, "practice", practicesFile(titles)));
    const rows = new Map((await rowsOf(done.id, "imported")).map((row) => [row.title, row.record?.id ?? 0]));
    const id = (title: string) => rows.get(title) ?? 0;
    const { desk } = curator;
    const turin = (await desk.records.find({ text: "Turin", kinds: ["city"] })).found[0]?.id ?? 0;
    const revision = async (title: string) =>
      (await findRecord(scene.catalogue.db.tables, id(title)))?.currentRevision ?? null;
    const line = async (title: string) => ({ id: id(title), language: null, seen: await revision(title) });
    await desk.records.save({
      id: id("Edited"),
      language: null,
      madeFrom: await revision("Edited"),
      snapshot: { title: "Edited since", cities: [turin] },
    });
    await desk.records.save({
      id: id("Translated"),
      language: "fr",
      madeFrom: null,
      translates: await revision("Translated"),
      snapshot: { title: "Traduit" },
    });
    await desk.records.comment({ ...(await line("Commented")), comment: "Is this so?" });
    await desk.records.archive(await line("Archived"));
    await scene.catalogue.db.sql`
      insert into working_copies (record_id, language, account_id, snapshot, version)
      values (${id("Written at")}, '', 'somebody', '{}', 1)`;
    await desk.imports.undo({ id: done.id });
    const undone = await scene.reach(curator, done.id, "undone");
    expect(undone.counts).toMatchObject({ imported: 6, archived: 2, kept: 4 });
    expect((await rowsOf(done.id, "kept")).map(({ title, undoing }) => [title, undoing])).toEqual([
      ["Edited", "edited"],
      ["Translated", "edited"],
      ["Written at", "edited"],
      ["Commented", "edited"],
    ]);
    expect((await findRecord(scene.catalogue.db.tables, id("Left alone")))?.state).toBe("archived");
    expect((await findRecord(scene.catalogue.db.tables, id("Edited")))?.state).toBe("draft");
    const again = await scene.checked(curator, "practice", practicesFile(["Left alone", "Edited since"]));
    expect(again.counts).toMatchObject({ valid: 1, duplicate: 1 });
  });

  test("keeps what a published record cannot do without", async () => {
    const { desk } = curator;
    const cities = await scene.checked(
      curator,
      "city",
      'Name,Name in English,Country,Latitude,Longitude\n"Needed town",Needed town,Italy,45,7\n"Other town",Other town,Italy,45,8',
      true,
    );
    await brought(cities);
    const practices = await scene.checked(
      curator,
      "practice",
      practicesFile(["Held there"], { city: "Needed town" }),
      true,
    );
    await brought(practices);
    await desk.imports.undo({ id: cities.id });
    expect((await scene.reach(curator, cities.id, "undone")).counts).toMatchObject({ archived: 1, kept: 1 });
    expect((await rowsOf(cities.id, "kept")).map(({ title, undoing }) => [title, undoing])).toEqual([
      ["Needed town", "needed"],
    ]);
  });

  test("is for whoever brought it in, and for administrators", async () => {
    const done = await brought(await scene.checked(curator, "practice", practicesFile(["Somebody's own"])));
    const other = await scene.welcome("curator");
    await expect(other.desk.imports.undo({ id: done.id })).rejects.toMatchObject({ cause: { code: "not-allowed" } });
    expect((await other.desk.imports.get({ id: done.id })).may.undo).toBe(false);
    expect((await administrator.desk.imports.undo({ id: done.id })).state).toBe("undoing");
    expect((await scene.reach(curator, done.id, "undone")).counts.archived).toBe(1);
    const { list } = await administrator.desk.audit.list({ action: "archive" });
    expect(list[0]).toMatchObject({ actor: administrator.acting.actor, detail: { import: done.id, undo: true } });
  });

  test("of nothing, and twice, is refused", async () => {
    const view = await scene.checked(curator, "practice", practicesFile(["Never brought in"]));
    await expect(curator.desk.imports.undo({ id: view.id })).rejects.toMatchObject({ cause: { code: "not-possible" } });
    await brought(view);
    await curator.desk.imports.undo({ id: view.id });
    await scene.reach(curator, view.id, "undone");
    await expect(curator.desk.imports.undo({ id: view.id })).rejects.toMatchObject({ cause: { code: "not-possible" } });
    await expect(curator.desk.imports.start({ id: view.id })).rejects.toMatchObject({
      cause: { code: "not-possible" },
    });
  });
});

test("whoever may not, and whoever is not signed in, reaches no procedure", async () => {
  const { id } = await scene.sent(curator, "practice", practicesFile(["A"]));
  const contributor = (await scene.welcome("contributor")).desk.imports;
  const calls = [
    contributor.list({}),
    contributor.get({ id }),
    contributor.map({ id, mapping: [] }),
    contributor.check({ id }),
    contributor.rows({ id }),
    contributor.start({ id }),
    contributor.cancel({ id }),
    contributor.undo({ id }),
  ];
  for (const call of calls) await expect(call).rejects.toMatchObject({ cause: { code: "not-allowed" } });
  await expect(curator.desk.imports.get({ id: 999_999 })).rejects.toMatchObject({ cause: { code: "not-found" } });
  await expect(curator.desk.imports.start({ id })).rejects.toMatchObject({ cause: { code: "not-possible" } });
});
