// A draft is tried as if it were published, and nothing of that is left: no row, no notification, nobody's lock.
import { parseQuestion, type RecordKind, recordKinds, type Snapshot } from "@convivio/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../connect.ts";
import { readNames } from "../search/dictionary-source.ts";
import { search } from "../search/search.ts";
import { catalogueChannel, publish } from "./publish.ts";
import { createRecord, saveRevision } from "./record.ts";
import { buildPractice, type OpenDatabase, openSeeded, publishNext, tester } from "./testing/catalogue.ts";
import { type Trial, tryPublished } from "./trial.ts";

let opened: OpenDatabase;
let db: Database;
const ids = { turin: 0, housing: 0, italy: 0 };

beforeAll(async () => {
  opened = await openSeeded();
  db = opened.db;
  const idOf = async (kind: RecordKind, slug: string) => {
    const [row] = await db.sql`select record_id from slugs where kind = ${kind} and slug = ${slug}`;
    return Number(row?.record_id);
  };
  ids.turin = await idOf("city", "turin");
  ids.housing = await idOf("theme", "housing");
  ids.italy = await idOf("country", "it");
});
afterAll(() => opened.close());

/** Every row of every table, in one line for each table. */
async function everything(): Promise<Record<string, string>> {
  const tables = await db.sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const rows: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.sql`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as all from ${db.sql(name)} t`;
    rows[name] = row?.all;
  }
  return rows;
}

const attempt = <T>(
  snapshot: Snapshot,
  work: (trial: Trial) => Promise<T>,
  told: { kind?: RecordKind; id?: number | null; language?: string | null } = {},
) =>
  tryPublished(
    db,
    { kind: "practice", id: null, snapshot, language: null, actor: tester, today: "2026-11-05", ...told },
    work,
  );

async function found({ db: inside }: Pick<Trial, "db">, text: string): Promise<number[]> {
  const { dictionary } = await readNames(inside);
  const question = parseQuestion(text, dictionary);
  return (await search(inside, dictionary, { kind: "practice", question, pageSize: 10, language: "en" })).hits.map(
    ({ row }) => row.recordId,
  );
}

const blorptastic = () => buildPractice("blorptastic-kitchens", [ids.turin], [ids.housing], { title: "Blorptastic" });
const draft = (kind: RecordKind, snapshot: Snapshot) =>
  db.tables.transaction(async (tables) => {
    const id = await createRecord(tables, { kind, actor: tester });
    await saveRevision(tables, { record: id, snapshot, madeFrom: null, actor: tester });
    return id;
  });

