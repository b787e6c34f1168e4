// A card as plain text for the terminal and for screen readers: complete, addresses written out, commands instead of buttons.
import type { Card, Entry, Line, Part, Passage, Run } from "../card.ts";
import { fitCard } from "../fit-card.ts";
import { quotation, say } from "../messages/messages.ts";
import { unlimited } from "../room.ts";
import { textOf } from "../runs.ts";
import { markOf } from "./passage-mark.ts";
import { wrap } from "./wrap.ts";

export type TextOptions = {
  /** Columns; lines are not broken unless told. */
  width?: number;
};

function words(run: Run): string {
  return run.link === undefined || run.link === run.text ? run.text : `${run.text} <${run.link}>`;
}

function textOfLine(line: Line): string {
  return line.map(words).join("");
}

/** Drawn lines: an indent, and what stands behind it. */
type Row = { indent: string; text: string };
const row = (text: string, indent = ""): Row => ({ indent, text });

function entryRows({ number, title, place, summary, mark, why, source }: Entry): Row[] {
  const heading = number === null ? title.text : `${number}. ${title.text}`;
  const addresses = source.flatMap(({ link }) => (link === undefined ? [] : [link]));
  const under = [textOf(place), summary, textOf(mark), textOf(why), title.link ?? "", textOf(source), ...addresses];
  return [row(heading), ...under.filter((text) => text !== "").map((text) => row(text, "   "))];
}

function partRows(part: Part, card: Card): Row[][] {
  switch (part.type) {
    case "entries":
      return [...(part.label === null ? [] : [[row(part.label)]]), ...part.entries.map(entryRows)];
    case "notice":
      return [part.lines.map((line) => row(textOfLine(line)))];
    case "passage":
      return [passageRows(part)];
    case "list":
      if (part.inline) return [[row(part.label), row(part.lines.map(textOfLine).join(" · "), "  ")]];
      return [[row(part.label), ...part.lines.map((line) => row(`- ${textOfLine(line)}`, "  "))]];
    case "quotes":
      return [
        [row(part.label)],
        ...part.quotes.map((quote) => [
          row(textOfLine(quotation(quote, card.language)), "  "),
          row(textOfLine(quote.by), "  "),
          row(textOfLine(quote.source), "  "),
        ]),
      ];
    case "offers":
      return [[row(part.label), ...part.offers.map(({ line, command }) => row(offerText(line, command, card), "  "))]];
  }
}

function passageRows({ label, lines }: Passage): Row[] {
  const indent = label === null ? "" : "  ";
  const told = lines.map((line) => row(markOf(line) + textOfLine(line.line), indent));
  return label === null ? told : [row(label), ...told];
}

function offerText(line: Line, command: string | null, card: Card): string {
  const told = `- ${textOfLine(line)}`;
  return command === null ? told : `${told} · ${say(card.language, "suggestion.type", { command })}`;
}

/** The lines after the first of a list's line stand under its words; those of a quote are quoted too. */
function hangOf(text: string): string {
  if (text.startsWith("> ")) return "> ";
  return " ".repeat(/^ *(?:-|\d+\.) /.exec(text)?.[0].length ?? 0);
}

/** Sections of rows, with an empty line between them. */
function sectionsOf(card: Card): Row[][] {
  const hasMore = card.actions.some(({ name }) => name === "more" || name === "next");
  const footer = card.footer.map((line) => row(textOfLine(line)));
  return [
    [row(card.heading), ...card.lead.map((line) => row(textOfLine(line)))],
    ...card.parts.flatMap((part) => partRows(part, card)),
    hasMore ? [...footer, row(say(card.language, "text.more"))] : footer,
  ];
}

export function renderText(card: Card, options: TextOptions = {}): string {
  const { width = Number.POSITIVE_INFINITY } = options;
  const draw = ({ indent, text }: Row) =>
    width === Number.POSITIVE_INFINITY ? indent + text : wrap(text, width, indent, hangOf(text));
  return sectionsOf(fitCard(card, unlimited).card)
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.map(draw).join("\n"))
    .join("\n\n");
}
