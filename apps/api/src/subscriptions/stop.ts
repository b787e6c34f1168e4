// subscriptions.stop and subscriptions.list: what somebody follows, and the end of it by one click.
import {
  ConvivioError,
  type Follower,
  mayFollowFor,
  type SubscriptionList,
  type SubscriptionView,
} from "@convivio/core";
import { findSubscription, followerOf, listRunning, lockFollower, stopSubscription } from "@convivio/db";
import { readerOf } from "../answers/draft.ts";
import type { Catalogue } from "../catalogue.ts";
import { subscriptionView } from "../views/subscriptions.ts";
import type { Asking } from "./asking.ts";

/** Stopping twice is as good as once. */
export async function stop(catalogue: Catalogue, asking: Asking, id: string): Promise<SubscriptionView> {
  const { tables } = catalogue.db;
  const known = await findSubscription(tables, id);
  if (known === null) throw notFound("unknown or forgotten");
  const follower = followerOf(known);
  requireMayStop(asking, follower);
  const row = await tables.transaction(async (inside) => {
    await lockFollower(inside, follower);
    return stopSubscription(inside, id);
  });
  if (row === null) throw notFound("forgotten meanwhile");
  return subscriptionView(readerOf(catalogue, asking.language), row);
}

/** What another member follows is nobody's business: it is not even there. */
function requireMayStop(asking: Asking, follower: Follower): void {
  if (mayFollowFor(asking, follower)) return;
  if (follower.type === "member") throw notFound("of somebody else");
  throw new ConvivioError(
    "not-allowed",
    "Only whoever manages this channel can stop what it follows. Ask them.",
    "no manager, or another channel",
  );
}

function notFound(detail: string): ConvivioError {
  return new ConvivioError("not-found", "This is not followed any more. See what is: /convivio following", detail);
}

export async function listSubscriptions(catalogue: Catalogue, asking: Asking): Promise<SubscriptionList> {
  const { tables } = catalogue.db;
  const { member, place } = asking;
  const reader = readerOf(catalogue, asking.language);
  const here: Follower | null = place === null ? null : { type: "channel", place };
  const [own, channel] = await Promise.all([
    listRunning(tables, { type: "member", member }),
    here === null ? [] : listRunning(tables, here),
  ]);
  return {
    own: own.map((row) => subscriptionView(reader, row)),
    here: channel.map((row) => subscriptionView(reader, row)),
    mayStopHere: here !== null && mayFollowFor(asking, here),
  };
}
