// Asks every graded question through answers.ask and scores what comes back.
import type { Logger } from "pino";
import { askCatalogue } from "../answers/ask.ts";
import type { Catalogue } from "../catalogue.ts";
import type { GradedQuestion } from "./questions.ts";
import { type Scored, score } from "./score.ts";

export async function evaluate(
  catalogue: Catalogue,
  log: Logger,
  questions: readonly GradedQuestion[],
): Promise<{ scored: Scored[]; answered: Map<string, string[]> }> {
  const scored: Scored[] = [];
  const answered = new Map<string, string[]>();
  for (const question of questions) {
    const answer = await askCatalogue(catalogue, log, { text: question.query, language: question.language });
    const slugs = answer.results.map((result) => result.slug);
    answered.set(question.id, slugs);
    scored.push(score(question, slugs));
  }
  return { scored, answered };
}
