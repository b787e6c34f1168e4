// The quiet card beneath a shared answer: what it showed is not so any more.
import type { Language, ShareCorrection } from "@convivio/core";
import { bareCard } from "../build-card/bare-card.ts";
import { notice } from "../build-card/labels.ts";
import type { Card } from "../card.ts";
import { cardLimits } from "../limits.ts";
import { say, sayLine } from "../messages/messages.ts";
import { lineOf, linked } from "../runs.ts";

export function buildCorrectionCard({ records }: ShareCorrection, language: Language): Card {
  const told = records
    .slice(0, cardLimits.suggestions)
    .map(({ title, what, url }) => sayLine(language, `correction.${what}`, { title: linked(title, url) }));
  const rest = records.length - told.length;
  const more = rest > 0 ? lineOf(say(language, "list.more", { count: rest })) : [];
  return bareCard("correction", language, {
    heading: say(language, "heading.correction"),
    parts: notice(...told, more),
  });
}
