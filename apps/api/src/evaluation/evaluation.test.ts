// Relevance may not fall: the floors of the graded questions, and of the alternative that it is measured against.
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";
import { evaluate } from "./evaluate.ts";
import { buildMiniSearch } from "./mini-search.ts";
import { readQuestions } from "./questions.ts";
import { type Scored, score, summarise, summariseByKind } from "./score.ts";

const questions = readQuestions();
let opened: TestCatalogue;
let scored: Scored[];

beforeAll(async () => {
  opened = await openTestCatalogue();
  ({ scored } = await evaluate(opened.catalogue, pino({ level: "silent" }), questions));
});
afterAll(() => opened.close());

test.each([
  ["overall", 0.93],
  ["city", 0.98],
  ["city+theme", 0.98],
  ["theme", 0.95],
  ["country", 0.95],
  ["organisation", 0.95],
  ["period", 0.95],
  ["free-text", 0.75],
])("nDCG@5 of %s questions is at least %f", (kind, floor) => {
  const summary = new Map(summariseByKind(scored)).get(kind);
  expect(summary?.ndcg5).toBeGreaterThanOrEqual(floor);
});

test("the first relevant result stands near the top: MRR@10 is at least 0.95", () => {
  expect(summarise(scored).mrr10).toBeGreaterThanOrEqual(0.95);
});

test("what the catalogue does not have is answered with nothing, nine times in ten at least", () => {
  expect(summarise(scored).honestEmpty).toBeGreaterThanOrEqual(0.9);
});

test("the answers are better than those of MiniSearch over the same fields", async () => {
  const mini = await buildMiniSearch(opened.catalogue.db, opened.catalogue.names);
  const theirs = summarise(questions.map((question) => score(question, mini.ask(question.query))));
  expect(summarise(scored).ndcg5).toBeGreaterThan(theirs.ndcg5 ?? 1);
});

test("the scorer gives 1 to the ideal order, less to another, and nothing to an empty answer", () => {
  const question = {
    id: "x",
    query: "",
    language: "en" as const,
    kind: "city",
    relevant: { a: 3, b: 1 },
    mustBeEmpty: false,
  };
  expect(score(question, ["a", "b"]).ndcg5).toBe(1);
  expect(score(question, ["b", "a"]).ndcg5).toBeLessThan(1);
  expect(score(question, []).mrr10).toBe(0);
  expect(score({ ...question, mustBeEmpty: true }, ["a"]).honestEmpty).toBe(0);
});
