// What axe finds wrong with a page, in the colours of day and of night.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axeCore from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

/** What depends on the colours; nothing else changes at night. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/** Where React Aria says for seven seconds what has just happened, by the name of a button that may be gone: nobody can go there. */
const saidAloud = "[data-live-announcer]";

/** Without its comments: a browser takes as long to read axe as axe takes to read a page. */
const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Once for each document. */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(`${source};null`);
}

/** One line for each violation, with the first place where it stands. */
async function violationsOf(page: Page, rules: readonly string[] | null): Promise<string[]> {
  await bringAxe(page);
  const { violations, passes } = await page.evaluate(
    ({ exclude, rules }) => {
      const runOnly = rules === null ? {} : { runOnly: { type: "rule" as const, values: [...rules] } };
      // A violation is told by what stands there, not by where; and without films or sounds there is nothing to fetch beforehand.
      const options = { resultTypes: ["violations" as const], preload: false, selectors: false, ...runOnly };
      return window.axe.run({ exclude }, options);
    },
    { exclude: [saidAloud], rules },
  );
  expect(passes.length, "axe looked at something").toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

async function expectNone(page: Page, scheme: "light" | "dark", rules: readonly string[] | null): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  const violations = await violationsOf(page, rules);
  expect(violations, `${page.url()} ${scheme}:\n${violations.join("\n")}`).toEqual([]);
}

/** Colours are the same in both directions: by night one of them is enough. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNone(page, "light", null);
  if (await page.evaluate(() => document.dir === "rtl")) return;
  await expectNone(page, "dark", rulesOfColour);
  await page.emulateMedia({ colorScheme: "light" });
}
