// The same way through a long list and through a short one: by wheel, by keyboard, and far by both.
import type { Page } from "playwright-core";
import type { Frames } from "./stopwatch.ts";

export const ways = ["wheel", "arrow key", "page keys"] as const;
export type Way = (typeof ways)[number];

const steps: Record<Way, (page: Page) => Promise<void>> = {
  async wheel(page) {
    await page.mouse.move(400, 600);
    for (let step = 0; step < 40; step++) await page.mouse.wheel(0, 120);
    for (let step = 0; step < 20; step++) await page.mouse.wheel(0, -120);
  },
  async "arrow key"(page) {
    await page.locator('[data-cell="0:0"]').focus();
    for (let step = 0; step < 60; step++) await page.keyboard.press("ArrowDown");
    for (let step = 0; step < 30; step++) await page.keyboard.press("ArrowUp");
  },
  async "page keys"(page) {
    await page.locator('[data-cell="0:0"]').focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press("PageDown");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("PageUp");
    await page.keyboard.press("Control+Home");
  },
};

export async function scrollOnce(way: Way, page: Page): Promise<Frames> {
  await page.evaluate(() => window.stopwatch.beginFrames());
  await steps[way](page);
  // Rows that came late, and what was put off until the scrolling rests, belong to it.
  await page.waitForFunction(() => {
    const cells = [...document.querySelectorAll("[role=gridcell]:first-child")];
    return cells.length > 0 && cells.every((cell) => cell.querySelector("a") !== null);
  });
  return page.evaluate(() => window.stopwatch.endFrames());
}
