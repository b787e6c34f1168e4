// A part of a card made smaller for the room there is, with what was cut of it.

import type { Language } from "@convivio/core";
import type { Entries, Entry, Line, Listing, Notice, Offers, Part, Passage, Quotes, Run } from "./card.ts";
import type { Cut } from "./cut.ts";
import { cutPassage, lengthOf } from "./cut-passage.ts";
import { cutMark, cutText } from "./cut-text.ts";
import { say } from "./messages/messages.ts";
import type { Room } from "./room.ts";
import { lineOf } from "./runs.ts";

/** Cuts, and remembers what it cut and where. */
export type Scissors = { room: Room; language: Language; cuts: Cut[] };

type Place = Pick<Cut, "where" | "label">;

function note(scissors: Scissors, place: Place, what: Cut["what"], kept: number, of: number): void {
  scissors.cuts.push({ ...place, what, kept, of });
}

function cutTo(scissors: Scissors, place: Place, text: string, max: number): string {
  const cut = cutText(text, max);
  if (cut !== text) note(scissors, place, "characters", Math.max(0, cut.length - cutMark.length), text.length);
  return cut;
}

function fitLink(scissors: Scissors, place: Place, run: Run): Run {
  const { link, ...rest } = run;
  if (link === undefined || link.length <= scissors.room.link) return run;
  note(scissors, place, "links", 0, 1);
  return rest;
}

function fitRun(scissors: Scissors, place: Place, run: Run): Run {
  return fitLink(scissors, place, { ...run, text: cutTo(scissors, place, run.text, scissors.room.name) });
}

export function fitLine(scissors: Scissors, place: Place, line: Line): Line {
  return line.map((run) => fitRun(scissors, place, run));
}

function fitEntry(scissors: Scissors, place: Place, entry: Entry): Entry {
  return {
    ...entry,
    title: fitRun(scissors, place, entry.title),
    place: fitLine(scissors, place, entry.place),
    summary: cutTo(scissors, { where: "summary", label: entry.title.text }, entry.summary, scissors.room.summary),
    why: fitLine(scissors, place, entry.why),
    source: fitLine(scissors, place, entry.source),
  };
}

/** The first lines of a list, and how many more there are. */
function firstOf<Value>(
  scissors: Scissors,
  place: Place,
  values: readonly Value[],
  max: number,
): { shown: Value[]; more: Line[] } {
  const shown = values.slice(0, max);
  const rest = values.length - shown.length;
  if (rest === 0) return { shown, more: [] };
  note(scissors, place, "lines", shown.length, values.length);
  return { shown, more: [lineOf(say(scissors.language, "list.more", { count: rest }))] };
}

function fitEntries(scissors: Scissors, place: Place, part: Entries): Entries {
  const shown = part.entries.slice(0, scissors.room.results);
  if (shown.length < part.entries.length) note(scissors, place, "results", shown.length, part.entries.length);
  return { ...part, entries: shown.map((entry) => fitEntry(scissors, place, entry)) };
}

function fitListing(scissors: Scissors, place: Place, part: Listing): Listing {
  const { shown, more } = firstOf(scissors, place, part.lines, scissors.room.lines);
  return { ...part, lines: [...shown.map((line) => fitLine(scissors, place, line)), ...more] };
}

/** How many more there are stands in a line of its own, behind the part. */
function withMore(part: Part, more: readonly Line[]): Part[] {
  const rest: Notice[] = more.length > 0 ? [{ type: "notice", lines: more }] : [];
  return [part, ...rest];
}

function fitQuotes(scissors: Scissors, place: Place, part: Quotes): Part[] {
  const { shown, more } = firstOf(scissors, place, part.quotes, scissors.room.quotes);
  const quotes = shown.map((quote) => ({
    ...quote,
    text: cutTo(scissors, place, quote.text, scissors.room.passage),
    by: fitLine(scissors, place, quote.by),
    source: fitLine(scissors, place, quote.source),
  }));
  return withMore({ ...part, quotes }, more);
}

/** Its words are cut as one text; a link that is too long leaves its words behind. */
function fitPassage(scissors: Scissors, place: Place, part: Passage): Passage {
  const lines = cutPassage(part.lines, scissors.room.passage);
  if (lines !== part.lines) {
    note(scissors, place, "characters", Math.max(0, lengthOf(lines) - cutMark.length), lengthOf(part.lines));
  }
  const fitted = lines.map((one) => ({ ...one, line: one.line.map((run) => fitLink(scissors, place, run)) }));
  return { ...part, lines: fitted };
}

/** A command is whole or not there: half of it would ask something else. */
function fitCommand(scissors: Scissors, place: Place, command: string | null): string | null {
  if (command === null || command.length <= scissors.room.passage) return command;
  note(scissors, place, "commands", 0, 1);
  return null;
}

function fitOffers(scissors: Scissors, place: Place, part: Offers): Part[] {
  const { shown, more } = firstOf(scissors, place, part.offers, scissors.room.lines);
  const offers = shown.map((offer) => ({
    ...offer,
    line: fitLine(scissors, place, offer.line),
    command: fitCommand(scissors, place, offer.command),
  }));
  return withMore({ ...part, offers }, more);
}

export function fitPart(scissors: Scissors, part: Part): Part[] {
  const place: Place = { where: part.type, label: part.type === "notice" ? null : part.label };
  switch (part.type) {
    case "entries":
      return [fitEntries(scissors, place, part)];
    case "notice":
      return [{ ...part, lines: part.lines.map((line) => fitLine(scissors, place, line)) }];
    case "passage":
      return [fitPassage(scissors, place, part)];
    case "list":
      return [fitListing(scissors, place, part)];
    case "quotes":
      return fitQuotes(scissors, place, part);
    case "offers":
      return fitOffers(scissors, place, part);
  }
}
