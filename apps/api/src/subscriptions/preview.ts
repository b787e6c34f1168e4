// subscriptions.preview: what somebody would follow, with what it would have told; nothing is sent before it is saved.
import { type Followed, type Follower, isSamePlace, nextDigest, type SubscriptionPreview, scrub } from "@convivio/core";
import { createSubscription, findLatestMatches, followerColumns, latestPublication } from "@convivio/db";
import { readerOf } from "../answers/draft.ts";
import type { Catalogue } from "../catalogue.ts";
import { recordViews } from "../views/records.ts";
import { subscriptionView } from "../views/subscriptions.ts";
import type { Asking } from "./asking.ts";
import { followedKey, readFollowed, requireSomething } from "./followed.ts";

/** Of what matches already, so many are shown. */
const shown = 3;

export async function previewSubscription(
  catalogue: Catalogue,
  asking: Asking,
  given: Followed,
): Promise<SubscriptionPreview> {
  const { db } = catalogue;
  const followed = { ...given, text: scrub(given.text) };
  const wanted = readFollowed(followed, catalogue.dictionary);
  requireSomething(wanted);
  const follower: Follower = { type: "member", member: asking.member };
  const { timeZone } = asking;
  const [seen, latest] = await Promise.all([
    latestPublication(db.tables),
    findLatestMatches(db.tables, catalogue.dictionary, { wanted, limit: shown, today: catalogue.today() }),
  ]);
  const row = await createSubscription(db.tables, {
    ...followerColumns(follower),
    followed,
    followedKey: followedKey(wanted),
    language: asking.language,
    timeZone,
    createdBy: asking.member,
    // What becomes public while they look at it is news to them.
    seen,
  });
  const reader = readerOf(catalogue, asking.language);
  const now = catalogue.now();
  return {
    subscription: subscriptionView(reader, row),
    ...(await recordViews(db, reader, latest.records)),
    count: latest.count,
    channel: asking.place === null ? null : asking.isManager ? "allowed" : "not-allowed",
    digestChannel: digestChannelElsewhere(asking),
    nextAt: {
      daily: nextDigest("daily", timeZone, now).toISOString(),
      weekly: nextDigest("weekly", timeZone, now).toISOString(),
    },
  };
}

function digestChannelElsewhere({ place, digestPlace }: Asking): string | null {
  if (digestPlace === null || (place !== null && isSamePlace(place, digestPlace))) return null;
  return digestPlace.channel;
}
