// The card that comes without having been asked for: what is new for a subscription, who set that up, and one press to stop it.
import { cardSize, type Digest, type Language } from "@convivio/core";
import { bareCard } from "../build-card/bare-card.ts";
import { toldEntries } from "../build-card/entries.ts";
import { notice } from "../build-card/labels.ts";
import type { Card } from "../card.ts";
import { say } from "../messages/messages.ts";
import { dotted, linked } from "../runs.ts";
import { labelOf, paceLine, stopAction } from "./subscription.ts";

export function buildDigestCard(digest: Digest, language: Language): Card {
  const { subscription } = digest;
  const label = labelOf(subscription, language);
  // Whoever follows for themselves reads event times by their own clock too; a channel has readers in many places.
  const timeZone = subscription.follower === "member" ? subscription.timeZone : null;
  const all = toldEntries(digest, language, timeZone);
  const entries = all.slice(0, cardSize);
  const rest = digest.more + all.length - entries.length;
  const more = rest > 0 ? notice([linked(say(language, "digest.more", { count: rest }), subscription.url)]) : [];
  return bareCard("digest", language, {
    heading: say(language, "heading.digest", { label }),
    link: subscription.url,
    parts: [{ type: "entries", label: null, entries }, ...more],
    actions: [stopAction(subscription, language, "action.stopThese")],
    footer: [
      dotted(
        // When the next one comes is told by its coming.
        paceLine({ ...subscription, nextAt: null }, language),
        linked(say(language, "digest.all", { label }), subscription.url),
      ),
    ],
  });
}
