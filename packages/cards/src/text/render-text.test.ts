import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCard } from "../build-card/build-card.ts";
import { buildPractice, buildPracticeAnswer, buildPracticesAnswer } from "../testing/examples.ts";
import { anyAnswer } from "../testing/generators.ts";
import { renderText } from "./render-text.ts";

test("plain text carries nothing that a terminal would act on or hide", () => {
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      const text = renderText(buildCard(answer));
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u);
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/\n{3}/);
    }),
    { numRuns: 60 },
  );
});

test("a pitch of which nothing can be seen is left out, and leaves no gap", () => {
  const unseen = buildPractice({ pitch: "\u200B \uFEFF" });
  expect(renderText(buildCard(buildPracticeAnswer(unseen)))).not.toMatch(/\n{3}/);
  expect(renderText(buildCard(buildPracticesAnswer(1, { practices: [unseen] })))).toContain(unseen.summary);
});

test("lines keep to the width, but an address is never broken", () => {
  const text = renderText(buildCard(buildPracticesAnswer(3)), { width: 40 });
  for (const line of text.split("\n")) expect(line.length <= 40 || line.includes("https://"), line).toBe(true);
  expect(text).toContain("   https://source.example/turin\n");
});

test("the whole is there, however long, with its addresses written out", () => {
  const process = "A long story. ".repeat(400).trim();
  const text = renderText(buildCard(buildPracticeAnswer(buildPractice({ process }))));
  expect(text).toContain(process);
  expect(text).toContain("Shared homes <https://convivio.example.org/practices/shared-homes>");
});
