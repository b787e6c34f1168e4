// The card of a button whose subscription is not known any more: what happened, and what to type instead.
import type { Language } from "@convivio/core";
import { notice } from "../build-card/labels.ts";
import type { Card } from "../card.ts";
import { say, sayLine } from "../messages/messages.ts";
import { code, lineOf } from "../runs.ts";

export function buildExpiredCard(language: Language, command: "/convivio follow" | "/convivio following"): Card {
  return {
    kind: "error",
    language,
    answer: null,
    heading: say(language, "heading.not-understood"),
    link: null,
    lead: [],
    parts: notice(lineOf(say(language, "follow.expired")), sayLine(language, "error.type", { command: code(command) })),
    position: null,
    actions: [],
    footer: [],
    isCut: false,
  };
}
