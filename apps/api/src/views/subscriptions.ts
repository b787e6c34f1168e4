// A subscription as whoever follows is shown it.
import type { SubscriptionView } from "@convivio/core";
import type { SubscriptionRow } from "@convivio/db";
import { addressOfFollowed, labelOfFollowed } from "../subscriptions/followed.ts";
import type { Reader } from "./places.ts";

export function subscriptionView(reader: Reader, row: SubscriptionRow): SubscriptionView {
  const isChannel = row.follower === "channel";
  return {
    id: row.id,
    label: labelOfFollowed(reader, row.followed),
    url: addressOfFollowed(reader, row.followed),
    follower: row.follower,
    platform: row.platform,
    channel: isChannel ? row.address : null,
    pace: row.pace,
    timeZone: row.timeZone,
    nextAt: row.nextAt?.toISOString() ?? null,
    setUpBy: isChannel ? row.setUpBy : null,
  };
}
