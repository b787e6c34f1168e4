// The cards after a press: what is followed now, and what is no longer.
import type { FollowFor, Language, SubscriptionView } from "@convivio/core";
import { bareCard } from "../build-card/bare-card.ts";
import { notice } from "../build-card/labels.ts";
import type { Card } from "../card.ts";
import { say, sayLine } from "../messages/messages.ts";
import { code, lineOf, linked } from "../runs.ts";
import { labelOf, paceLine, stopAction } from "./subscription.ts";

/** `digests` is for another channel than the one in which this is read. */
export function buildFollowedCard(
  subscription: SubscriptionView,
  language: Language,
  wanted: FollowFor = subscription.follower,
): Card {
  const label = labelOf(subscription, language);
  const { pace, url } = subscription;
  return bareCard("followed", language, {
    heading: say(language, `heading.followed.${wanted}`, { label }),
    link: url,
    parts: notice(
      paceLine(subscription, language),
      lineOf(say(language, `followed.${wanted}`)),
      pace === "at-once" ? lineOf(say(language, "follow.at-once")) : [],
    ),
    actions: [stopAction(subscription, language, "action.stop")],
    footer: [sayLine(language, "followed.list", { command: code("/convivio following") })],
  });
}

export function buildStoppedCard(subscription: SubscriptionView, language: Language): Card {
  const label = labelOf(subscription, language);
  const { follower, url } = subscription;
  return bareCard("stopped", language, {
    heading: say(language, "heading.stopped", { label }),
    link: url,
    parts: notice(
      lineOf(say(language, `stopped.${follower}`)),
      sayLine(language, "stopped.again", {
        button: say(language, "action.follow"),
        all: linked(say(language, "digest.all", { label }), url),
      }),
    ),
  });
}
