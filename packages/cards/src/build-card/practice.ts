// The card of one practice, with its whole story.
import type { Language, PracticeView } from "@convivio/core";
import { formatDate } from "@convivio/core";
import type { Card, Line, Part } from "../card.ts";
import { cardLimits } from "../limits.ts";
import { say } from "../messages/messages.ts";
import { dotted, join, lineOf, linked, plain } from "../runs.ts";
import { reportAction } from "./actions.ts";
import { cardOf } from "./card-of.ts";
import { titleOf } from "./entries.ts";
import { labelled, languageMark, links, listing, notice, passage, story } from "./labels.ts";
import type { CardOptions } from "./options.ts";
import { cityName, placeOf } from "./places.ts";
import type { AnswerOf } from "./practices.ts";
import { whyLine } from "./question.ts";
import { allSources } from "./sources.ts";
import { suggestionParts } from "./suggestions.ts";
import { yearsLine } from "./years.ts";

const chapters = ["purpose", "rationale", "process", "impact", "lessons", "transfer"] as const;
/** The chapters whose absence is said, so that silence is not taken for a result. */
const expected = ["purpose", "process", "impact", "lessons"] as const;

function untold(practice: PracticeView, language: Language): Line {
  const missing = expected.filter((chapter) => practice[chapter] === null);
  const names = missing.map((chapter) => lineOf(say(language, `detail.${chapter}`)));
  return labelled(language, "detail.untold", join(names, say(language, "separator")));
}

/** How it is known, and how long ago that was checked: two axes, never one verdict. */
function trust(practice: PracticeView, language: Language): Part[] {
  const { evidence, mixedResults, freshness, checkedOn } = practice;
  const checked =
    checkedOn === null ? null : say(language, "freshness.checkedOn", { date: formatDate(checkedOn, language) });
  return notice(
    labelled(
      language,
      "evidence",
      dotted(say(language, `evidence.${evidence}`), mixedResults ? say(language, "evidence.mixed") : null),
    ),
    labelled(language, "freshness", dotted(checked, say(language, `freshness.${freshness}`))),
    untold(practice, language),
  );
}

function cities(practice: PracticeView, language: Language): Part[] {
  if (practice.cities.length <= cardLimits.citiesInPlace) return [];
  const lines = practice.cities.map((city) => [linked(`${cityName(city)}, ${city.country.name}`, city.url)]);
  return listing(language, "detail.cities", lines);
}

function organisations(practice: PracticeView, language: Language): Part[] {
  const lines = practice.organisations.map(({ name, role, url }) =>
    dotted(linked(name, url), say(language, `role.${role}`)),
  );
  return listing(language, "detail.organisations", lines);
}

export function buildPracticeCard(answer: AnswerOf<"practice">, options: CardOptions): Card {
  const { practice, language } = answer;
  const named = (names: readonly string[]) => names.map((name) => lineOf(name));
  const place = dotted(
    placeOf(practice.cities, language),
    yearsLine(practice, language),
    say(language, `status.${practice.status}`),
  );
  const themes = practice.themes.map(({ name, url }) => ({ title: name, url }));
  const parts: Part[] = [
    ...notice(place, languageMark(practice, language)),
    ...(practice.pitch === null ? [] : notice(lineOf(practice.pitch))),
    ...passage(practice.summary),
    ...notice(whyLine(answer, "practice", practice.slug)),
    ...chapters.flatMap((chapter) => story(language, `detail.${chapter}`, practice[chapter])),
    ...trust(practice, language),
    ...cities(practice, language),
    ...organisations(practice, language),
    ...listing(language, "detail.otherParticipants", named(practice.otherParticipants), true),
    ...listing(language, "detail.targetGroups", named(practice.targetGroups), true),
    ...links(language, "detail.themes", themes, true),
    ...links(language, "detail.resources", practice.resources),
    allSources(practice.sources, language),
    ...suggestionParts(answer, options),
  ];
  const title = titleOf(practice);
  const page = labelled(language, "detail.page", [linked(title, practice.url)]);
  const card = cardOf(answer, options, { heading: plain(title).text, link: practice.url, parts, footer: [page] });
  return { ...card, actions: [...card.actions, ...reportAction(card.answer, plain(title).text, language)] };
}
