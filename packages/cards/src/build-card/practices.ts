// The card of a list of practices.
import type { Answer, AnswerKind } from "@convivio/core";
import type { Card } from "../card.ts";
import { say } from "../messages/messages.ts";
import { cardOf, windowOf } from "./card-of.ts";
import { practiceEntry } from "./entries.ts";
import type { CardOptions } from "./options.ts";
import { headingOf } from "./question.ts";
import { suggestionParts } from "./suggestions.ts";

export type AnswerOf<Kind extends AnswerKind> = Extract<Answer, { kind: Kind }>;

export function buildPracticesCard(answer: AnswerOf<"practices">, options: CardOptions): Card {
  const window = windowOf(answer, answer.practices, options);
  const first = window.position?.first ?? 1;
  const entries = window.shown.map((practice, index) => practiceEntry(answer, practice, first + index));
  return cardOf(answer, options, {
    heading: headingOf(say(answer.language, "heading.practices"), answer.question.understood),
    parts: [{ type: "entries", label: null, entries }, ...suggestionParts(answer, options)],
    window,
  });
}
