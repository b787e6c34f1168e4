// What members see, on its own page: every moment in Slack and in Discord, and the pictures of them.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { look, pictureOf } from "./looking.ts";
import { shownMoments } from "./pictures.ts";

export async function showMoments(page: Page): Promise<void> {
  await page.goto("/cards?language=en");
  await page.locator("[data-moment]").first().waitFor();
  await look(page);
  for (const name of shownMoments) {
    const drawings = page.locator(`[data-moment="${name}"] > div`);
    expect((await drawings.textContent())?.length, name).toBeGreaterThan(100);
    await pictureOf(page, drawings, `card-${name}`);
  }
}
