// What axe finds wrong with a page, in the colours of day and of night.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What depends on the colours; nothing else changes at night. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/** Where React Aria says for seven seconds what has just happened, by the name of a button that may be gone: nobody can go there. */
const saidAloud = "[data-live-announcer]";

/** One line for each violation, with the first place where it stands. */
async function violationsOf(page: Page, rules: readonly string[] | null): Promise<string[]> {
  // Our pages have no frames, which is all that the newer mode is for.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    // A violation is told by what stands there, not by where; and without films or sounds there is nothing to fetch beforehand.
    .options({ resultTypes: ["violations"], preload: false, selectors: false })
    .exclude(saidAloud);
  if (rules !== null) axe.withRules([...rules]);
  const { violations, passes } = await axe.analyze();
  expect(passes.length, "axe looked at something").toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

async function expectNone(page: Page, scheme: "light" | "dark", rules: readonly string[] | null): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  const violations = await violationsOf(page, rules);
  expect(violations, `${page.url()} ${scheme}:\n${violations.join("\n")}`).toEqual([]);
}

export async function expectAccessible(page: Page): Promise<void> {
  await expectNone(page, "light", null);
  await expectNone(page, "dark", rulesOfColour);
}
