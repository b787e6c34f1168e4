// Who may start, change or stop what is followed: members for themselves; for a channel, whoever manages it.
import { isSameMember, isSamePlace } from "../member.ts";
import type { Follower, Follows } from "../subscription.ts";

/** Whoever asks, as their platform tells it now. */
export type Asking = Pick<Follows, "member" | "place" | "isManager">;

/** What a channel follows is changed in that channel only: there the platform has said who manages it. */
export function mayFollowFor({ member, place, isManager }: Asking, follower: Follower): boolean {
  if (follower.type === "member") return isSameMember(member, follower.member);
  const isThere = place !== null && isSamePlace(place, follower.place);
  return isManager && isThere && member.platform === follower.place.platform;
}
