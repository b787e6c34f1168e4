// What a screen reader is told when an answer arrives.
import { buildCard } from "@convivio/cards";
import { type Answer, cardSize } from "@convivio/core";
import type { Say } from "../messages/messages.ts";

/** The title of the record when the answer is about one. */
function titleOf(answer: Answer): string | null {
  if (answer.kind === "practice") return answer.practice.title;
  if (answer.kind === "event") return answer.event.title;
  if (answer.kind === "resource") return answer.resource.title;
  return null;
}

/** @param from index of the first result shown. */
export function announce(answer: Answer, from: number, say: Say): string {
  if (answer.kind === "help") return say("answer.help");
  if (answer.kind === "nothing") return say("answer.nothing");
  const title = titleOf(answer);
  if (title !== null) return say("answer.opened", { title });
  const count = answer.results.length;
  const found = say("answer.found", { count });
  const position = buildCard(answer, { from }).position;
  if (position === null || (position.first === 1 && count <= cardSize)) return found;
  const shown = Math.min(cardSize, count - position.from);
  return `${found} ${say("answer.showing", { from: position.first, to: position.first + shown - 1 })}`;
}
