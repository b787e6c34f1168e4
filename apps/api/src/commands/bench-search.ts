// `pnpm bench search`: the whole search as a multiple of a primary-key fetch, measured in turn in the same run, as the catalogue grows.
import { parseArgs } from "node:util";
import { parseQuestion, type Question } from "@convivio/core";
import {
  type CatalogueNames,
  createRandom,
  type Database,
  fetchByPrimaryKey,
  generatePractices,
  readNames,
  samplePracticeIds,
  search,
} from "@convivio/db";
import { makeQuestions } from "../evaluation/made-up-questions.ts";
import { buildMiniSearch } from "../evaluation/mini-search.ts";
import { quantile } from "../evaluation/quantiles.ts";
import { openTemporaryDatabase } from "../evaluation/temporary-catalogue.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    questions: { type: "string", default: "2000" },
    slowest: { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map(Number);
const rounds = Number(values.questions);
const seedNumber = 20_111_126;
const print = (line: string) => process.stdout.write(`${line}\n`);

interface Measured {
  size: number;
  fetchP50: number;
  p50: number;
  p99: number;
  readP50: number;
  miniP50: number;
  miniP99: number;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function measure(db: Database, names: CatalogueNames, size: number): Promise<Measured> {
  const random = createRandom(seedNumber);
  const asked = makeQuestions(names.dictionary, random, rounds);
  const ids = await samplePracticeIds(db, random, asked.length);
  const fetches: number[] = [];
  const searches: number[] = [];
  const readings: number[] = [];
  const searchFor = (question: Question) =>
    search(db, names.dictionary, { kind: "practice", question, pageSize: 10, language: "en" });
  for (const text of asked.slice(0, 400)) await searchFor(parseQuestion(text, names.dictionary));
  for (const [at, text] of asked.entries()) {
    fetches.push(await timed(() => fetchByPrimaryKey(db, ids[at] ?? 0)));
    readings.push(await timed(() => parseQuestion(text, names.dictionary)));
    const question = parseQuestion(text, names.dictionary);
    searches.push(await timed(() => searchFor(question)));
  }
  if (values.slowest) printSlowest(asked, searches);
  const mini = await buildMiniSearch(db, names, size);
  const minis: number[] = [];
  for (const text of asked.slice(0, 300)) minis.push(await timed(() => mini.ask(text)));
  return {
    size,
    fetchP50: quantile(fetches, 0.5),
    p50: quantile(searches, 0.5),
    p99: quantile(searches, 0.99),
    readP50: quantile(readings, 0.5),
    miniP50: quantile(minis, 0.5),
    miniP99: quantile(minis, 0.99),
  };
}

function printSlowest(asked: readonly string[], times: readonly number[]): void {
  const slowest = asked.map((text, at) => ({ text, time: times[at] ?? 0 })).sort((a, b) => b.time - a.time);
  for (const { text, time } of slowest.slice(0, 25)) print(`    ${time.toFixed(2)} ms  ${text}`);
}

const ratio = (time: number, unit: number) => `${(time / unit).toFixed(2)} ×`.padStart(11);

function printRow(one: Measured): void {
  const cells = [one.p50, one.p99, one.readP50, one.miniP50, one.miniP99].map((time) => ratio(time, one.fetchP50));
  print(`${String(one.size).padStart(9)}${`${one.fetchP50.toFixed(3)} ms`.padStart(12)}${cells.join("")}`);
}

const database = await openTemporaryDatabase({ isSeeded: true });
const measured: Measured[] = [];
print(
  `${rounds} made-up questions (seed ${seedNumber}), each measured in turn with a primary-key fetch; the unit is the median fetch.`,
);
print("The search is one query through postgres.js with the rows of its page; reading the question comes before it.");
print(
  `${"practices".padStart(9)}${"fetch p50".padStart(12)}${["search p50", "p99", "reading p50", "Mini p50", "Mini p99"].map((name) => name.padStart(11)).join("")}`,
);
for (const size of sizes) {
  await generatePractices(database.db, {
    count: size,
    seed: seedNumber,
    onProgress: (done) => process.stderr.isTTY && process.stderr.write(`\r  making ${done} of ${size} …`),
  });
  const names = await readNames(database.db);
  const row = await measure(database.db, names, size);
  measured.push(row);
  printRow(row);
}
const [first, last] = [measured[0], measured.at(-1)];
if (first !== undefined && last !== undefined && last.size > first.size) {
  const growth = Math.log(last.p50 / last.fetchP50 / (first.p50 / first.fetchP50)) / Math.log(last.size / first.size);
  print(`growth exponent of the median from ${first.size} to ${last.size}: ${growth.toFixed(3)}`);
}
await database.close();
