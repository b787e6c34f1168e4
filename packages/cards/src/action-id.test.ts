import fc from "fast-check";
import { expect, test } from "vitest";
import { actionId, parseActionId } from "./action-id.ts";
import { discordLimits } from "./limits.ts";

const answer = fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/);
const address = fc.oneof(
  fc.record({ answer, action: fc.constant("next" as const) }),
  fc.record({ answer, action: fc.constantFrom("share" as const, "follow" as const) }),
  fc.record({
    answer,
    action: fc.constantFrom("details" as const, "more" as const, "ask" as const),
    index: fc.nat(9999),
  }),
);

test("an action id is read back as it was made, and fits into a Discord custom_id", () => {
  fc.assert(
    fc.property(address, (made) => {
      const text = actionId(made);
      expect(text.length).toBeLessThanOrEqual(discordLimits.customId);
      expect(parseActionId(text)).toEqual(made);
    }),
  );
});

test("any other text is no action id, and reading it never throws", () => {
  fc.assert(fc.property(fc.string(), (text) => parseActionId(text) === null));
  for (const text of [
    "c1:abc:details",
    "c1:abc:next:1",
    "c1:abc:follow:1",
    "c1:abc:details:01",
    "c1:abc:steal:1",
    "c2:abc:next",
    "c1::next",
  ]) {
    expect(parseActionId(text), text).toBeNull();
  }
});

test("an action without the index it needs cannot be made", () => {
  expect(() => actionId({ answer: "abc", action: "details" })).toThrow(RangeError);
  expect(() => actionId({ answer: "not an id", action: "next" })).toThrow(RangeError);
});
