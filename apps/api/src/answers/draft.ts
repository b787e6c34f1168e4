// An answer while it is made: what every kind of answer has, before it is kept.
import type { Answer, Ask, KeptOutcome, Language, Question } from "@convivio/core";
import type { Catalogue } from "../catalogue.ts";
import { questionAddress } from "../views/addresses.ts";
import type { Reader } from "../views/places.ts";
import { questionView } from "./reading.ts";

/** An answer before it is kept, with what its records were at. */
export interface Draft {
  answer: Answer;
  revisions: number[];
  /** The worst level that a result met: more than 1 is a weak answer. */
  level: number;
}

/** What every kind of answer has, filled in for this question. */
export function commonOf(reader: Reader, question: Question, ask: Ask, page: number) {
  const text = ask.text.replace(/^\s*\/(?:practice|event|convivio)\b\s*/iu, "").trim();
  const typed = question.kind === "event" ? `/event ${text}` : text;
  return {
    id: null,
    language: reader.language as Language,
    question: questionView(reader, question, text),
    url: questionAddress(reader.publicUrl, typed, reader.language),
    results: [],
    suggestions: [],
    next: null,
    page,
  } satisfies Partial<Answer>;
}

export function readerOf(catalogue: Catalogue, language: Language): Reader {
  const { names, sources, publicUrl } = catalogue;
  return { names, sources, publicUrl, language, today: catalogue.today() };
}

/** How a question went, by how many results there are and the worst level that one of them met. */
export function outcomeFor(results: number, level: number): KeptOutcome {
  if (results === 0) return "none";
  return level > 1 ? "weak" : "answered";
}

/** More than 1 where a result does not hold all that was asked. */
export function worstLevel(hits: readonly { level: number }[]): number {
  return Math.max(0, ...hits.map(({ level }) => level));
}
