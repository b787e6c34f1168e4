// The card of one event: where it stands in its series, who spoke and what they said, what was shown, what came next.
import type { EventView, Language, StatementView } from "@convivio/core";
import type { Card, Line, Part, Quote } from "../card.ts";
import { cleanText } from "../clean-text.ts";
import { say, wordFor } from "../messages/messages.ts";
import { dotted, join, lineOf, linked, plain } from "../runs.ts";
import { cardOf } from "./card-of.ts";
import { titleOf } from "./entries.ts";
import { labelled, languageMark, links, listing, notice, passage } from "./labels.ts";
import type { CardOptions } from "./options.ts";
import { placeOf } from "./places.ts";
import type { AnswerOf } from "./practices.ts";
import { whyLine } from "./question.ts";
import { allSources, sourceLine } from "./sources.ts";
import { howSaid } from "./statement.ts";
import { suggestionParts } from "./suggestions.ts";
import { whenLine } from "./years.ts";

function series(event: EventView, language: Language): Line {
  if (event.series === null) return [];
  const { title } = event.series;
  const number = event.numberInSeries;
  return lineOf(number === null ? title : say(language, "series.number", { series: title, number }));
}

function facts(event: EventView, language: Language, timeZone: string | null): Part[] {
  return notice(
    dotted(
      placeOf([event.city], language),
      whenLine(event, language, timeZone),
      say(language, `eventStatus.${event.status}`),
    ),
    dotted(
      series(event, language),
      wordFor(language, "eventKind", event.kind),
      say(language, `attendance.${event.attendanceMode}`),
    ),
    labelled(language, "detail.venue", lineOf(event.venue)),
    languageMark(event, language),
  );
}

/** "Jorge Sampaio, High Representative, UNAOC". */
function personLine(name: string, position: string | null, affiliation: string | null, language: Language): Line {
  return join([lineOf(name), lineOf(position), lineOf(affiliation)], say(language, "separator"));
}

function quoteOf(statement: StatementView, language: Language): Quote {
  return {
    text: cleanText(statement.text),
    isVerbatim: statement.kind === "verbatim",
    by: dotted(
      personLine(statement.speaker, statement.position, statement.affiliation, language),
      howSaid(statement, language),
      languageMark(statement, language),
    ),
    source: labelled(language, "source", sourceLine(statement.source)),
  };
}

function people(event: EventView, language: Language): Part[] {
  const organisers = event.organisers.map(({ name, role, url }) =>
    dotted(linked(name, url), wordFor(language, "role", role)),
  );
  const participants = event.participants.map(({ name, role, position, affiliation }) =>
    dotted(personLine(name, position, affiliation, language), wordFor(language, "role", role)),
  );
  const quotes = event.statements.map((statement) => quoteOf(statement, language));
  return [
    ...listing(language, "detail.organisers", organisers),
    ...listing(language, "detail.participants", participants),
    ...(quotes.length > 0 ? [{ type: "quotes", label: say(language, "detail.statements"), quotes } as const] : []),
  ];
}

export function buildEventCard(answer: AnswerOf<"event">, options: CardOptions): Card {
  const { event, language } = answer;
  const named = (names: readonly string[]) => names.map((name) => lineOf(name));
  const parts: Part[] = [
    ...facts(event, language, options.timeZone ?? null),
    ...passage(event.summary),
    ...notice(whyLine(answer, "event", event.slug)),
    ...people(event, language),
    ...links(language, "detail.practicesShown", event.practicesShown),
    ...links(language, "detail.resourcesShown", event.resourcesShown),
    ...listing(language, "detail.nextSteps", named(event.nextSteps)),
    ...links(language, "detail.follows", event.follows),
    ...links(language, "detail.followedBy", event.followedBy),
    ...listing(language, "detail.otherNames", named(event.otherNames), true),
    allSources(event.sources, language),
    ...suggestionParts(answer, options),
  ];
  const title = titleOf(event);
  const page = labelled(language, "detail.page", [linked(title, event.url)]);
  return cardOf(answer, options, { heading: plain(title).text, link: event.url, parts, footer: [page] });
}
