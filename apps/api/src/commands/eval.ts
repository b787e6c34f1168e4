// `pnpm eval`: relevance on the graded questions, with MiniSearch over the same fields beside it.
import { pino } from "pino";
import { openCatalogue } from "../catalogue.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { buildMiniSearch } from "../evaluation/mini-search.ts";
import { readQuestions } from "../evaluation/questions.ts";
import { type Scored, type Summary, score, summariseByKind } from "../evaluation/score.ts";
import { openTemporaryDatabase } from "../evaluation/temporary-catalogue.ts";

const print = (line: string) => process.stdout.write(`${line}\n`);
const cell = (value: number | null) => (value === null ? "–" : value.toFixed(3)).padStart(10);

function printTable(title: string, scored: readonly Scored[]): void {
  print(`\n${title}`);
  print(
    "kind".padEnd(14) +
      "n".padStart(4) +
      ["nDCG@5", "MRR@10", "recall@10", "empties"].map((name) => name.padStart(10)).join(""),
  );
  const row = (name: string, one: Summary) =>
    print(
      name.padEnd(14) +
        String(one.questions).padStart(4) +
        [one.ndcg5, one.mrr10, one.recall10, one.honestEmpty].map(cell).join(""),
    );
  for (const [kind, summary] of summariseByKind(scored)) row(kind, summary);
}

const questions = readQuestions();
const database = await openTemporaryDatabase({ isSeeded: true });
const log = pino({ level: "silent" });
const catalogue = await openCatalogue({ db: database.db, publicUrl: "http://127.0.0.1:3000", log });
const { scored, answered } = await evaluate(catalogue, log, questions);
const mini = await buildMiniSearch(database.db, catalogue.names);
printTable("Convivio, through answers.ask", scored);
printTable(
  "MiniSearch over the same fields and every city name, fuzzy, AND then OR",
  questions.map((question) => score(question, mini.ask(question.query))),
);
if (process.argv.includes("--per-question")) {
  print("");
  for (const one of scored) {
    const question = questions.find((asked) => asked.id === one.id);
    const mark = one.ndcg5 === null ? `empty ${one.honestEmpty}` : `nDCG@5 ${one.ndcg5.toFixed(3)}`;
    print(`${one.id}  ${mark}  ${JSON.stringify(question?.query)}  ${answered.get(one.id)?.slice(0, 5).join(" ")}`);
  }
}
await catalogue.close();
await database.close();
