// What cards about a subscription have in common: its name, when it is told, who set it up, and the button that stops it.
import type { Language, SubscriptionView } from "@convivio/core";
import { momentText } from "../build-card/moment.ts";
import type { Action, Line } from "../card.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import { say } from "../messages/messages.ts";
import { dotted } from "../runs.ts";
import { subscriptionActionId } from "../subscription-action-id.ts";

/** What is followed, named; never nothing. */
export function labelOf({ label }: SubscriptionView, language: Language): string {
  const clean = cleanText(label);
  return isBlank(clean) ? say(language, "follow.everything") : clean;
}

/** "weekly · next on Monday, 30 November 2026 at 09:00 (Europe/Rome) · set up by Amina". */
export function paceLine(subscription: SubscriptionView, language: Language): Line {
  const { pace, nextAt, timeZone, setUpBy } = subscription;
  return dotted(
    pace === null ? null : say(language, `pace.${pace}`),
    nextAt === null ? null : say(language, "pace.next", { time: momentText(nextAt, timeZone, language) }),
    setUpBy === null ? null : say(language, "setUpBy", { name: cleanText(setUpBy) }),
  );
}

export function stopAction(
  subscription: SubscriptionView,
  language: Language,
  label: "action.stop" | "action.stopThese",
): Action {
  return {
    name: "stop",
    id: subscriptionActionId({ subscription: subscription.id, action: "stop" }),
    label: say(language, label),
    accessibleLabel: say(language, "action.stopOf", { label: labelOf(subscription, language) }),
    primary: false,
  };
}
