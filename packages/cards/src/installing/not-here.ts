// The card of a workspace in which Convivio is not, or not any more.
import type { Language } from "@convivio/core";
import { bareCard } from "../build-card/bare-card.ts";
import { notice } from "../build-card/labels.ts";
import type { Card } from "../card.ts";
import { say, sayLine } from "../messages/messages.ts";
import { linked } from "../runs.ts";

/** @param installLink where it is added. */
export function buildNotHereCard(language: Language, installLink: string): Card {
  const link = linked(say(language, "install.add"), installLink);
  return bareCard("error", language, {
    heading: say(language, "heading.notHere"),
    parts: notice(sayLine(language, "notHere.add", { link })),
  });
}
