// The opaque text that a button about a subscription carries: which one, and whether to begin or to stop it.
import { FollowFor, type Pace, paces, SubscriptionId } from "@convivio/core";

export type SubscriptionAction =
  | {
      subscription: string;
      action: "follow";
      /** Who would follow: whoever presses, the channel in which they press, or the one in which digests are read. */
      for: FollowFor;
      pace: Pace;
    }
  | { subscription: string; action: "stop" };

const FORM = /^s1:([^:]{1,64}):(?:(stop)|(member|channel|digests):([a-z-]{1,16}))$/;

/** At most 43 characters, such as "s1:k3Jd8sQ2k3Jd8sQ2k3Jd8s:channel:weekly". */
export function subscriptionActionId(action: SubscriptionAction): string {
  const what = action.action === "stop" ? "stop" : `${action.for}:${action.pace}`;
  const text = `s1:${action.subscription}:${what}`;
  if (parseSubscriptionActionId(text) === null) throw new RangeError(`Not an action of a subscription: ${text}`);
  return text;
}

/** Null for any text that `subscriptionActionId` did not make. */
export function parseSubscriptionActionId(text: string): SubscriptionAction | null {
  const [, subscription = "", stop, follower, word] = FORM.exec(text) ?? [];
  if (!SubscriptionId.safeParse(subscription).success) return null;
  if (stop !== undefined) return { subscription, action: "stop" };
  const pace = paces.find((one) => one === word);
  const wanted = FollowFor.safeParse(follower);
  if (pace === undefined || !wanted.success) return null;
  return { subscription, action: "follow", for: wanted.data, pace };
}
