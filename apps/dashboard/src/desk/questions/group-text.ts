// What a group is called: the text most typed in it, or what was chosen where nothing was typed.
import { type AskedText, type QuestionGroup, wordsOf } from "@convivio/core";
import type { Areas } from "../messages/areas.ts";
import type { Say } from "../messages/say.ts";

type SayQuestions = Say<Areas["questions"]>;

export function textOf({ text, chosen }: Pick<AskedText, "text" | "chosen">, say: SayQuestions): string {
  if (text !== "") return [text, ...chosen].join(" · ");
  return chosen.length === 0 ? say("everything") : say("nothingTyped", { names: chosen.join(" · ") });
}

export function groupText(group: QuestionGroup, say: SayQuestions): string {
  return textOf(group.examples[0] ?? { text: "", chosen: [] }, say);
}

/** The words that were not understood, as they were typed where that can be seen. */
export function unknownAsTyped({ unknown, examples }: QuestionGroup): string[] {
  const typed = new Map(examples.flatMap(({ text }) => wordsOf(text).map((word) => [word.folded, word.typed])));
  return unknown.map((word) => typed.get(word) ?? word);
}

/** The word of which a name or label is likely to be made: what was not understood, in the order in which it was typed. */
export function likelyWord({ unknown, examples }: QuestionGroup): string {
  const words = wordsOf(examples[0]?.text ?? "").filter(({ folded }) => unknown.includes(folded));
  return words.map(({ typed }) => typed).join(" ") || unknown.join(" ");
}
