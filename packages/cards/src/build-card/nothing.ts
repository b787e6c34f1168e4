// The card of an honest nothing: how the question was read, what is near it and how to widen it.
import type { Card } from "../card.ts";
import { say } from "../messages/messages.ts";
import { code, lineOf } from "../runs.ts";
import { wishAction } from "./actions.ts";
import { cardOf } from "./card-of.ts";
import { labelled, notice } from "./labels.ts";
import type { CardOptions } from "./options.ts";
import type { AnswerOf } from "./practices.ts";
import { suggestionParts } from "./suggestions.ts";

export function buildNothingCard(answer: AnswerOf<"nothing">, options: CardOptions): Card {
  const { language, question } = answer;
  const card = cardOf(answer, options, {
    heading: say(language, "heading.nothing"),
    parts: [
      ...notice(
        lineOf(say(language, `nothing.${question.kind}`)),
        question.command === "" ? [] : labelled(language, "question.asked", [code(question.command)]),
      ),
      ...suggestionParts(answer, options),
      ...notice(lineOf(say(language, "nothing.widen"))),
    ],
    footer: [lineOf(say(language, "nothing.kept"))],
  });
  // An empty answer is not worth sharing, but whoever asked may wait for a better one; what means nothing never gets one.
  const hasMeaning = question.understood.length > 0;
  const follow = hasMeaning ? card.actions.filter(({ name }) => name === "follow") : [];
  return { ...card, actions: [...wishAction(card.answer, language), ...follow] };
}
