// Who may start and stop what is followed: the table, written out.
import { expect, test } from "vitest";
import type { Follower } from "../subscription.ts";
import { type Asking, mayFollowFor } from "./subscription.ts";

const member = { platform: "slack", workspace: "T1", user: "U1" } as const;
const place = { platform: "slack", workspace: "T1", channel: "C1" } as const;
const asking = (told: Partial<Asking> = {}): Asking => ({ member, place, isManager: false, ...told });
const own: Follower = { type: "member", member };
const here: Follower = { type: "channel", place };

test("members follow for themselves, wherever they ask, and nobody follows for another", () => {
  expect(mayFollowFor(asking(), own)).toBe(true);
  expect(mayFollowFor(asking({ place: null }), own)).toBe(true);
  for (const other of [{ user: "U2" }, { workspace: "T2" }, { platform: "discord" as const }]) {
    expect(mayFollowFor(asking({ member: { ...member, ...other }, isManager: true }), own)).toBe(false);
  }
});

test("a channel follows by the hand of whoever manages it, in the channel itself", () => {
  expect(mayFollowFor(asking({ isManager: true }), here)).toBe(true);
  expect(mayFollowFor(asking(), here)).toBe(false);
  expect(mayFollowFor(asking({ isManager: true, place: null }), here)).toBe(false);
  for (const other of [{ channel: "C2" }, { workspace: "T2" }, { platform: "discord" as const }]) {
    expect(mayFollowFor(asking({ isManager: true, place: { ...place, ...other } }), here)).toBe(false);
  }
  const elsewhere = { ...member, platform: "discord" as const };
  expect(mayFollowFor(asking({ isManager: true, member: elsewhere }), here)).toBe(false);
});

test("the channel for digests follows by the hand of whoever may have it follow, from anywhere; no other does", () => {
  const elsewhere = asking({ place: null, digestPlace: place });
  expect(mayFollowFor(elsewhere, here)).toBe(true);
  expect(mayFollowFor(elsewhere, { type: "channel", place: { ...place, channel: "C2" } })).toBe(false);
  expect(mayFollowFor(asking({ place: null, digestPlace: null }), here)).toBe(false);
});
