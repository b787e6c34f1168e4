// Fills a database with made-up practices for benchmarks: cities by Zipf's law, texts woven from the sentences of real ones.
import { asc } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { cities, organisations, practices, records, revisions, themes } from "../schema/index.ts";
import { indexDocuments } from "../search/index-documents.ts";
import { seedActor } from "../seed/seed.ts";
import { createRandom, type Random } from "./random.ts";

type Row = typeof practices.$inferInsert;

interface Material {
  cityIds: number[];
  themeIds: number[];
  organisationIds: number[];
  sentences: string[];
  titles: string[];
}

const batch = 1000;

/** Needs a seeded database; adds practices until there are `count` in all. They are made up: never call it on a real catalogue. */
export async function generatePractices(
  db: Database,
  options: { count: number; seed: number; onProgress?: (done: number) => void },
): Promise<void> {
  const material = await readMaterial(db);
  let done = await db.tables.$count(practices);
  // Each size begins its own sequence, so that 10,000 after 1,000 is the same catalogue every time.
  const random = createRandom(options.seed + done);
  while (done < options.count) {
    const size = Math.min(batch, options.count - done);
    await writeBatch(db, material, random, size, done);
    done += size;
    options.onProgress?.(done);
  }
  await db.sql`vacuum analyze`;
}

async function readMaterial(db: Database): Promise<Material> {
  const ids = async (table: typeof cities | typeof themes | typeof organisations) =>
    (await db.tables.select({ id: table.recordId }).from(table).orderBy(asc(table.recordId))).map((row) => row.id);
  const rows = await db.tables.select().from(practices).orderBy(asc(practices.recordId)).limit(271);
  const texts = rows.flatMap((row) => [row.summary, row.purpose ?? "", row.process ?? ""]);
  return {
    cityIds: await ids(cities),
    themeIds: await ids(themes),
    organisationIds: await ids(organisations),
    sentences: texts.flatMap((text) => text.split(/(?<=[.;:])\s+/)).filter((text) => text.length > 10),
    titles: rows.map((row) => row.title),
  };
}

async function writeBatch(
  db: Database,
  material: Material,
  random: Random,
  size: number,
  before: number,
): Promise<void> {
  await db.tables.transaction(async (tables) => {
    const made = await tables
      .insert(records)
      .values(Array.from({ length: size }, () => ({ kind: "practice" as const, state: "published" as const })))
      .returning({ id: records.id });
    const saved = await tables
      .insert(revisions)
      .values(made.map(({ id }) => ({ recordId: id, actor: seedActor, snapshot: {} })))
      .returning({ id: revisions.id, recordId: revisions.recordId });
    const rows = saved.map(({ id, recordId }, at) => practiceRow(material, random, recordId, id, before + at));
    for (let at = 0; at < rows.length; at += 500) await tables.insert(practices).values(rows.slice(at, at + 500));
    await indexDocuments(
      tables,
      "practice",
      saved.map(({ recordId }) => recordId),
    );
  });
}

function practiceRow(material: Material, random: Random, recordId: number, revisionId: number, number: number): Row {
  const start = 1985 + random.below(41);
  const isRunning = random.next() < 0.3;
  const end = !isRunning && random.next() < 0.3 ? start + random.below(6) : null;
  const city = () => material.cityIds[random.zipf(material.cityIds.length)] ?? 0;
  const some = (count: number, from: () => number) => [...new Set(Array.from({ length: count }, from))];
  const text = (sentences: number) =>
    Array.from({ length: sentences }, () => random.pick(material.sentences)).join(" ");
  return {
    recordId,
    revisionId,
    slug: `made-up-${number}`,
    title: `${random.pick(material.titles)} ${number}`,
    pitch: null,
    summary: text(3).slice(0, 600),
    cityIds: some(random.next() < 0.9 ? 1 : 3, city),
    start: String(start),
    end: end === null ? null : String(end),
    rangeFrom: `${start}-01-01`,
    rangeTo: end === null ? (isRunning ? null : `${start}-12-31`) : `${end}-12-31`,
    status: isRunning ? "running" : end === null ? "unknown" : "ended",
    themeIds: some(1 + random.below(3), () => material.themeIds[random.zipf(material.themeIds.length)] ?? 0),
    targetGroups: [],
    organisations: some(random.below(3), () => random.pick(material.organisationIds)).map((organisation) => ({
      organisation,
      role: "lead" as const,
    })),
    otherParticipants: [],
    purpose: text(1),
    rationale: null,
    process: random.next() < 0.5 ? text(1) : null,
    impact: null,
    lessons: null,
    transfer: null,
    adoptedFrom: [],
    resourceIds: [],
    media: [],
    sources: [
      { title: "Made up", url: null, publisher: "Benchmark", published: null, lastSeenAlive: null, archiveUrl: null },
    ],
    evidence: "told",
    mixedResults: false,
    checkedOn: null,
    checkedBy: null,
    originalLanguage: "en",
  };
}

/** Practices to be fetched by their number, for the yardstick. */
export async function samplePracticeIds(db: Database, random: Random, count: number): Promise<number[]> {
  const rows = await db.tables.select({ id: practices.recordId }).from(practices);
  return Array.from({ length: count }, () => random.pick(rows).id);
}

/** The yardstick itself: one published row by its primary key. */
export async function fetchByPrimaryKey(db: Database, recordId: number): Promise<void> {
  await db.sql`select * from practices where record_id = ${recordId}`;
}
