// The cards about what is followed: nothing saved unseen, every button with its subscription, every time with its zone.
import { languages, type SubscriptionPreview } from "@convivio/core";
import { describe, expect, test } from "vitest";
import type { Action, Card } from "../card.ts";
import { parseSubscriptionActionId } from "../subscription-action-id.ts";
import { buildEvent, buildPractice } from "../testing/examples.ts";
import { buildSubscription } from "../testing/subscriptions.ts";
import { renderText } from "../text/render-text.ts";
import { buildDigestCard } from "./digest.ts";
import { buildFollowedCard, buildStoppedCard } from "./followed.ts";
import { buildFollowingCard } from "./following.ts";
import { buildPreviewCard } from "./preview.ts";
import { buildRefusalCard } from "./refusal.ts";

const subscription = buildSubscription({ pace: null, nextAt: null });
function buildPreview(overrides: Partial<SubscriptionPreview> = {}): SubscriptionPreview {
  const practices = [1, 2, 3, 4].map((number) => buildPractice({ slug: `p-${number}`, title: `Homes ${number}` }));
  const nextAt = { daily: "2026-11-29T23:00:00.000Z", weekly: "2026-11-30T08:00:00.000Z" };
  return { subscription, practices, events: [], count: 9, channel: null, digestChannel: null, nextAt, ...overrides };
}

/** All buttons of a card, wherever they stand. */
const buttonsOf = (card: Card): Action[] => [
  ...card.parts.flatMap((part) => {
    if (part.type === "offers") return part.offers.flatMap(({ action }) => action ?? []);
    return part.type === "entries" ? part.entries.flatMap(({ details }) => details ?? []) : [];
  }),
  ...card.actions,
];
const labelsOf = (card: Card) => buttonsOf(card).map(({ label }) => label);

describe("before it is saved", () => {
  test("one sees the latest, how many there are, and when each would come first, in the zone", () => {
    const text = renderText(buildPreviewCard(buildPreview(), "en"));
    for (const fact of [
      "Follow Turin · Housing",
      "The latest of 9 results so far",
      "Homes 3",
      "Source: Living together in Turin · City of Turin · 2014",
      "Weekly, first on Monday, 30 November 2026 at 09:00 (Europe/Rome)",
      "Daily, first on Monday, 30 November 2026 at 00:00 (Europe/Rome)",
      "At once",
      "none when nothing is new",
    ]) {
      expect(text).toContain(fact);
    }
    expect(text).not.toContain("Homes 4");
  });

  test("one press follows; weekly is the one proposed", () => {
    const buttons = buttonsOf(buildPreviewCard(buildPreview(), "en"));
    expect(buttons.map(({ label }) => label)).toEqual(["Tell Me Weekly", "Tell Me Daily", "Tell Me at Once"]);
    expect(buttons.filter(({ primary }) => primary).map(({ label }) => label)).toEqual(["Tell Me Weekly"]);
    expect(parseSubscriptionActionId(buttons[1]?.id ?? "")).toEqual({
      subscription: subscription.id,
      action: "follow",
      for: "member",
      pace: "daily",
    });
    expect(buttons[0]?.accessibleLabel).toBe("Tell Me Weekly: Turin · Housing");
  });

  test("nothing yet is said honestly, and can be followed all the same", () => {
    const card = buildPreviewCard(buildPreview({ practices: [], count: 0 }), "en");
    expect(renderText(card)).toContain("Nothing yet: you will be told when there is something.");
    expect(labelsOf(card)).toContain("Tell Me Weekly");
  });

  test("the channel is offered to who may manage it; who may not reads why", () => {
    const allowed = buildPreviewCard(buildPreview({ channel: "allowed" }), "en");
    expect(labelsOf(allowed)).toContain("Tell This Channel Weekly");
    const refused = buildPreviewCard(buildPreview({ channel: "not-allowed" }), "en");
    expect(labelsOf(refused).join()).not.toContain("Channel");
    expect(renderText(refused)).toContain("Only somebody who may manage this channel");
    const unknown = buildPreviewCard(buildPreview({ channel: "not-allowed" }), "en", { isManagerUnknown: true });
    expect(renderText(unknown)).toContain("could not find out");
    expect(renderText(buildPreviewCard(buildPreview(), "en"))).not.toContain("channel");
  });
});

test("what is saved says what, how often, when next, and by whom; and how to stop it", () => {
  const card = buildFollowedCard(buildSubscription({ follower: "channel", setUpBy: "Amina" }), "en");
  const text = renderText(card);
  expect(text).toContain("This channel follows Turin · Housing");
  expect(text).toContain("weekly · next on Monday, 30 November 2026 at 09:00 (Europe/Rome) · set up by Amina");
  expect(buttonsOf(card).map(({ id }) => parseSubscriptionActionId(id))).toEqual([
    { subscription: subscription.id, action: "stop" },
  ]);
  const atOnce = buildFollowedCard(buildSubscription({ pace: "at-once", nextAt: null }), "en");
  expect(renderText(atOnce)).toContain("within minutes of something new");
});

