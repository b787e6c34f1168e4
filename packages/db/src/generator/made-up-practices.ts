// Made-up practices for benchmarks: cities by Zipf's law, texts woven from the sentences of real ones.
import type { Snapshot } from "@convivio/core";
import { asc } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { cities, organisations, practices, themes } from "../schema/index.ts";
import type { Random } from "./random.ts";

export interface Material {
  cityIds: number[];
  themeIds: number[];
  organisationIds: number[];
  sentences: string[];
  titles: string[];
}

/** As many as the seed has: what was made up before is no material. */
const realPractices = 271;

export async function readMaterial(db: Database): Promise<Material> {
  const ids = async (table: typeof cities | typeof themes | typeof organisations) =>
    (await db.tables.select({ id: table.recordId }).from(table).orderBy(asc(table.recordId))).map((row) => row.id);
  const rows = await db.tables.select().from(practices).orderBy(asc(practices.recordId)).limit(realPractices);
  const texts = rows.flatMap((row) => [row.summary, row.purpose ?? "", row.process ?? ""]);
  return {
    cityIds: await ids(cities),
    themeIds: await ids(themes),
    organisationIds: await ids(organisations),
    sentences: texts.flatMap((text) => text.split(/(?<=[.;:])\s+/)).filter((text) => text.length > 10),
    titles: rows.map((row) => row.title),
  };
}

/** A practice that lacks nothing for publication; its number makes its title and its address its own. */
export function makeUpPractice(material: Material, random: Random, number: number): Snapshot {
  const start = 1985 + random.below(41);
  const isRunning = random.next() < 0.3;
  const end = !isRunning && random.next() < 0.3 ? start + random.below(6) : null;
  const city = () => material.cityIds[random.zipf(material.cityIds.length)] ?? 0;
  const some = (count: number, from: () => number) => [...new Set(Array.from({ length: count }, from))];
  const text = (sentences: number) =>
    Array.from({ length: sentences }, () => random.pick(material.sentences)).join(" ");
  return {
    slug: `made-up-${number}`,
    title: `${random.pick(material.titles)} ${number}`,
    summary: text(3).slice(0, 600).trim(),
    cities: some(random.next() < 0.9 ? 1 : 3, city),
    start: String(start),
    end: end === null ? null : String(end),
    status: isRunning ? "running" : end === null ? "unknown" : "ended",
    themes: some(1 + random.below(3), () => material.themeIds[random.zipf(material.themeIds.length)] ?? 0),
    organisations: some(random.below(3), () => random.pick(material.organisationIds)).map((organisation) => ({
      organisation,
      role: "lead",
    })),
    purpose: text(1),
    process: random.next() < 0.5 ? text(1) : null,
    sources: [
      { title: "Made up", url: null, publisher: "Benchmark", published: null, lastSeenAlive: null, archiveUrl: null },
    ],
    evidence: "told",
    originalLanguage: "en",
  };
}
