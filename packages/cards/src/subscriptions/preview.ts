// The card before anything is saved: what would come, when it would come first, and a button for each way to be told.
import {
  type FollowFor,
  type Language,
  type Pace,
  paces,
  type SubscriptionPreview,
  type SubscriptionView,
} from "@convivio/core";
import { bareCard } from "../build-card/bare-card.ts";
import { toldEntries } from "../build-card/entries.ts";
import { notice } from "../build-card/labels.ts";
import { momentText } from "../build-card/moment.ts";
import type { Action, Card, Line, Offers, Part } from "../card.ts";
import { say } from "../messages/messages.ts";
import { lineOf } from "../runs.ts";
import { subscriptionActionId } from "../subscription-action-id.ts";
import { labelOf } from "./subscription.ts";

export type PreviewOptions = {
  /** The platform did not tell whether they may manage the channel; that is another sentence than that they may not. */
  isManagerUnknown?: boolean;
  /** There is a channel, and the bot is no member of it. */
  isBotAbsent?: boolean;
};

/** As many as show what would come; the buttons stand below them. */
const shown = 3;
const inOrder: readonly Pace[] = paces.toReversed();

function paceAction(subscription: SubscriptionView, follower: FollowFor, pace: Pace, language: Language): Action {
  const label = say(language, `action.tell.${follower}.${pace}`);
  return {
    name: "pace",
    id: subscriptionActionId({ subscription: subscription.id, action: "follow", for: follower, pace }),
    label,
    accessibleLabel: say(language, "action.tellOf", { tell: label, label: labelOf(subscription, language) }),
    primary: follower === "member" && pace === "weekly",
  };
}

function paceOffer(preview: SubscriptionPreview, pace: Pace, language: Language): Line {
  if (pace === "at-once") return lineOf(say(language, "follow.at-once"));
  const time = momentText(preview.nextAt[pace], preview.subscription.timeZone, language);
  return lineOf(say(language, `follow.${pace}`, { time }));
}

function memberOffers(preview: SubscriptionPreview, language: Language): Offers {
  const offers = inOrder.map((pace) => ({
    line: paceOffer(preview, pace, language),
    command: null,
    action: paceAction(preview.subscription, "member", pace, language),
  }));
  return { type: "offers", label: say(language, "follow.tellMe"), offers };
}

function latest(preview: SubscriptionPreview, language: Language): Part[] {
  const entries = toldEntries(preview, language, preview.subscription.timeZone).slice(0, shown);
  if (entries.length === 0) return notice(lineOf(say(language, "follow.nothingYet")));
  return [{ type: "entries", label: say(language, "follow.latest", { count: preview.count }), entries }];
}

function channelLine(preview: SubscriptionPreview, language: Language, options: PreviewOptions): Line {
  const { isManagerUnknown = false, isBotAbsent = false } = options;
  if (isBotAbsent) return lineOf(say(language, "follow.channel.absent"));
  if (preview.channel === null) return [];
  if (preview.channel === "allowed") return lineOf(say(language, "follow.channel.allowed"));
  return lineOf(say(language, isManagerUnknown ? "follow.channel.unknown" : "follow.channel.not-allowed"));
}

export function buildPreviewCard(preview: SubscriptionPreview, language: Language, options: PreviewOptions = {}): Card {
  const { subscription, channel, digestChannel } = preview;
  const actionsFor = (follower: FollowFor) => inOrder.map((pace) => paceAction(subscription, follower, pace, language));
  return bareCard("preview", language, {
    heading: say(language, "heading.follow", { label: labelOf(subscription, language) }),
    link: subscription.url,
    parts: [...latest(preview, language), memberOffers(preview, language)],
    actions: [
      ...(channel === "allowed" ? actionsFor("channel") : []),
      ...(digestChannel === null ? [] : actionsFor("digests")),
    ],
    footer: [
      lineOf(say(language, "follow.promise")),
      channelLine(preview, language, options),
      digestChannel === null ? [] : lineOf(say(language, "follow.digests")),
    ],
  });
}
