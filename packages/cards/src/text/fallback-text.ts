// A fitted card as a few plain lines, for notifications and screen readers: the facts without addresses.
import type { Card, Part } from "../card.ts";
import { quotation } from "../messages/messages.ts";
import { textOf } from "../runs.ts";
import { markOf } from "./passage-mark.ts";

function linesOf(part: Part, card: Card): string[] {
  switch (part.type) {
    case "entries":
      return part.entries.flatMap((entry) => [
        `${entry.number === null ? "" : `${entry.number}. `}${entry.title.text}`,
        ...[entry.place, entry.why, entry.source].map(textOf),
      ]);
    case "notice":
      return part.lines.map(textOf);
    case "passage":
      return withLabel(
        part.label,
        part.lines.map((line) => markOf(line) + textOf(line.line)),
      );
    case "list":
      return [`${part.label}: ${part.lines.map(textOf).join("; ")}`];
    case "quotes":
      return part.quotes.map((quote) => `${textOf(quotation(quote, card.language))} · ${textOf(quote.by)}`);
    case "offers":
      return [part.label, ...part.offers.map((offer) => textOf(offer.line))];
  }
}

/** The label before the first line. */
function withLabel(label: string | null, [first = "", ...rest]: readonly string[]): string[] {
  return [label === null ? first : `${label}: ${first}`, ...rest];
}

export function fallbackText(card: Card): string {
  return [
    card.heading,
    ...card.lead.map(textOf),
    ...card.parts.flatMap((part) => linesOf(part, card)),
    ...card.footer.map(textOf),
  ]
    .filter((line) => line !== "")
    .join("\n");
}
