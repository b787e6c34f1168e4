// A subscription: what a member or a channel follows, how often they are told, and when that is next.
import { z } from "zod";
import { Ask } from "./answer/ask.ts";
import { EventView, PracticeSummary } from "./answer/views.ts";
import { Language } from "./language.ts";
import { ChatPlatform, Member, Place } from "./member.ts";
import { momentAt, offsetMs, TimeZone } from "./time-zone.ts";

/** What is followed: a question, without what belongs to one answer only. A city, a country, a theme or a series is one too. */
export const Followed = Ask.pick({ text: true, kind: true, city: true, theme: true, country: true, series: true });
export type Followed = z.infer<typeof Followed>;

/** How often: as soon as something is new (several things within a few minutes are one message), or once in a period. */
export const paces = ["at-once", "daily", "weekly"] as const;
export const Pace = z.enum(paces);
export type Pace = z.infer<typeof Pace>;

/** Who follows: a member, who is told in a direct message, or a channel. */
export const Follower = z.discriminatedUnion("type", [
  z.object({ type: z.literal("member"), member: Member }),
  z.object({ type: z.literal("channel"), place: Place }),
]);
export type Follower = z.infer<typeof Follower>;

/** The opaque number of a subscription, which a button carries. */
export const SubscriptionId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, "This is not the number of a subscription.");

/** For whom somebody sets it up: for themselves, for the channel in which they are, or for the one in which digests are read. */
export const FollowFor = z.enum(["member", "channel", "digests"]);
export type FollowFor = z.infer<typeof FollowFor>;

/** A subscription as it is shown to whoever follows, or is about to. */
export const SubscriptionView = z.object({
  id: SubscriptionId,
  /** What it follows in the reader's language: "Turin · Housing"; the words as typed where nothing is known of them. */
  label: z.string(),
  /** Where the same question is answered on the web. */
  url: z.string(),
  follower: z.enum(["member", "channel"]),
  platform: ChatPlatform,
  /** The channel's own id; null for a member. */
  channel: z.string().nullable(),
  /** Null while it is only previewed: nothing is sent yet. */
  pace: Pace.nullable(),
  timeZone: z.string(),
  /** ISO 8601 in UTC; null while it is only previewed, and at once. */
  nextAt: z.string().nullable(),
  /** The plain name of whoever set it up, for a channel; null where it is not known any more. */
  setUpBy: z.string().nullable(),
});
export type SubscriptionView = z.infer<typeof SubscriptionView>;

/** Who asks for something about subscriptions, as their platform tells it; the bot vouches for it. */
export const Follows = z.object({
  member: Member,
  /** Their plain name, for others to know who set a channel's subscription up. */
  name: z
    .string()
    .max(100)
    .refine((name) => name.isWellFormed() && !name.includes("\0"), "This name cannot be kept.")
    .nullable(),
  /** The channel in which they ask; null in direct messages. */
  place: Place.nullable(),
  /** Whether the platform lets them manage that channel. */
  isManager: z.boolean(),
  /** Whether the platform lets them manage the whole workspace or server. */
  managesWorkspace: z.boolean().optional(),
  language: Language,
  /** Where their platform says they are; their own choice counts before it. */
  timeZone: TimeZone.optional(),
});
export type Follows = z.infer<typeof Follows>;

/** What somebody is shown before a subscription is saved: what it would have told, and when it would come. */
export const SubscriptionPreview = z.object({
  subscription: SubscriptionView,
  /** The latest that match already, so that one sees what one would get. */
  practices: z.array(PracticeSummary),
  events: z.array(EventView),
  /** How many practices and events match in all. */
  count: z.number().int().nonnegative(),
  /** Whether the channel in which one is may follow it too, by this person's hand; null in direct messages. */
  channel: z.enum(["allowed", "not-allowed"]).nullable(),
  /** The channel in which digests are read, where there is another than this one and they may have it follow. */
  digestChannel: z.string().nullable(),
  /** When a digest of each pace would come first; ISO 8601 in UTC. */
  nextAt: z.object({ daily: z.string(), weekly: z.string() }),
});
export type SubscriptionPreview = z.infer<typeof SubscriptionPreview>;

/** What is followed by whoever asks, and in the channel where they are. */
export const SubscriptionList = z.object({
  own: z.array(SubscriptionView),
  here: z.array(SubscriptionView),
  /** Whether they may stop what the channel follows. */
  mayStopHere: z.boolean(),
});
export type SubscriptionList = z.infer<typeof SubscriptionList>;

/** The hour of the day, and for a week the day, at which a digest comes: when people begin to work. */
export const digestHour = 9;
/** As in ISO 8601: Monday is 1. */
export const digestWeekday = 1;

/**
 * The next moment at which a digest is due, strictly later than `after`.
 * Where the clock skips that hour, it comes as much later as the clock was put forward.
 */
export function nextDigest(pace: Exclude<Pace, "at-once">, timeZone: string, after: Date): Date {
  const start = localDay(after, timeZone);
  // Eight days hold every weekday once more than a week has.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = new Date(Date.UTC(start.year, start.month - 1, start.day + ahead));
    if (pace === "weekly" && (day.getUTCDay() || 7) !== digestWeekday) continue;
    const due = momentOf(day, digestHour, timeZone);
    if (due.getTime() > after.getTime()) return due;
  }
  throw new RangeError(`no digest within eight days after ${after.toISOString()} in ${timeZone}`);
}

const dayMs = 86_400_000;

function localDay(at: Date, timeZone: string): { year: number; month: number; day: number } {
  const local = new Date(at.getTime() + offsetMs(at, timeZone));
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

/** The moment at which a clock in the zone shows this hour of this day. */
function momentOf(day: Date, hour: number, timeZone: string): Date {
  return momentAt(new Date(day.getTime() + (hour / 24) * dayMs), timeZone);
}
