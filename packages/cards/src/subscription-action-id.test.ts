import { paces } from "@convivio/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseActionId } from "./action-id.ts";
import { discordLimits } from "./limits.ts";
import { parseSubscriptionActionId, subscriptionActionId } from "./subscription-action-id.ts";

const subscription = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
const action = fc.oneof(
  fc.record({ subscription, action: fc.constant("stop" as const) }),
  fc.record({
    subscription,
    action: fc.constant("follow" as const),
    for: fc.constantFrom("member" as const, "channel" as const),
    pace: fc.constantFrom(...paces),
  }),
);

test("an action id is read back as it was made, fits into a Discord custom_id, and is no answer's", () => {
  fc.assert(
    fc.property(action, (made) => {
      const text = subscriptionActionId(made);
      expect(text.length).toBeLessThanOrEqual(discordLimits.customId);
      expect(parseSubscriptionActionId(text)).toEqual(made);
      expect(parseActionId(text)).toBeNull();
    }),
  );
});

test("any other text is no action id, and reading it never throws", () => {
  const id = "A".repeat(22);
  fc.assert(fc.property(fc.string(), (text) => parseSubscriptionActionId(text) === null));
  for (const text of [
    `s1:${id}`,
    `s1:${id}:`,
    `s1:${id}:member`,
    `s1:${id}:member:hourly`,
    `s1:${id}:everybody:weekly`,
    `s1:${id}:stop:weekly`,
    `s1:${id}A:stop`,
    `s1:${"A".repeat(21)}:stop`,
    `s2:${id}:stop`,
    `s1:${id}:stop\n`,
    ` s1:${id}:stop`,
    `c1:${id}:follow`,
  ]) {
    expect(parseSubscriptionActionId(text), text).toBeNull();
  }
});

test("an action of what is no subscription cannot be made", () => {
  expect(() => subscriptionActionId({ subscription: "short", action: "stop" })).toThrow(RangeError);
});

test("the channel for digests can be meant", () => {
  const action = { subscription: "k".repeat(22), action: "follow", for: "digests", pace: "daily" } as const;
  expect(parseSubscriptionActionId(subscriptionActionId(action))).toEqual(action);
});
