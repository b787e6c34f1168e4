// Files that go out: the same records as the list, in the same order; read again, the same records; and never a formula.
import { type RecordKind, readRow, type Snapshot, suggestMapping } from "@convivio/core";
import { anySnapshot, filled } from "@convivio/core/testing";
import { createDrafts } from "@convivio/db";
import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type KnownNames, readKnownNames } from "../imports/known-names.ts";
import { readFile } from "../imports/read-file.ts";
import { type Curator, type ImportScene, openImportScene } from "../imports/testing/import-scene.ts";
import type { ExportFormat } from "./file-response.ts";

let scene: ImportScene;
let curator: Curator;
let administrator: Curator;

beforeAll(async () => {
  scene = await openImportScene();
  curator = await scene.welcome();
  administrator = await scene.welcome("administrator");
});
afterAll(() => scene.close());

const get = async (path: string, by: Curator = curator) => scene.app.request(`/desk/${path}`, { headers: by.headers });
const text = async (path: string, by?: Curator) => (await get(path, by)).text();

describe("an export of a list", () => {
  test.each([
    ["", {}],
    ["?country=COUNTRY&sort=title&order=ascending", { country: "it", sort: "title", order: "ascending" }],
    ["?text=youth&isPublished=true", { text: "youth", isPublished: true }],
    ["?state=published&state=draft&sort=created", { state: ["published", "draft"], sort: "created" }],
    ["?isMissing=false&freshness=fresh", { isMissing: false, freshness: "fresh" }],
    ["?assignee=none&isPublished=false", { assignee: "none", isPublished: false }],
  ] as const)("with %s holds what the list does, in its order", async (query, asked) => {
    const italy = [...scene.catalogue.names.countries.values()].find(({ code }) => code === "IT")?.recordId ?? 0;
    const narrowed = { ...asked, ...("country" in asked ? { country: italy } : {}) } as Record<string, unknown>;
    const listed: number[] = [];
    for (let offset = 0; ; offset += 200) {
      const { rows } = await curator.desk.records.list({ kind: "practice", ...narrowed, offset, limit: 200 });
      listed.push(...rows.map(({ id }) => id));
      if (rows.length < 200) break;
    }
    const path = query.replace("COUNTRY", String(italy));
    const json = JSON.parse(await text(`exports/practice.json${path}`)) as { id: number }[];
    expect(json.map(({ id }) => id)).toEqual(listed);
    const lines = (await text(`exports/practice.ndjson${path}`)).split("\n").filter((line) => line !== "");
    expect(lines.map((line) => JSON.parse(line))).toEqual(json);
    const csv = Papa.parse<Record<string, string>>(await text(`exports/practice.csv${path}`), {
      header: true,
      skipEmptyLines: true,
    });
    expect(csv.data.map((row) => Number(row.id))).toEqual(listed);
  });

  test("is a file to keep, and names its relations beside their numbers", async () => {
    const response = await get("exports/practice.csv?text=barcelona");
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="practice-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const bytes = new Uint8Array(await (await get("exports/practice.csv?text=barcelona")).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [row] = Papa.parse<Record<string, string>>((await response.text()).replace("\uFEFF", ""), {
      header: true,
      delimiter: ",",
    }).data;
    expect(row?.["cities.names"]).toContain("Barcelona");
    expect(row?.cities).toMatch(/^\d+$/);
    const [json] = JSON.parse(await text("exports/practice.json?text=barcelona"));
    expect(json.cities).toEqual([{ id: Number(row?.cities), name: "Barcelona" }]);
  });

  test("of what there is none of is an empty file", async () => {
    expect(JSON.parse(await text("exports/practice.json?text=xyzzyx"))).toEqual([]);
    expect(await text("exports/practice.ndjson?text=xyzzyx")).toBe("");
    expect((await text("exports/practice.csv?text=xyzzyx")).trim().split("\r\n")).toHaveLength(1);
  });

  test("that nobody waits for any more is not made to its end", async () => {
    const response = await get("exports/practice.ndjson");
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await reader?.cancel();
    expect((await get("exports/practice.ndjson?text=turin")).status).toBe(200);
  });

  test.each(["exports/nonsense.csv", "exports/practice.csv?country=x", "exports/practice.csv?state=lost"])(
    "%s is refused, and says what is wrong",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: "invalid-input" });
    },
  );

  test("is for those who may", async () => {
    const contributor = await scene.welcome("contributor");
    expect((await get("exports/practice.csv", contributor)).status).toBe(403);
    expect((await scene.app.request("/desk/exports/practice.csv")).status).toBe(401);
    expect((await get("audit.csv", curator)).status).toBe(403);
    expect((await scene.app.request("/desk/audit.csv")).status).toBe(401);
  });
});

test("the audit log goes out whole, latest first, and filtered", async () => {
  const { desk } = curator;
  const { id } = await desk.records.create({ kind: "person", snapshot: { name: "=Somebody" } });
  const json = JSON.parse(await text(`audit.json?record=${id}`, administrator));
  expect(json).toMatchObject([
    { action: "save", actor: curator.acting.actor, record: { id, kind: "person", title: "=Somebody" } },
    { action: "create" },
  ]);
  const csv = Papa.parse<string[]>((await text(`audit.csv?record=${id}`, administrator)).trim()).data;
  expect(csv[0]?.slice(0, 5)).toEqual(["id", "at", "actorKind", "actor", "action"]);
  expect(csv[1]?.[7]).toBe("'=Somebody");
  const all = (await text("audit.ndjson", administrator))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).id);
  const [{ count } = { count: 0 }] = await scene.catalogue.db.sql<{ count: number }[]>`select count(*)::int from audit`;
  expect(all).toHaveLength(count);
  expect(all).toEqual([...all].sort((one, other) => other - one));
});

