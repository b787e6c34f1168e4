// Where it can be read: a source with its title, publisher and year.
import { findRange, formatDate, type Language, type Source, yearsOf } from "@convivio/core";
import type { Line, Listing } from "../card.ts";
import { say } from "../messages/messages.ts";
import { dotted, join, lineOf, linked } from "../runs.ts";
import { labelled } from "./labels.ts";

function yearOf(source: Source): string | null {
  const year = source.published === null ? null : yearsOf(findRange(source.published)).from;
  return year === null ? null : String(year);
}

/** "Rumours agency report · City of Barcelona · 2012", its title linked; to the archived copy where there is no address. */
export function sourceLine(source: Source): Line {
  return dotted(linked(source.title, source.url ?? source.archiveUrl), source.publisher, yearOf(source));
}

/** The first source of a record, and how many more there are. */
export function firstSource(sources: readonly Source[], language: Language): Line {
  const [first, ...rest] = sources;
  if (first === undefined) return lineOf(say(language, "source.none"));
  const more = rest.length > 0 ? lineOf(say(language, "source.more", { count: rest.length })) : [];
  return labelled(language, "source", join([sourceLine(first), more], " · "));
}

/** Every source of a record; where one has no date, that it has none; and when its address last answered. */
export function allSources(sources: readonly Source[], language: Language): Listing {
  const lines = sources.map((source) =>
    dotted(
      sourceLine(source),
      yearOf(source) === null ? say(language, "source.undated") : null,
      source.lastSeenAlive === null
        ? null
        : say(language, "source.lastSeen", { date: formatDate(source.lastSeenAlive, language) }),
    ),
  );
  return {
    type: "list",
    label: say(language, sources.length === 1 ? "source" : "detail.sources"),
    lines: lines.length > 0 ? lines : [lineOf(say(language, "source.none"))],
    inline: sources.length < 2,
  };
}
