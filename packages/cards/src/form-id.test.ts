// The ids of forms and of settings: read back as they were made, and nothing else is read.
import { languages } from "@convivio/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseActionId } from "./action-id.ts";
import { formId, parseFormId } from "./form-id.ts";
import { discordLimits } from "./limits.ts";
import { parseSettingsActionId, settingsActionId } from "./settings-action-id.ts";
import { parseSubscriptionActionId } from "./subscription-action-id.ts";
import { anyFormKind } from "./testing/taking-part.ts";

const id = "A".repeat(22);

test("a form's id is read back as it was made, fits into a Discord custom_id, and is nothing else's", () => {
  const again = fc.record({ form: fc.constant("again" as const), draft: fc.stringMatching(/^[A-Za-z0-9_-]{22}$/) });
  fc.assert(
    fc.property(fc.oneof(anyFormKind, again), (made) => {
      const text = formId(made);
      expect(text.length).toBeLessThanOrEqual(discordLimits.customId);
      expect(parseFormId(text)).toEqual(made);
      for (const parse of [parseActionId, parseSubscriptionActionId, parseSettingsActionId]) {
        expect(parse(text)).toBeNull();
      }
    }),
  );
  expect(parseFormId("f1:report:k3Jd8sQ2")).toEqual({ form: "report", answer: "k3Jd8sQ2" });
});

test("any other text is no form, and reading it never throws", () => {
  fc.assert(fc.property(fc.string(), (text) => parseFormId(text) === null));
  for (const text of [
    "f1:",
    "f1:report",
    "f1:answer",
    `f1:answer:${id}A`,
    `f1:answer:${id}:1`,
    `f1:again:${id}:0`,
    "f1:again:short",
    `f1:report:${id}:100`,
    `f1:report:a.b`,
    `f1:suggest:a/b`,
    `f1:suggest:${"1".repeat(71)}`,
    `f2:suggest`,
    ` f1:suggest`,
    `f1:suggest\n`,
  ]) {
    expect(parseFormId(text), text).toBeNull();
  }
  expect(() => formId({ form: "answer", suggestion: "short" })).toThrow(RangeError);
});

test("a choice of a setting is read back as it was made, and nothing else is one", () => {
  for (const language of [...languages, null]) {
    const made = { setting: "language" as const, language };
    expect(parseSettingsActionId(settingsActionId(made))).toEqual(made);
  }
  expect(parseSettingsActionId(settingsActionId({ setting: "time-zone" }))).toEqual({ setting: "time-zone" });
  fc.assert(fc.property(fc.string(), (text) => parseSettingsActionId(text) === null));
  for (const text of ["m1:language:de", "m1:language:", "m1:time-zone:Europe/Rome", "m1:language:en\n"]) {
    expect(parseSettingsActionId(text), text).toBeNull();
  }
});
