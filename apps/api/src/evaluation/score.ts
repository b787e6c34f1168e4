// How good ranked answers are: nDCG@5, MRR@10, recall@10 and honest empties.
// nDCG as in Järvelin and Kekäläinen (2002), with gain 2^grade - 1 and discount log2(rank + 1).
import type { GradedQuestion } from "./questions.ts";

export interface Scored {
  kind: string;
  id: string;
  /** Null where the question must be answered with nothing. */
  ndcg5: number | null;
  mrr10: number | null;
  recall10: number | null;
  /** Null where the question has answers. */
  honestEmpty: number | null;
}

const gain = (grade: number) => 2 ** grade - 1;
const discounted = (grades: readonly number[]) =>
  grades.slice(0, 5).reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

export function score(question: GradedQuestion, answered: readonly string[]): Scored {
  const slugs = [...new Set(answered)];
  const { id, kind } = question;
  if (question.mustBeEmpty) {
    return { id, kind, ndcg5: null, mrr10: null, recall10: null, honestEmpty: slugs.length === 0 ? 1 : 0 };
  }
  const gradeOf = (slug: string) => question.relevant[slug] ?? 0;
  const ideal = Object.values(question.relevant).sort((a, b) => b - a);
  const top = slugs.slice(0, 10);
  const first = top.findIndex((slug) => gradeOf(slug) > 0);
  return {
    id,
    kind,
    ndcg5: discounted(slugs.map(gradeOf)) / discounted(ideal),
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    recall10: top.filter((slug) => gradeOf(slug) > 0).length / Math.min(10, ideal.length),
    honestEmpty: null,
  };
}

export interface Summary {
  questions: number;
  ndcg5: number | null;
  mrr10: number | null;
  recall10: number | null;
  honestEmpty: number | null;
}

function mean(values: readonly (number | null)[]): number | null {
  const there = values.filter((value) => value !== null);
  return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0) / there.length;
}

export function summarise(scored: readonly Scored[]): Summary {
  return {
    questions: scored.length,
    ndcg5: mean(scored.map((one) => one.ndcg5)),
    mrr10: mean(scored.map((one) => one.mrr10)),
    recall10: mean(scored.map((one) => one.recall10)),
    honestEmpty: mean(scored.map((one) => one.honestEmpty)),
  };
}

/** A row for each kind of question, in the order in which they first come, then one for all. */
export function summariseByKind(scored: readonly Scored[]): [string, Summary][] {
  const kinds = [...new Set(scored.map((one) => one.kind))];
  const rows = kinds.map((kind): [string, Summary] => [kind, summarise(scored.filter((one) => one.kind === kind))]);
  return [...rows, ["overall", summarise(scored)]];
}
