// What every card about a subscription has in common: its name, when it is told, who set it up, and the button that stops it.
import type { Language, SubscriptionView } from "@convivio/core";
import { momentText } from "../build-card/moment.ts";
import type { Action, Card, Line, Part, SubscriptionCardKind } from "../card.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import { say } from "../messages/messages.ts";
import { dotted } from "../runs.ts";
import { safeAddress } from "../safe-address.ts";
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

type Content = {
  heading: string;
  /** Where the same can be read on the web. */
  link?: string | null;
  lead?: readonly Line[];
  parts: readonly Part[];
  actions?: readonly Action[];
  footer?: readonly Line[];
};

export function subscriptionCard(kind: SubscriptionCardKind, language: Language, content: Content): Card {
  const { heading, link = null, lead = [], parts, actions = [], footer = [] } = content;
  return {
    kind,
    language,
    answer: null,
    heading: cleanText(heading),
    link: safeAddress(link),
    lead: lead.filter((line) => line.length > 0),
    parts,
    position: null,
    actions,
    footer: footer.filter((line) => line.length > 0),
    isCut: false,
  };
}
