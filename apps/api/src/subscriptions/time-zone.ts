// The time zone in which a member or a channel is told.
import type { Member } from "@convivio/core";

/** Nothing is known of where members are. */
export async function timeZoneOf(_member: Member): Promise<string> {
  return "UTC";
}
