// What axe finds wrong with a page, in the colours of day and of night.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** One line for each violation, with the first place where it stands. */
async function violationsOf(page: Page): Promise<string[]> {
  // Our pages have no frames, which is all that the newer mode is for.
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(passes.length, "axe looked at something").toBeGreaterThan(5);
  return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page), `${page.url()} ${colorScheme}`).toEqual([]);
  }
}
