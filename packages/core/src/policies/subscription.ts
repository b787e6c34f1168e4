// Who may start, change or stop what is followed: members for themselves; for a channel, whoever manages it.
import { isSameMember, isSamePlace, type Place } from "../member.ts";
import type { Follower, Follows } from "../subscription.ts";

/** Whoever asks, as their platform tells it now. */
export type Asking = Pick<Follows, "member" | "place" | "isManager"> & {
  /** The channel in which digests are read, for whoever may have it follow from elsewhere. */
  digestPlace?: Place | null;
};

/**
 * What a channel follows is changed in that channel only: there the platform has said who manages it. Only the one for
 * digests is set up from anywhere in its workspace.
 */
export function mayFollowFor({ member, place, isManager, digestPlace = null }: Asking, follower: Follower): boolean {
  if (follower.type === "member") return isSameMember(member, follower.member);
  if (digestPlace !== null && isSamePlace(digestPlace, follower.place)) return true;
  const isThere = place !== null && isSamePlace(place, follower.place);
  return isManager && isThere && member.platform === follower.place.platform;
}
