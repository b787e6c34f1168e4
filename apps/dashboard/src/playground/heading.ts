// What stands above the answer: what was asked, or what is being waited for.
import type { Answer } from "@convivio/core";
import type { Say } from "../messages/messages.ts";

export function headingOf(answer: Answer | undefined, question: string | null, say: Say): string {
  if (answer?.kind === "help" || question === "") return say("answer.help");
  const asked = question ?? answer?.question.text;
  return asked ? say("answer.to", { question: `\u2068${asked}\u2069` }) : say("answer.waiting");
}
