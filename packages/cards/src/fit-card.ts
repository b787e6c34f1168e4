// A card made smaller for the room there is. What is cut says so, and says where the whole can be read.
import { pageAction } from "./build-card/actions.ts";
import type {
  Action,
  Card,
  Entries,
  Entry,
  Line,
  Listing,
  Notice,
  Offers,
  Part,
  Passage,
  Quotes,
  Run,
} from "./card.ts";
import { cutPassage } from "./cut-passage.ts";
import { cutText } from "./cut-text.ts";
import { say, sayLine } from "./messages/messages.ts";
import type { Room } from "./room.ts";
import { lineOf } from "./runs.ts";

/** Cuts and remembers whether it did. */
type Scissors = { room: Room; card: Card; isCut: boolean };

function cutTo(scissors: Scissors, text: string, max: number): string {
  const cut = cutText(text, max);
  if (cut !== text) scissors.isCut = true;
  return cut;
}

function fitLink(scissors: Scissors, run: Run): Run {
  const { link, ...rest } = run;
  if (link === undefined || link.length <= scissors.room.link) return run;
  scissors.isCut = true;
  return rest;
}

function fitRun(scissors: Scissors, run: Run): Run {
  return fitLink(scissors, { ...run, text: cutTo(scissors, run.text, scissors.room.name) });
}

function fitLine(scissors: Scissors, line: Line): Line {
  return line.map((run) => fitRun(scissors, run));
}

function fitEntry(scissors: Scissors, entry: Entry): Entry {
  return {
    ...entry,
    title: fitRun(scissors, entry.title),
    place: fitLine(scissors, entry.place),
    // Its mark and the title's link say enough: a summary in a list is an excerpt by design.
    summary: cutText(entry.summary, scissors.room.summary),
    why: fitLine(scissors, entry.why),
    source: fitLine(scissors, entry.source),
  };
}

/** The first lines of a list, and how many more there are. */
function firstOf<Value>(scissors: Scissors, values: readonly Value[], max: number): { shown: Value[]; more: Line[] } {
  const shown = values.slice(0, max);
  const rest = values.length - shown.length;
  if (rest === 0) return { shown, more: [] };
  scissors.isCut = true;
  return { shown, more: [lineOf(say(scissors.card.language, "list.more", { count: rest }))] };
}

function fitEntries(scissors: Scissors, part: Entries): Entries {
  const entries = part.entries.slice(0, scissors.room.results).map((entry) => fitEntry(scissors, entry));
  return { ...part, entries };
}

function fitListing(scissors: Scissors, part: Listing): Listing {
  const { shown, more } = firstOf(scissors, part.lines, scissors.room.lines);
  return { ...part, lines: [...shown.map((line) => fitLine(scissors, line)), ...more] };
}

function fitQuotes(scissors: Scissors, part: Quotes): Part[] {
  const { shown, more } = firstOf(scissors, part.quotes, scissors.room.quotes);
  const quotes = shown.map((quote) => ({
    ...quote,
    text: cutTo(scissors, quote.text, scissors.room.passage),
    by: fitLine(scissors, quote.by),
    source: fitLine(scissors, quote.source),
  }));
  const rest: Notice[] = more.length > 0 ? [{ type: "notice", lines: more }] : [];
  return [{ ...part, quotes }, ...rest];
}

/** Its words are cut as one text; a link that is too long leaves its words behind. */
function fitPassage(scissors: Scissors, part: Passage): Passage {
  const lines = cutPassage(part.lines, scissors.room.passage);
  if (lines !== part.lines) scissors.isCut = true;
  return { ...part, lines: lines.map((one) => ({ ...one, line: one.line.map((run) => fitLink(scissors, run)) })) };
}

/** A command is whole or not there: half of it would ask something else. */
function fitCommand(scissors: Scissors, command: string | null): string | null {
  if (command === null || command.length <= scissors.room.passage) return command;
  scissors.isCut = true;
  return null;
}

function fitOffers(scissors: Scissors, part: Offers): Part[] {
  const { shown, more } = firstOf(scissors, part.offers, scissors.room.lines);
  const offers = shown.map((offer) => ({
    ...offer,
    line: fitLine(scissors, offer.line),
    command: fitCommand(scissors, offer.command),
  }));
  const rest: Notice[] = more.length > 0 ? [{ type: "notice", lines: more }] : [];
  return [{ ...part, offers }, ...rest];
}

function fitPart(scissors: Scissors, part: Part): Part[] {
  switch (part.type) {
    case "entries":
      return [fitEntries(scissors, part)];
    case "notice":
      return [{ ...part, lines: part.lines.map((line) => fitLine(scissors, line)) }];
    case "passage":
      return [fitPassage(scissors, part)];
    case "list":
      return [fitListing(scissors, part)];
    case "quotes":
      return fitQuotes(scissors, part);
    case "offers":
      return fitOffers(scissors, part);
  }
}

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
  // A shared card has no buttons; it stays without.
  if (card.actions.length === 0) return others;
  return [pageAction(card.answer, card.language, card.position.from + shown), ...others];
}

function cutLine(card: Card, room: Room): Line {
  const { language, link } = card;
  if (link !== null && (link.length <= room.link || room.link === 0)) {
    return sayLine(language, "cut.link", { link: { text: cutText(card.heading, 60), link } });
  }
  return lineOf(say(language, countEntries(card.parts) > 0 ? "cut.titles" : "cut.bare"));
}

/** The card in the room given. */
export function fitCard(card: Card, room: Room): Card {
  const scissors: Scissors = { room, card, isCut: false };
  const lead = card.lead.map((line) => fitLine(scissors, line));
  const parts = card.parts.flatMap((part) => fitPart(scissors, part));
  const footer = card.footer.map((line) => fitLine(scissors, line));
  const shown = countEntries(parts);
  const isCut = scissors.isCut || shown < countEntries(card.parts);
  const actions = fitActions(card, shown);
  const hasMore = actions.some((action) => action.name === "more" || action.name === "next");
  const position = positionLine(card, shown, hasMore);
  const mark = isCut ? cutLine(card, room) : [];
  return {
    ...card,
    lead,
    parts,
    actions,
    footer: [mark, position, ...footer].filter((line) => line.length > 0),
    isCut,
  };
}

/** The most that fits: the drawing made in the first room whose result is within the limits. */
export function fitDrawing<Drawing>(
  card: Card,
  rooms: readonly Room[],
  draw: (card: Card) => Drawing,
  isWithin: (drawing: Drawing) => boolean,
): Drawing {
  let drawing: Drawing | undefined;
  for (const room of rooms) {
    drawing = draw(fitCard(card, room));
    if (isWithin(drawing)) return drawing;
  }
  if (drawing === undefined) throw new RangeError("There is no room to draw in.");
  return drawing;
}