describe("what is followed", () => {
  const one = (number: number) => buildSubscription({ id: String(number).padEnd(22, "A"), label: `City ${number}` });

  test("is listed, each with a button that says what it stops", () => {
    const card = buildFollowingCard({ own: [one(1)], here: [one(2)], mayStopHere: true }, "en");
    expect(buttonsOf(card).map(({ label, accessibleLabel }) => [label, accessibleLabel])).toEqual([
      ["Stop", "Stop following City 1"],
      ["Stop", "Stop following City 2"],
    ]);
  });

  test("by a channel has buttons only for who may manage it, and says so", () => {
    const card = buildFollowingCard({ own: [], here: [one(2)], mayStopHere: false }, "en");
    expect(buttonsOf(card)).toEqual([]);
    expect(renderText(card)).toContain("City 2");
    expect(renderText(card)).toContain("by somebody who may manage it");
  });

  test("in numbers beyond the room there is, says how many more", () => {
    const own = Array.from({ length: 11 }, (_, index) => one(index));
    const text = renderText(buildFollowingCard({ own, here: [one(20)], mayStopHere: true }, "en"));
    expect(text).toContain("City 7");
    expect(text).not.toContain("City 8");
    expect(text).toContain("and 4 more, which appear here when you stop others");
  });

  test("when it is nothing, says how to begin", () => {
    const text = renderText(buildFollowingCard({ own: [], here: [], mayStopHere: true }, "en"));
    expect(text).toContain("You follow nothing yet.");
    expect(text).toContain("Type /convivio follow turin, or press “Follow”");
  });
});

test("a digest shows five, counts the rest, names who set it up, and is stopped by one press", () => {
  const practices = [1, 2, 3, 4].map((number) => buildPractice({ slug: `p-${number}`, title: `Homes ${number}` }));
  const events = [buildEvent({ slug: "a", title: "Lunch A" }), buildEvent({ slug: "b", title: "Lunch B" })];
  const followed = buildSubscription({ follower: "channel", setUpBy: "Amina" });
  const card = buildDigestCard({ type: "digest", subscription: followed, practices, events, more: 3 }, "en");
  const text = renderText(card);
  for (const fact of ["New for Turin · Housing", "Homes 4", "Lunch A", "See 4 more on the web", "set up by Amina"]) {
    expect(text).toContain(fact);
  }
  expect(text).not.toContain("Lunch B");
  expect(text).not.toContain("next on");
  expect(labelsOf(card)).toEqual(["Stop These Messages"]);
});

test("whoever follows for themselves reads event times by their own clock too, and so does the preview; a channel does not", () => {
  const told = { practices: [], events: [buildEvent()], more: 0 };
  const digestFor = (follower: "member" | "channel") =>
    renderText(buildDigestCard({ type: "digest", subscription: buildSubscription({ follower }), ...told }, "en"));
  const both = "13:00–15:00 (America/New York) · 19:00–21:00 (Rome)";
  expect(digestFor("member")).toContain(both);
  expect(digestFor("channel")).toContain("13:00–15:00 (America/New York)");
  expect(digestFor("channel")).not.toContain("Rome");
  expect(renderText(buildPreviewCard(buildPreview({ practices: [], events: [buildEvent()] }), "en"))).toContain(both);
});

test("a label that shows nothing still names something", () => {
  expect(buildStoppedCard(buildSubscription({ label: "\u200B" }), "en").heading).toBe("Stopped: everything new");
});

test.each(languages)("in %s the zone is named, and a button out of date says what to type", (language) => {
  const text = renderText(buildFollowedCard(buildSubscription(), language));
  expect(text).toContain("(Europe/Rome)");
  expect(text).toContain("09:00");
  expect(renderText(buildRefusalCard(language, "expired", "/convivio follow"))).toContain("/convivio follow");
});

test("that somebody may not manage the channel, and that nobody knows, are different sentences", () => {
  expect(renderText(buildRefusalCard("en", "may-not-follow"))).toContain("Only somebody who may manage this channel");
  expect(renderText(buildRefusalCard("en", "may-not-stop"))).toContain("by somebody who may manage it");
  expect(renderText(buildRefusalCard("en", "manager-unknown"))).toContain("could not find out");
});

describe("the channel for digests", () => {
  const ids = (digestChannel: string | null) =>
    buildPreviewCard(buildPreview({ digestChannel }), "en").actions.map(({ id }) => id.split(":").slice(2).join(":"));

  test("is offered at every pace where there is one", () => {
    expect(ids("C9")).toEqual(["digests:weekly", "digests:daily", "digests:at-once"]);
    expect(ids(null)).toEqual([]);
  });

  test("is not called this channel, once it follows", () => {
    const followed = buildSubscription({ follower: "channel", channel: "C9" });
    const text = renderText(buildFollowedCard(followed, "en", "digests"));
    expect(text).toContain("The digest channel follows");
    expect(text).not.toMatch(/this channel/i);
  });
});
