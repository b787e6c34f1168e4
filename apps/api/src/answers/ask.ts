// answers.ask: one way for every question, from whichever door it came.
import type { Answer, Ask } from "@convivio/core";
import type { Logger } from "pino";
import type { Catalogue } from "../catalogue.ts";
import { questionSeconds, questions } from "../metrics.ts";
import { readAsk } from "./asked.ts";
import { type Draft, outcomeFor, readerOf } from "./draft.ts";
import { answerEvents } from "./events.ts";
import { helpAnswer } from "./help.ts";
import { keep, keepQuestion } from "./keep.ts";
import { answerPractices } from "./practices.ts";

export async function askCatalogue(catalogue: Catalogue, log: Logger, ask: Ask, page = 1): Promise<Answer> {
  const start = performance.now();
  const language = ask.language ?? "en";
  const reader = readerOf(catalogue, language);
  const question = readAsk(ask, catalogue.dictionary);
  if (question.isHelp) return helpAnswer(catalogue.publicUrl, question.kind, question.text, language);
  const draft =
    question.kind === "practice"
      ? await answerPractices(catalogue, reader, question, ask, page)
      : await answerEvents(catalogue, reader, question, ask, page);
  const { answer } = draft;
  const isFirst = ask.cursor === undefined;
  const platform = ask.platform ?? "api";
  const [kept] = await Promise.all([
    keep(catalogue, log, { answer, ask: { ...ask, kind: question.kind, language }, revisions: draft.revisions }),
    isFirst ? keepQuestion(catalogue, log, { question, ask, ...outcomeOf(draft), platform, language }) : null,
  ]);
  if (isFirst) {
    questions.inc({ platform, outcome: outcomeOf(draft).outcome });
    questionSeconds.observe({ platform }, (performance.now() - start) / 1000);
  }
  return kept;
}

function outcomeOf({ answer, level }: Draft) {
  const results = answer.results.length;
  return { outcome: outcomeFor(results, level), results };
}
