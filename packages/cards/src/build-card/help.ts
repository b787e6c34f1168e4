// The card of help: how to ask, with examples that work.
import type { Language } from "@convivio/core";
import type { Card, Line } from "../card.ts";
import { say, sayLine } from "../messages/messages.ts";
import { code, lineOf } from "../runs.ts";
import { cardOf } from "./card-of.ts";
import { listing, notice } from "./labels.ts";
import type { CardOptions } from "./options.ts";
import type { AnswerOf } from "./practices.ts";

/** How to be told of what is new, and where to see what one is told of. */
function helpWithFollowing(language: Language): Line {
  return sayLine(language, "help.follow", {
    follow: code("/convivio follow turin"),
    following: code("/convivio following"),
    button: say(language, "action.follow"),
  });
}

/** How to take part: what may be suggested, what became of it, and one's own settings. */
function helpWithTakingPart(language: Language): Line {
  return sayLine(language, "help.suggest", {
    suggest: code("/convivio suggest"),
    suggestions: code("/convivio suggestions"),
    settings: code("/convivio settings"),
  });
}

export function buildHelpCard(answer: AnswerOf<"help">, options: CardOptions): Card {
  const { language } = answer;
  const examples = answer.examples.map((example) => [code(example)]);
  const card = cardOf(answer, options, {
    heading: say(language, "heading.help"),
    parts: [
      ...notice(lineOf(say(language, "help.how"))),
      ...listing(language, "help.examples", examples),
      ...notice(
        helpWithFollowing(language),
        helpWithTakingPart(language),
        sayLine(language, "help.forgetMe", { command: code("/convivio forget-me") }),
      ),
      ...notice(lineOf(say(language, "help.languages"))),
    ],
    footer: [lineOf(say(language, "help.private"))],
  });
  return { ...card, actions: [] };
}