describe("inside a trial", () => {
  test("the draft answers, also to words that only it says; outside and afterwards nothing does", async () => {
    const before = await everything();
    const inside = await attempt(blorptastic(), async (trial) => {
      expect(await found({ db }, "turin blorptastic")).toEqual([]);
      expect(await everything()).toEqual(before);
      return { found: await found(trial, "turin blorptastic"), record: trial.record, filledIn: trial.filledIn };
    });
    expect(inside).toEqual({ found: [inside.record], record: inside.record, filledIn: [] });
    expect(await found({ db }, "turin blorptastic")).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  test("another name of a city is understood", async () => {
    const [row] = await db.sql`
      select v.snapshot from records r join revisions v on v.id = r.published_revision where r.id = ${ids.turin}`;
    const city = { ...row?.snapshot, otherNames: ["Blorptown"] };
    const [here] = await found({ db }, "turin");
    const inside = await attempt(city, (trial) => found(trial, "blorptown"), { kind: "city", id: ids.turin });
    expect(inside[0]).toBe(here);
    expect(await found({ db }, "blorptown")).toEqual([]);
  });

  test.each(recordKinds)("%s: a draft in which nothing is written is filled in, and says where", async (kind) => {
    const before = await everything();
    const filledIn = await attempt({}, async (trial) => trial.filledIn, { kind });
    expect(filledIn.length).toBeGreaterThan(0);
    expect(await everything()).toEqual(before);
  });

  test("what is neutral is found by nobody", async () => {
    const inside = await attempt({ title: "Blorptastic" }, async (trial) => ({
      words: await found(trial, "blorptastic"),
      place: await found(trial, "turin housing"),
      record: trial.record,
    }));
    expect(inside.words).toEqual([inside.record]);
    expect(inside.place).not.toContain(inside.record);
  });

  test("what is wrong gives way, what is right stays", async () => {
    const wrong = {
      ...blorptastic(),
      summary: "Blorp ".repeat(200),
      start: "some day",
      sources: [{ title: "A page" }, { title: "A page", publisher: "The city", url: "https://example.org/a" }],
      slug: (await db.sql`select slug from slugs where kind = 'practice' limit 1`)[0]?.slug,
    };
    const inside = await attempt(wrong, async (trial) => {
      const [row] = await trial.db.sql`select summary, sources, slug from practices where record_id = ${trial.record}`;
      return { row, filledIn: trial.filledIn };
    });
    expect(inside.filledIn).toEqual(["slug", "summary", "start", "sources"]);
    expect(inside.row?.summary).toHaveLength(599);
    expect(inside.row?.sources).toMatchObject([{ publisher: "The city" }]);
    expect(inside.row?.slug).toBe("blorptastic");
  });

  test("a draft that it needs is published with it", async () => {
    const city = await draft("city", { name: "Blorptown", names: { en: "Blorptown" }, country: ids.italy });
    const inside = await attempt({ ...blorptastic(), cities: [city] }, async (trial) => ({
      found: await found(trial, "blorptown"),
      together: trial.together,
      record: trial.record,
    }));
    expect(inside).toEqual({ found: [inside.record], together: [{ kind: "city", id: city }], record: inside.record });
  });

  test("a translation is tried beside its published original, and only there", async () => {
    const kitchens = buildPractice("kitchens", [ids.turin], [ids.housing]);
    const id = await draft("practice", kitchens);
    const italian = { title: "Cucine", summary: "" };
    await expect(attempt(italian, async () => null, { id, language: "it" })).rejects.toMatchObject({
      code: "not-possible",
    });
    const [row] = await db.sql`select current_revision from records where id = ${id}`;
    await db.tables.transaction((tables) => publish(tables, { revision: row?.current_revision, actor: tester }));
    const inside = await attempt(
      italian,
      async (trial) => ({
        filledIn: trial.filledIn,
        row: (await trial.db.sql`select translations from practices where record_id = ${id}`)[0],
      }),
      { id, language: "it" },
    );
    expect(inside.filledIn).toEqual(["summary"]);
    expect(inside.row?.translations.it.fields).toMatchObject({ title: "Cucine", summary: "Told shortly." });
  });
});

describe("a trial leaves no trace", () => {
  test("when it is killed in the middle, or fails", async () => {
    const before = await everything();
    const killed = attempt(blorptastic(), async (trial) => {
      const [own] = await trial.db.sql`select pg_backend_pid() as pid`;
      await db.sql`select pg_terminate_backend(${own?.pid})`;
      return found(trial, "turin");
    });
    await expect(killed).rejects.toThrow();
    expect(await everything()).toEqual(before);
    await expect(attempt(blorptastic(), () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await everything()).toEqual(before);
  });

  test("nobody is told of a change; of a real one everybody is", async () => {
    const told: string[] = [];
    const listening = await db.sql.listen(catalogueChannel, (version) => told.push(version));
    await attempt(blorptastic(), (trial) => found(trial, "turin"));
    const [turin] = await db.sql`
      select r.current_revision as revision, v.snapshot from records r join revisions v on v.id = r.current_revision
      where r.id = ${ids.turin}`;
    await publishNext(db.tables, ids.turin, turin?.snapshot, turin?.revision);
    await expect.poll(() => told.length).toBe(1);
    await listening.unlisten();
  });

  test("two at once, and somebody who publishes beside them, all come to their end", async () => {
    const [turin] = await db.sql`
      select r.current_revision as revision, v.snapshot from records r join revisions v on v.id = r.current_revision
      where r.id = ${ids.turin}`;
    const [one, other, published] = await Promise.all([
      attempt(blorptastic(), (trial) => found(trial, "turin blorptastic")),
      attempt({ ...blorptastic(), title: "Fizzlewick" }, (trial) => found(trial, "turin fizzlewick")),
      publishNext(db.tables, ids.turin, turin?.snapshot, turin?.revision),
    ]);
    expect([one.length, other.length]).toEqual([1, 1]);
    const [row] = await db.sql`select published_revision from records where id = ${ids.turin}`;
    expect(row?.published_revision).toBe(published);
  });

  test("one that takes too long is cut off, and whoever waits to publish goes on", async () => {
    const start = performance.now();
    const endless = attempt(blorptastic(), async (trial) => {
      for (;;) await trial.db.sql`select pg_sleep(0.3)`;
    });
    await expect(endless).rejects.toMatchObject({ code: "57014" });
    expect(performance.now() - start).toBeLessThan(12_000);
    expect(await attempt(blorptastic(), (trial) => found(trial, "turin blorptastic"))).toHaveLength(1);
  });
});
