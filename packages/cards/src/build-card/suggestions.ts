// What is near the question: records to open and other questions to ask.
import type { Answer, Suggestion } from "@convivio/core";
import type { Line, Offer, Part } from "../card.ts";
import { cleanText } from "../clean-text.ts";
import { cardLimits } from "../limits.ts";
import { say } from "../messages/messages.ts";
import { dotted, linked, plain } from "../runs.ts";
import { answerIdOf, askAction } from "./actions.ts";
import type { CardOptions } from "./options.ts";

function count(answer: Answer, value: number | null): string | null {
  if (value === null) return null;
  return say(answer.language, answer.question.kind === "event" ? "count.events" : "count.practices", { count: value });
}

function offerLine(suggestion: Suggestion, answer: Answer): Line {
  const reason = say(answer.language, `reason.${suggestion.reason}`);
  if (suggestion.type === "question") {
    return dotted(plain(suggestion.label || suggestion.text), count(answer, suggestion.count), reason);
  }
  const { record, place } = suggestion;
  return dotted(linked(record.title || record.slug, record.url), place, reason);
}

function offerOf(suggestion: Suggestion, index: number, answer: Answer, hasButton: boolean): Offer {
  const isQuestion = suggestion.type === "question";
  const label = isQuestion ? suggestion.label || suggestion.text : suggestion.record.title || suggestion.record.slug;
  return {
    line: offerLine(suggestion, answer),
    command: isQuestion ? cleanText(`/${answer.question.kind} ${suggestion.text}`) : null,
    action: hasButton ? askAction(answerIdOf(answer), index, label, answer.language) : null,
  };
}

/** The suggestions of an answer, each with a button that asks it; in a shared card they are only told. */
export function suggestionParts(answer: Answer, options: CardOptions): Part[] {
  const hasButtons = options.sharedBy === undefined;
  const offers = answer.suggestions.map((suggestion, index) =>
    offerOf(suggestion, index, answer, hasButtons && index < cardLimits.suggestions),
  );
  return offers.length === 0 ? [] : [{ type: "offers", label: say(answer.language, "suggestions.label"), offers }];
}
