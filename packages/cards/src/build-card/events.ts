// The card of a list of events.
import type { Card } from "../card.ts";
import { say } from "../messages/messages.ts";
import { cardOf, windowOf } from "./card-of.ts";
import { eventEntry } from "./entries.ts";
import type { CardOptions } from "./options.ts";
import type { AnswerOf } from "./practices.ts";
import { headingOf } from "./question.ts";
import { suggestionParts } from "./suggestions.ts";

export function buildEventsCard(answer: AnswerOf<"events">, options: CardOptions): Card {
  const window = windowOf(answer, answer.events, options);
  const first = window.position?.first ?? 1;
  const entries = window.shown.map((event, index) => eventEntry(answer, event, first + index, options.timeZone));
  return cardOf(answer, options, {
    heading: headingOf(say(answer.language, "heading.events"), answer.question.understood),
    parts: [{ type: "entries", label: null, entries }, ...suggestionParts(answer, options)],
    window,
  });
}
