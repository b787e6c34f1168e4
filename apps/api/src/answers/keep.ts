// Keeps what was asked, without its author, and the answer given, under an opaque id that its buttons carry.
import { type Answer, type Ask, keptQuestion, type Outcome, type Platform, type Question, scrub } from "@convivio/core";
import { type KeptAnswer, keepAnswer, recordQuestion } from "@convivio/db";
import type { Logger } from "pino";
import type { Catalogue } from "../catalogue.ts";
import { newOpaqueId } from "../opaque-id.ts";

/** An answer is worth having even when it could not be kept; then it goes out without buttons. */
export async function keep(
  catalogue: Catalogue,
  log: Logger,
  given: { answer: Answer; ask: Ask; revisions: number[]; opened?: KeptAnswer["opened"] },
): Promise<Answer> {
  const { answer } = given;
  const { platform: _, ...ask } = given.ask;
  const id = newOpaqueId();
  const kept: KeptAnswer = {
    ask: { ...ask, text: scrub(ask.text), ...(ask.when === undefined ? {} : { when: scrub(ask.when) }) },
    page: answer.page,
    next: answer.next,
    results: answer.results.map(({ kind, slug, why }, at) => ({ kind, slug, why, revision: given.revisions[at] ?? 0 })),
    suggestions: answer.suggestions.map((suggestion) =>
      suggestion.type === "record"
        ? { record: { kind: suggestion.record.kind, slug: suggestion.record.slug } }
        : { ask: { text: scrub(suggestion.text), kind: answer.question.kind } },
    ),
    opened: given.opened ?? null,
  };
  try {
    await keepAnswer(catalogue.db, { id, language: answer.language, kept, catalogueVersion: catalogue.names.version });
    return { ...answer, id };
  } catch (error) {
    log.error({ err: error }, "the answer could not be kept");
    return answer;
  }
}

/** What is kept says what was asked and how it went, never by whom. */
export async function keepQuestion(
  catalogue: Catalogue,
  log: Logger,
  asked: { question: Question; ask: Ask; outcome: Outcome; results: number; platform: Platform; language: string },
): Promise<void> {
  const { question, ask, ...told } = asked;
  await recordQuestion(catalogue.db, { ...keptQuestion(question, ask), ...told }).catch((error: unknown) =>
    log.error({ err: error }, "the question could not be recorded"),
  );
}
