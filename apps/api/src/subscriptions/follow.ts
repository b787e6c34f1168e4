// subscriptions.follow: saves what was previewed, for a member or for their channel; following the same again changes the one that runs.
import {
  ConvivioError,
  type Follower,
  type FollowFor,
  isSameMember,
  mayFollowFor,
  nextDigest,
  type Pace,
  type SubscriptionView,
} from "@convivio/core";
import {
  changeSubscription,
  createSubscription,
  findSubscription,
  followerColumns,
  followerOf,
  isStoppedSince,
  latestPublication,
  listRunning,
  lockFollower,
  type NewSubscription,
  type SubscriptionRow,
  type Transaction,
} from "@convivio/db";
import { readerOf } from "../answers/draft.ts";
import type { Catalogue } from "../catalogue.ts";
import { subscriptionView } from "../views/subscriptions.ts";
import type { Asking } from "./asking.ts";

/** As much as anybody reads; a channel has more readers to bother. */
const most = { member: 50, channel: 20 } as const;

export interface Follow {
  id: string;
  for: FollowFor;
  pace: Pace;
  askedAt?: string | undefined;
}

export async function follow(catalogue: Catalogue, asking: Asking, given: Follow): Promise<SubscriptionView> {
  const follower = followerFor(asking, given.for);
  if (!mayFollowFor(asking, follower)) {
    throw new ConvivioError(
      "not-allowed",
      "Only whoever manages this channel can set up what it follows. Ask them, or follow it yourself in direct messages.",
      "no manager",
    );
  }
  const { timeZone } = asking;
  const row = await catalogue.db.tables.transaction(async (tables) => {
    await lockFollower(tables, follower);
    const previewed = await findPreviewed(tables, asking, given.id);
    await refuseOutdated(tables, follower, previewed, given.askedAt);
    return save(tables, follower, previewed, {
      pace: given.pace,
      language: asking.language,
      timeZone,
      createdBy: asking.member,
      setUpBy: follower.type === "channel" ? asking.name : null,
      nextAt: given.pace === "at-once" ? null : nextDigest(given.pace, timeZone, catalogue.now()),
      quietUntil: null,
    });
  });
  return subscriptionView(readerOf(catalogue, asking.language), row);
}

function followerFor({ member, place, digestPlace }: Asking, wanted: FollowFor): Follower {
  if (wanted === "member") return { type: "member", member };
  if (wanted === "channel" && place !== null) return { type: "channel", place };
  if (wanted === "digests" && digestPlace !== null) return { type: "channel", place: digestPlace };
  if (wanted === "digests") {
    throw new ConvivioError(
      "not-allowed",
      "There is no channel for digests here, or you may not set up what it follows.",
      "no digest channel, or no manager",
    );
  }
  throw new ConvivioError("invalid-input", "Set this up in the channel that is to follow it.", "no place", {
    field: "for",
  });
}

/** Its number alone does not let anybody in: it must be theirs, or of the channel that they manage. */
async function findPreviewed(tables: Transaction, asking: Asking, id: string): Promise<SubscriptionRow> {
  const row = await findSubscription(tables, id);
  if (row !== null && (isSameMember(row.createdBy, asking.member) || mayFollowFor(asking, followerOf(row)))) return row;
  throw new ConvivioError(
    "answer-expired",
    "This preview is no longer kept. Follow it again, for example: /convivio follow turin",
    "unknown, forgotten or of somebody else",
    { field: "id" },
  );
}

/** What was asked before they stopped it, and comes after that, would begin again what they have ended. */
async function refuseOutdated(
  tables: Transaction,
  follower: Follower,
  { followedKey }: SubscriptionRow,
  askedAt: string | undefined,
): Promise<void> {
  if (askedAt === undefined) return;
  if (!(await isStoppedSince(tables, follower, { followedKey, since: new Date(askedAt) }))) return;
  throw new ConvivioError(
    "answer-expired",
    "You have stopped this since. To follow it again, for example: /convivio follow turin",
    "asked before it was stopped",
    { field: "id" },
  );
}

async function save(
  tables: Transaction,
  follower: Follower,
  previewed: SubscriptionRow,
  settings: Partial<NewSubscription> & Pick<NewSubscription, "language" | "timeZone" | "createdBy">,
): Promise<SubscriptionRow> {
  const running = await listRunning(tables, follower);
  const same = running.find(({ followedKey }) => followedKey === previewed.followedKey);
  if (same !== undefined) return changeSubscription(tables, same.id, settings);
  if (running.length >= most[follower.type]) throw tooMany(follower);
  const started = { ...settings, ...followerColumns(follower), startedAt: new Date(), stoppedAt: null };
  if (previewed.startedAt === null && previewed.stoppedAt === null) {
    return changeSubscription(tables, previewed.id, started);
  }
  const { followed, followedKey } = previewed;
  const seen = await latestPublication(tables);
  return createSubscription(tables, { ...started, followed, followedKey, seen });
}

function tooMany({ type }: Follower): ConvivioError {
  const who = type === "member" ? "You follow" : "This channel follows";
  return new ConvivioError(
    "not-possible",
    `${who} ${most[type]} things, which is the most. Stop one first: /convivio following`,
    "limit of subscriptions",
  );
}
