// The card of a city: its practices, its events and the networks it belongs to.
import type { Card, Line, Part } from "../card.ts";
import { say } from "../messages/messages.ts";
import { dotted, join, lineOf, linked } from "../runs.ts";
import { cardOf, windowOf } from "./card-of.ts";
import { practiceEntry, titleOf } from "./entries.ts";
import { labelled, listing, notice } from "./labels.ts";
import type { CardOptions } from "./options.ts";
import { cityName } from "./places.ts";
import type { AnswerOf } from "./practices.ts";
import { suggestionParts } from "./suggestions.ts";
import { whenLine } from "./years.ts";

function place(answer: AnswerOf<"city">): Line {
  const { city, practiceCount, language } = answer;
  return dotted(
    city.country.name,
    city.partOf === null ? null : say(language, "city.partOf", { city: city.partOf.title }),
    say(language, "count.practices", { count: practiceCount }),
    answer.events.length > 0 ? say(language, "count.events", { count: answer.events.length }) : null,
  );
}

function events(answer: AnswerOf<"city">, options: CardOptions): Part[] {
  const { language } = answer;
  const lines = answer.events.map((event) =>
    dotted(
      linked(titleOf(event), event.url),
      whenLine(event, language, options.timeZone),
      say(language, `eventStatus.${event.status}`),
    ),
  );
  return listing(language, "detail.events", lines);
}

export function buildCityCard(answer: AnswerOf<"city">, options: CardOptions): Card {
  const { city, language } = answer;
  const window = windowOf(answer, answer.practices, options);
  const first = window.position?.first ?? 1;
  const entries = window.shown.map((practice, index) => practiceEntry(answer, practice, first + index));
  const networks = join(
    city.networks.map((name) => lineOf(name)),
    say(language, "separator"),
  );
  const parts: Part[] = [
    ...notice(place(answer), labelled(language, "detail.networks", networks)),
    ...(entries.length > 0 ? [{ type: "entries", label: say(language, "detail.practices"), entries } as const] : []),
    ...events(answer, options),
    ...suggestionParts(answer, options),
  ];
  const page = labelled(language, "detail.page", [linked(cityName(city), city.url)]);
  return cardOf(answer, options, { heading: cityName(city), link: city.url, parts, window, footer: [page] });
}
