// The card of a press that leads nowhere: the subscription is not known any more, or the channel is not theirs to manage.
import type { Language } from "@convivio/core";
import { notice } from "../build-card/labels.ts";
import type { Card } from "../card.ts";
import { say, sayLine } from "../messages/messages.ts";
import { code, lineOf } from "../runs.ts";

/** Not knowing whether they may manage the channel is another thing than knowing that they may not. */
export type Refusal = "expired" | "not-manager" | "manager-unknown";

const sentences = {
  expired: "follow.expired",
  "not-manager": "follow.channel.not-allowed",
  "manager-unknown": "follow.channel.unknown",
} as const;

/** `command` is what to type instead, where that would help. */
export function buildRefusalCard(language: Language, refusal: Refusal, command: string | null = null): Card {
  const again = command === null ? [] : sayLine(language, "error.type", { command: code(command) });
  return {
    kind: "error",
    language,
    answer: null,
    heading: say(language, refusal === "expired" ? "heading.not-understood" : "heading.not-allowed"),
    link: null,
    lead: [],
    parts: notice(lineOf(say(language, sentences[refusal])), again),
    position: null,
    actions: [],
    footer: [],
    isCut: false,
  };
}
