// Following: a preview before anything is saved, then one press to follow, and one to stop. Each request becomes a card.
import {
  buildErrorCard,
  buildFollowedCard,
  buildPreviewCard,
  buildRefusalCard,
  buildStoppedCard,
  type Card,
  type Refusal,
  type SubscriptionAction,
} from "@convivio/cards";
import type { ErrorCode, ErrorReport, Followed } from "@convivio/core";
import { type Asking, callPatiently } from "../api-call.ts";
import type { Asker } from "./asker.ts";

/** What the API says of a subscription that is not there: stopped, or only previewed and that long ago. */
const expired: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["not-found", "answer-expired"]);

export async function previewFollow(
  asking: Asking,
  asker: Asker,
  what: { followed: Followed } | { answer: string },
): Promise<Card> {
  const { follows, isManagerUnknown, isBotAbsent = false } = asker;
  const { value: preview, failure } = await callPatiently(asking, "a preview", (signal) =>
    asking.catalogue.subscriptions.preview.mutate({ ...follows, ...what }, { signal }),
  );
  if (failure !== null) return buildErrorCard(failure, follows.language, { command: "/convivio follow" });
  return buildPreviewCard(preview, follows.language, { isManagerUnknown, isBotAbsent });
}

/** What a button about a subscription does. */
export function pressSubscription(asking: Asking, asker: Asker, action: SubscriptionAction): Promise<Card> {
  return action.action === "stop" ? stop(asking, asker, action.subscription) : follow(asking, asker, action);
}

async function follow(
  asking: Asking,
  asker: Asker,
  { subscription: id, for: follower, pace }: Extract<SubscriptionAction, { action: "follow" }>,
): Promise<Card> {
  const { follows } = asker;
  const late = asking.askedAt === undefined ? {} : { askedAt: asking.askedAt };
  const { value: followed, failure } = await callPatiently(asking, "a wish to follow", (signal) =>
    asking.catalogue.subscriptions.follow.mutate({ ...follows, id, for: follower, pace, ...late }, { signal }),
  );
  if (failure !== null) return refusal(asker, failure, toFollow);
  return buildFollowedCard(followed, follows.language, follower);
}

async function stop(asking: Asking, asker: Asker, id: string): Promise<Card> {
  const { follows } = asker;
  const { value: stopped, failure } = await callPatiently(asking, "a wish to stop", (signal) =>
    asking.catalogue.subscriptions.stop.mutate({ ...follows, id }, { signal }),
  );
  if (failure !== null) return refusal(asker, failure, toStop);
  return buildStoppedCard(stopped, follows.language);
}

type Attempt = { mayNot: Refusal; command: string };
const toFollow: Attempt = { mayNot: "may-not-follow", command: "/convivio follow" };
const toStop: Attempt = { mayNot: "may-not-stop", command: "/convivio following" };

function refusal(asker: Asker, failure: ErrorReport, { mayNot, command }: Attempt): Card {
  const { language } = asker.follows;
  if (expired.has(failure.code)) return buildRefusalCard(language, "expired", command);
  if (failure.code === "not-possible") return buildRefusalCard(language, "too-many", toStop.command);
  if (failure.code === "not-allowed" && asker.isBotAbsent) return buildRefusalCard(language, "bot-absent");
  if (failure.code === "not-allowed") {
    return buildRefusalCard(language, asker.isManagerUnknown ? "manager-unknown" : mayNot);
  }
  return buildErrorCard(failure, language, { command });
}
