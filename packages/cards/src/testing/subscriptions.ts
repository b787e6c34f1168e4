// Subscriptions for tests: one whose fields a test may choose, and arbitrary ones with every card that tells of them.
import {
  type Digest,
  FollowFor,
  languages,
  paces,
  type SubscriptionList,
  type SubscriptionPreview,
  type SubscriptionView,
} from "@convivio/core";
import fc from "fast-check";
import { buildCard } from "../build-card/build-card.ts";
import type { Card } from "../card.ts";
import { buildDigestCard } from "../subscriptions/digest.ts";
import { buildFollowedCard, buildStoppedCard } from "../subscriptions/followed.ts";
import { buildFollowingCard } from "../subscriptions/following.ts";
import { buildPreviewCard } from "../subscriptions/preview.ts";
import { anyAnswer } from "./generators.ts";
import { anyTakingPartCard } from "./taking-part.ts";
import { anyText, few, maybe } from "./texts.ts";
import { anyEvent, anyPractice } from "./views.ts";

export function buildSubscription(overrides: Partial<SubscriptionView> = {}): SubscriptionView {
  return {
    id: "k3Jd8sQ2k3Jd8sQ2k3Jd8s",
    label: "Turin · Housing",
    url: "https://convivio.example.org/?q=turin+housing",
    follower: "member",
    platform: "slack",
    channel: null,
    pace: "weekly",
    timeZone: "Europe/Rome",
    nextAt: "2026-11-30T08:00:00.000Z",
    setUpBy: null,
    ...overrides,
  };
}

const anyMoment = fc.constantFrom("2026-11-30T08:00:00.000Z", "2027-03-28T00:30:00.000Z", "soon");
const anyId = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);

const anySubscription: fc.Arbitrary<SubscriptionView> = fc.record({
  id: anyId,
  label: anyText,
  url: fc.constantFrom("https://convivio.example.org/?q=turin", "http://127.0.0.1:3000/?q=a%20b&language=ar"),
  follower: fc.constantFrom("member" as const, "channel" as const),
  platform: fc.constantFrom("slack" as const, "discord" as const),
  channel: maybe(fc.constant("C0123ABC")),
  pace: maybe(fc.constantFrom(...paces)),
  timeZone: fc.constantFrom("Europe/Rome", "America/New_York", "Asia/Tokyo", "Nowhere/At_All"),
  nextAt: maybe(anyMoment),
  setUpBy: maybe(anyText),
});

/** No two of a list are the same subscription. */
const anySubscriptions = (maxLength: number) =>
  fc.uniqueArray(anySubscription, { maxLength, selector: ({ id }) => id });

const anyPreview: fc.Arbitrary<SubscriptionPreview> = fc.record({
  subscription: anySubscription,
  practices: few(anyPractice, 6),
  events: few(anyEvent, 3),
  count: fc.nat(500),
  channel: maybe(fc.constantFrom("allowed" as const, "not-allowed" as const)),
  digestChannel: maybe(fc.constant("C0DIGESTS")),
  nextAt: fc.record({ daily: anyMoment, weekly: anyMoment }),
});

const anyList: fc.Arbitrary<SubscriptionList> = fc
  .tuple(anySubscriptions(24), fc.nat(24), fc.boolean())
  .map(([all, at, mayStopHere]) => ({ own: all.slice(0, at), here: all.slice(at), mayStopHere }));

const anyDigest: fc.Arbitrary<Digest> = fc
  .record({
    type: fc.constant("digest" as const),
    subscription: anySubscription,
    practices: few(anyPractice, 12),
    events: few(anyEvent, 6),
    more: fc.nat(200),
  })
  .filter(({ practices, events }) => practices.length + events.length > 0);

const anyLanguage = fc.constantFrom(...languages);

/** A card, and all that it was made from. */
export type Told = { card: Card; from: unknown };

function told<From>(anyFrom: fc.Arbitrary<From>, build: (from: From, language: Card["language"]) => Card) {
  return fc.tuple(anyFrom, anyLanguage).map(([from, language]): Told => ({ card: build(from, language), from }));
}

const anySubscriptionCard: fc.Arbitrary<Told> = fc.oneof(
  told(fc.tuple(anyPreview, fc.boolean()), ([preview, isManagerUnknown], language) =>
    buildPreviewCard(preview, language, { isManagerUnknown }),
  ),
  told(fc.tuple(anySubscription, fc.constantFrom(...FollowFor.options)), ([subscription, wanted], language) =>
    buildFollowedCard(subscription, language, wanted),
  ),
  told(anySubscription, buildStoppedCard),
  told(anyList, buildFollowingCard),
  told(anyDigest, buildDigestCard),
);

/** Any card there is: of an answer, about what is followed, or about a member's own part. */
export const anyCard: fc.Arbitrary<Told> = fc.oneof(
  { weight: 3, arbitrary: anyAnswer.map((answer): Told => ({ card: buildCard(answer), from: answer })) },
  {
    weight: 1,
    arbitrary: anyAnswer.map((answer): Told => ({ card: buildCard(answer, { sharedBy: "Ada" }), from: answer })),
  },
  { weight: 3, arbitrary: anySubscriptionCard },
  { weight: 3, arbitrary: anyTakingPartCard },
);
