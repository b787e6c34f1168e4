// From an answer to its card: one way for each kind of answer.
import type { Answer } from "@convivio/core";
import type { Card } from "../card.ts";
import { buildCityCard } from "./city.ts";
import { buildEventCard } from "./event.ts";
import { buildEventsCard } from "./events.ts";
import { buildHelpCard } from "./help.ts";
import { buildNothingCard } from "./nothing.ts";
import type { CardOptions } from "./options.ts";
import { buildPracticeCard } from "./practice.ts";
import { buildPracticesCard } from "./practices.ts";
import { buildResourceCard } from "./resource.ts";

export function buildCard(answer: Answer, options: CardOptions = {}): Card {
  switch (answer.kind) {
    case "practices":
      return buildPracticesCard(answer, options);
    case "practice":
      return buildPracticeCard(answer, options);
    case "city":
      return buildCityCard(answer, options);
    case "events":
      return buildEventsCard(answer, options);
    case "event":
      return buildEventCard(answer, options);
    case "resource":
      return buildResourceCard(answer, options);
    case "nothing":
      return buildNothingCard(answer, options);
    case "help":
      return buildHelpCard(answer, options);
  }
}
