// A card made smaller for the room there is. What is cut says so, and says where the whole can be read.
import { pageAction } from "./build-card/actions.ts";
import type { Action, Card, Line, Part } from "./card.ts";
import type { Cut } from "./cut.ts";
import { cutText } from "./cut-text.ts";
import { fitLine, fitPart, type Scissors } from "./fit-part.ts";
import { say, sayLine } from "./messages/messages.ts";
import type { Room } from "./room.ts";
import { lineOf } from "./runs.ts";

function countEntries(parts: readonly Part[]): number {
  return parts.reduce((count, part) => count + (part.type === "entries" ? part.entries.length : 0), 0);
}

/** Where the results shown stand among all of them: "1–5 of 7 results"; just "3 results" when those are all. */
function positionLine(card: Card, shown: number, hasMore: boolean): Line {
  if (card.position === null || shown === 0) return [];
  const { first, total } = card.position;
  const last = first + shown - 1;
  if (first === 1 && last === total) return lineOf(say(card.language, "results.all", { count: total }));
  const numbers = { from: String(first), to: String(last) };
  if (total !== null) return lineOf(say(card.language, "results.of", { ...numbers, count: total }));
  return lineOf(say(card.language, hasMore ? "results.more" : "results.shown", numbers));
}

/** Results that did not fit are the first of the next page. */
function fitActions(card: Card, shown: number): readonly Action[] {
  const dropped = countEntries(card.parts) - shown;
  if (dropped === 0 || card.answer === null || card.position === null) return card.actions;
  const others = card.actions.filter((action) => action.name !== "more" && action.name !== "next");
  // A shared card has no buttons to more of it; it stays without.
  if (!card.actions.some((action) => action.name === "share")) return card.actions;
  return [pageAction(card.answer, card.language, card.position.from + shown), ...others];
}

function cutLine(card: Card, room: Room): Line {
  const { language, link } = card;
  if (link !== null && (link.length <= room.link || room.link === 0)) {
    return sayLine(language, "cut.link", { link: { text: cutText(card.heading, 60), link } });
  }
  return lineOf(say(language, countEntries(card.parts) > 0 ? "cut.titles" : "cut.bare"));
}

/** A card in the room given, and what of it was cut. */
export type Fitted = { card: Card; cuts: readonly Cut[] };

/** In a list a summary is an excerpt by design, and its title opens the whole: cut, it needs no mark. */
const isMarked = ({ where }: Cut) => where !== "summary";

export function fitCard(card: Card, room: Room): Fitted {
  const scissors: Scissors = { room, language: card.language, cuts: [] };
  const lead = card.lead.map((line) => fitLine(scissors, { where: "lead", label: null }, line));
  const parts = card.parts.flatMap((part) => fitPart(scissors, part));
  const footer = card.footer.map((line) => fitLine(scissors, { where: "footer", label: null }, line));
  const shown = countEntries(parts);
  const isCut = scissors.cuts.some(isMarked);
  const actions = fitActions(card, shown);
  const hasMore = actions.some((action) => action.name === "more" || action.name === "next");
  const position = positionLine(card, shown, hasMore);
  const mark = isCut ? cutLine(card, room) : [];
  const fitted = {
    ...card,
    lead,
    parts,
    actions,
    footer: [mark, position, ...footer].filter((line) => line.length > 0),
    isCut,
  };
  return { card: fitted, cuts: scissors.cuts };
}

/** A place where cards are drawn: its rooms from ample to hardly any, and when a drawing fits. */
export interface Surface<Drawing> {
  rooms: readonly Room[];
  draw(card: Card): Drawing;
  isWithin(drawing: Drawing): boolean;
  /** What it cuts by itself, whatever the room. */
  cutsOfHeading(heading: string): Cut[];
}

/** The most that fits: the drawing made in the first room whose result is within the limits, and what was cut for it. */
export function fitDrawing<Drawing>(card: Card, surface: Surface<Drawing>): { drawing: Drawing; cuts: readonly Cut[] } {
  let last: { drawing: Drawing; cuts: readonly Cut[] } | undefined;
  for (const room of surface.rooms) {
    const fitted = fitCard(card, room);
    last = { drawing: surface.draw(fitted.card), cuts: fitted.cuts };
    if (surface.isWithin(last.drawing)) return last;
  }
  if (last === undefined) throw new RangeError("There is no room to draw in.");
  return last;
}
