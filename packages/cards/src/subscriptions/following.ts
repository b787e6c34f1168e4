// The card of what is followed, by whoever asks and by the channel in which they ask; each with its button to stop it.
import type { Language, SubscriptionList, SubscriptionView } from "@convivio/core";
import { bareCard } from "../build-card/bare-card.ts";
import { notice } from "../build-card/labels.ts";
import type { Card, Entry, Part } from "../card.ts";
import { say, sayLine } from "../messages/messages.ts";
import { code, lineOf, linked } from "../runs.ts";
import { labelOf, paceLine, stopAction } from "./subscription.ts";

/** As many as every platform has room for, each with its button. */
const shown = 8;

function entryOf(subscription: SubscriptionView, language: Language, mayStop: boolean): Entry {
  return {
    number: null,
    title: linked(labelOf(subscription, language), subscription.url),
    place: paceLine(subscription, language),
    summary: "",
    mark: [],
    why: [],
    source: [],
    details: mayStop ? stopAction(subscription, language, "action.stop") : null,
  };
}

function begin(language: Language): Part[] {
  return notice(
    lineOf(say(language, "following.nothing")),
    sayLine(language, "following.begin", {
      command: code("/convivio follow turin"),
      button: say(language, "action.follow"),
    }),
  );
}

export function buildFollowingCard(list: SubscriptionList, language: Language): Card {
  const own = list.own.slice(0, shown);
  const here = list.here.slice(0, shown - own.length);
  const rest = list.own.length + list.here.length - own.length - here.length;
  const part = (label: string, entries: Entry[]): Part[] =>
    entries.length === 0 ? [] : [{ type: "entries", label, entries }];
  const parts = [
    ...part(
      say(language, "following.own"),
      own.map((subscription) => entryOf(subscription, language, true)),
    ),
    ...part(
      say(language, "following.here"),
      here.map((subscription) => entryOf(subscription, language, list.mayStopHere)),
    ),
    ...(rest > 0 ? notice(lineOf(say(language, "following.more", { count: rest }))) : []),
  ];
  const mayNotStop = here.length > 0 && !list.mayStopHere;
  return bareCard("following", language, {
    heading: say(language, "heading.following"),
    parts: parts.length > 0 ? parts : begin(language),
    footer: mayNotStop ? [lineOf(say(language, "following.mayNotStop"))] : [],
  });
}