describe("written out and brought in again", () => {
  let known: KnownNames;
  beforeAll(async () => {
    const kinds = [
      "city",
      "country",
      "theme",
      "organisation",
      "person",
      "practice",
      "event",
      "resource",
      "series",
    ] as const;
    known = await readKnownNames(scene.catalogue.db, kinds);
  });

  async function all<T>(parts: AsyncIterable<T>): Promise<T[]> {
    const list: T[] = [];
    for await (const part of parts) list.push(part);
    return list;
  }

  /** What a file says of each record, read as an import would. */
  async function readAgain(kind: RecordKind, format: ExportFormat, file: string): Promise<Snapshot[]> {
    const { columns, rows } = readFile(
      (async function* () {
        yield file.replace("\uFEFF", "");
      })(),
      { format, delimiter: null },
    );
    const raw = await all(rows);
    const reading = {
      kind,
      columns,
      mapping: suggestMapping(kind, columns),
      language: "en" as const,
      isToPublish: false,
    };
    return raw.map(({ raw: cells }) => {
      const row = Array.isArray(cells) ? cells : columns.map((column) => cells[column]);
      const { snapshot, problems } = readRow(row, { ...reading, find: known.find, isPublished: known.isPublished });
      expect(
        problems.filter(({ isError, code }) => isError && (code === "unknown-record" || code === "unreadable")),
      ).toEqual([]);
      return snapshot;
    });
  }

  test.each(["practice", "event", "city", "organisation", "theme", "resource", "statement"] as const)(
    "any %s is the same, in each format",
    async (kind) => {
      const some = await idsOf();
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(anyDraft(kind, some), { minLength: 1, maxLength: 6 }), async (drafts) => {
          // A word by which the list finds these records, and no others.
          const mark = `zzmark${kind}${run++}`;
          const marked = drafts.map((draft) => withMark(kind, draft, mark));
          await scene.catalogue.db.tables.transaction((tables) =>
            createDrafts(tables, {
              kind,
              actor: curator.acting.actor,
              drafts: marked.map((snapshot) => ({ snapshot, detail: {} })),
            }),
          );
          for (const format of ["csv", "json", "ndjson"] as const) {
            const file = await text(`exports/${kind}.${format}?text=${mark}&sort=created&order=ascending`);
            const again = await readAgain(kind, format, file);
            expect(again.map(told)).toEqual(marked.map(told));
          }
        }),
        { numRuns: 8 },
      );
    },
    60_000,
  );

  test("a file of our own is known row by row, and brings in the same where that is asked for", async () => {
    const file = await text("exports/practice.csv?text=barcelona&isPublished=true");
    const view = await scene.checked(curator, "practice", file);
    expect(view.counts.duplicate).toBe(view.counts.all);
    await curator.desk.imports.start({ id: view.id, withDuplicates: true });
    const done = await scene.reach(curator, view.id, "imported");
    expect(done.counts.imported).toBe(view.counts.all);
    const strip = (records: Record<string, unknown>[]) =>
      records.map(({ id: _, state: __, isPublished: ___, updatedAt: ____, ...told }) => told);
    const published = JSON.parse(await text("exports/practice.json?text=barcelona&isPublished=true&sort=title"));
    const drafts = JSON.parse(await text("exports/practice.json?text=barcelona&isPublished=false&sort=title"));
    const key = (record: Record<string, unknown>) => String(record.slug);
    const sorted = (records: Record<string, unknown>[]) => strip(records).sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(drafts).map(told)).toEqual(sorted(published).map(told));
  });
});

type Ids = Record<
  "city" | "country" | "theme" | "organisation" | "person" | "practice" | "event" | "resource" | "series",
  number[]
>;

async function idsOf(): Promise<Ids> {
  const rows = await scene.catalogue.db.sql<{ kind: keyof Ids; ids: number[] }[]>`
    select kind, (array_agg(id order by id))[1:20] as ids from records where published_revision is not null group by kind`;
  return Object.fromEntries(rows.map(({ kind, ids }) => [kind, ids])) as Ids;
}

/** What we make ourselves is left out too. */
const told = ({ uid: _, ...snapshot }: Snapshot) => filled(snapshot);

function withMark(kind: RecordKind, snapshot: Snapshot, mark: string): Snapshot {
  if (kind === "theme") return { ...snapshot, name: { ...(snapshot.name as object | null), en: mark } };
  if (kind === "statement") return { ...snapshot, text: `${mark} ${snapshot.text ?? ""}`.trim() };
  const field = kind === "city" || kind === "organisation" ? "name" : "title";
  return { ...snapshot, [field]: `${mark} ${snapshot[field] ?? ""}`.trim() };
}

/** Without an address of its own: two must not have the same. */
function anyDraft(kind: RecordKind, ids: Ids): fc.Arbitrary<Snapshot> {
  const draft = anySnapshot(kind, (of) => fc.constantFrom(...ids[of as keyof Ids]));
  return draft.map(({ slug: _, ...snapshot }) => snapshot);
}
