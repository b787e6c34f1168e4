// What a colleague sees and does at the desk, in their words.
import type { Locator, Page } from "playwright-core";

export const grid = (page: Page): Locator => page.getByRole("grid");
export const titles = (page: Page): Promise<string[]> =>
  page.locator('[role=gridcell][aria-colindex="1"] a').allTextContents();
export const focusedCell = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.cell);
export const parameter = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

/** Opens a list and waits until its first row says something. */
export async function openList(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("[role=gridcell] a, [role=listitem] a").first().waitFor();
}
