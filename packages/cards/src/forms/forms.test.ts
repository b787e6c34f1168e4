// Forms on both platforms: the same fields, within every limit, whatever stands in them.
import { languages } from "@convivio/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderDiscordForm } from "../discord/render-form.ts";
import { discordLimits, slackLimits } from "../limits.ts";
import { renderSlackForm } from "../slack/render-form.ts";
import { anyFormKind, anyValues } from "../testing/taking-part.ts";
import { buildForm } from "./build-form.ts";
import { sayFieldProblem } from "./form-problem.ts";

const anyLanguage = fc.constantFrom(...languages);
const suggest = { form: "suggest", message: null } as const;

test("any form stays inside Slack's limits", () => {
  fc.assert(
    fc.property(anyFormKind, anyValues, anyLanguage, (kind, values, language) => {
      const view = renderSlackForm(buildForm(kind, language, { isNarrow: false, values }), "{}");
      for (const { text } of [view.title, view.submit, view.close]) {
        expect(text).not.toMatch(/…$/);
        expect(text.length).toBeLessThanOrEqual(slackLimits.viewTitle);
      }
      for (const { label, element } of view.blocks) {
        expect(label.text.length).toBeGreaterThan(0);
        if (element.type === "plain_text_input") {
          expect(element.max_length).toBeLessThanOrEqual(slackLimits.inputText);
          expect(element.initial_value?.length ?? 0).toBeLessThanOrEqual(element.max_length);
          continue;
        }
        for (const { text } of element.options) {
          expect(text.text).not.toMatch(/…$/);
          expect(text.text.length).toBeLessThanOrEqual(slackLimits.optionText);
        }
      }
      expect(new Set(view.blocks.map(({ block_id }) => block_id)).size).toBe(view.blocks.length);
    }),
    { numRuns: 150 },
  );
});

test("any form stays inside Discord's limits", () => {
  fc.assert(
    fc.property(anyFormKind, anyValues, anyLanguage, (kind, values, language) => {
      const modal = renderDiscordForm(buildForm(kind, language, { isNarrow: true, values }));
      expect(modal.title.length).toBeLessThanOrEqual(discordLimits.modalTitle);
      expect(modal.custom_id.length).toBeLessThanOrEqual(discordLimits.customId);
      expect(modal.components.length).toBeLessThanOrEqual(discordLimits.modalComponents);
      for (const { label, description = "", component } of modal.components) {
        expect(`${label} ${description}`).not.toMatch(/…/);
        expect(label.length).toBeLessThanOrEqual(discordLimits.modalLabel);
        expect(description.length).toBeLessThanOrEqual(discordLimits.modalDescription);
        if (component.type === 4) {
          expect(component.value?.length ?? 0).toBeLessThanOrEqual(component.max_length);
          expect(component.max_length).toBeLessThanOrEqual(discordLimits.inputText);
        } else {
          for (const option of component.options) {
            expect(option.label.length).toBeLessThanOrEqual(discordLimits.optionLabel);
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("consent is asked for on both platforms, and never given beforehand", () => {
  const slack = renderSlackForm(buildForm(suggest, "en", { isNarrow: false }), "{}").blocks.at(-1);
  expect(slack?.element).toMatchObject({ type: "checkboxes", options: [{ value: "yes" }] });
  expect(slack?.element).not.toHaveProperty("initial_options");
  const discord = renderDiscordForm(buildForm(suggest, "en", { isNarrow: true })).components.at(-1);
  expect(discord?.description).toBe("It may be published, and names nobody who has not agreed.");
  expect(discord?.component).toMatchObject({ required: true, options: [{ value: "yes" }] });
});

test("what was written stands there again", () => {
  const values = { title: "Flats", where: "Turin, housing", text: "Shared.", consent: "yes" };
  const { components } = renderDiscordForm(buildForm(suggest, "en", { isNarrow: true, values }));
  expect(components.map(({ component }) => ("value" in component ? component.value : null))).toEqual([
    "Flats",
    "Turin, housing",
    null,
    "Shared.",
    null,
  ]);
  expect(components.at(-1)?.component).toMatchObject({ options: [{ default: true }] });
});

describe.each(languages)("in %s", (language) => {
  test("every field's problem is another sentence", () => {
    const fields = ["title", "link", "text", "consent"];
    const said = fields.map((field) => sayFieldProblem("suggest", { field, isTooLong: false }, language));
    expect(new Set(said).size).toBe(fields.length);
    expect(sayFieldProblem("suggest", { field: "text", isTooLong: true }, language)).toContain("3000");
    expect(sayFieldProblem("suggest", { field: "where", isTooLong: true }, language)).toContain("120");
  });
});
