// One result in a list: a practice or an event in a few lines.
import type { Answer, EventView, Language, PracticeSummary, ResourceView } from "@convivio/core";
import type { Entry } from "../card.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import { say } from "../messages/messages.ts";
import { dotted, linked } from "../runs.ts";
import { answerIdOf, detailsAction } from "./actions.ts";
import { languageMark } from "./labels.ts";
import { placeOf } from "./places.ts";
import { findResultIndex, whyLine } from "./question.ts";
import { firstSource } from "./sources.ts";
import { whenLine, yearsLine } from "./years.ts";

export function titleOf(record: { title: string; slug: string }): string {
  return isBlank(cleanText(record.title)) ? record.slug : record.title;
}

type Listed = Pick<
  PracticeSummary | EventView | ResourceView,
  "slug" | "title" | "url" | "language" | "isStale" | "sources"
>;

function entryOf(
  answer: Answer,
  kind: "practice" | "event",
  record: Listed,
  number: number | null,
): Omit<Entry, "place" | "summary"> {
  const title = linked(titleOf(record), record.url);
  return {
    number,
    title,
    mark: languageMark(record, answer.language),
    why: whyLine(answer, kind, record.slug),
    source: firstSource(record.sources, answer.language),
    details: detailsAction(answerIdOf(answer), findResultIndex(answer, kind, record.slug), title.text, answer.language),
  };
}

function practiceFacts(practice: PracticeSummary, language: Language): Pick<Entry, "place" | "summary"> {
  const pitch = cleanText(practice.pitch ?? "");
  return {
    place: dotted(
      placeOf(practice.cities, language),
      yearsLine(practice, language),
      say(language, `status.${practice.status}`),
    ),
    summary: isBlank(pitch) ? cleanText(practice.summary) : pitch,
  };
}

function eventFacts(event: EventView, language: Language, timeZone: string | null): Pick<Entry, "place" | "summary"> {
  return {
    place: dotted(
      placeOf([event.city], language),
      whenLine(event, language, timeZone),
      say(language, `eventStatus.${event.status}`),
    ),
    summary: cleanText(event.summary),
  };
}

export function practiceEntry(answer: Answer, practice: PracticeSummary, number: number | null): Entry {
  return { ...entryOf(answer, "practice", practice, number), ...practiceFacts(practice, answer.language) };
}

export function eventEntry(
  answer: Answer,
  event: EventView,
  number: number | null,
  timeZone: string | null = null,
): Entry {
  return { ...entryOf(answer, "event", event, number), ...eventFacts(event, answer.language, timeZone) };
}

/** Records told without having been asked for: there is no answer from which their details could be opened. */
export function toldEntries(
  told: { practices: readonly PracticeSummary[]; events: readonly EventView[] },
  language: Language,
  timeZone: string | null = null,
): Entry[] {
  const entry = (record: Listed, facts: Pick<Entry, "place" | "summary">): Entry => ({
    number: null,
    title: linked(titleOf(record), record.url),
    mark: languageMark(record, language),
    why: [],
    source: firstSource(record.sources, language),
    details: null,
    ...facts,
  });
  return [
    ...told.practices.map((practice) => entry(practice, practiceFacts(practice, language))),
    ...told.events.map((event) => entry(event, eventFacts(event, language, timeZone))),
  ];
}
