// How much room a card has, and the fixed order in which it gives room up: summaries, then longer texts, lists, names, results.
import { cardSize } from "@convivio/core";
import { cardLimits, slackLimits } from "./limits.ts";

export type Room = {
  /** Characters of a result's summary. */
  summary: number;
  /** Characters of a longer text, such as a purpose, or what somebody said. */
  passage: number;
  /** Lines of a list. */
  lines: number;
  quotes: number;
  /** Characters of any other stretch of text: a title, a name, a reason. */
  name: number;
  /** Characters of a web address; a longer one is left to the record's own page. */
  link: number;
  results: number;
};

/** Room for everything: plain text has no limits. */
export const unlimited: Room = {
  summary: Number.POSITIVE_INFINITY,
  passage: Number.POSITIVE_INFINITY,
  lines: Number.POSITIVE_INFINITY,
  quotes: Number.POSITIVE_INFINITY,
  name: Number.POSITIVE_INFINITY,
  link: Number.POSITIVE_INFINITY,
  results: Number.POSITIVE_INFINITY,
};

const ample: Room = {
  summary: cardLimits.summary,
  passage: slackLimits.sectionText,
  lines: 15,
  quotes: 8,
  name: 300,
  link: 1000,
  results: 10,
};

const steps: readonly Partial<Room>[] = [
  { summary: 200 },
  { summary: 160 },
  { summary: 120 },
  { summary: 80 },
  { passage: 1500 },
  { passage: 800 },
  { passage: 400 },
  { passage: 240 },
  { lines: 8, quotes: 5 },
  { lines: 5, quotes: 3, link: 500 },
  { passage: 140 },
  { lines: 3, quotes: 2, link: 300 },
  { name: 160, summary: 60 },
  { name: 100, link: 200 },
  { results: cardSize },
  { results: 4 },
  { results: 3 },
  { name: 60, passage: 80 },
  { results: 2, lines: 2, quotes: 1 },
  { link: 100 },
  { name: 40, summary: 40 },
  { results: 1, lines: 1 },
  { name: 20, passage: 40, summary: 20, link: 60 },
  { name: 12, passage: 12, summary: 12, link: 0 },
];

function roomsAfter(first: Room): Room[] {
  let room = first;
  return steps.map((step) => {
    room = { ...room, ...step };
    return room;
  });
}

/** From ample to hardly any, each step with less room than the one before. */
export const rooms: readonly Room[] = [ample, ...roomsAfter(ample)];
