// Nothing needs a mouse.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visit } from "../house.ts";
import { heading, open, served, words } from "../screen.ts";

/** What has the focus: its name, and whether that can be seen. */
function focused(page: Page): Promise<{ name: string; isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name: element.getAttribute("aria-label") ?? (element.id || (element.textContent ?? "").trim()),
      isSeen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
    };
  });
}

async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    const { name, isSeen } = await focused(page);
    expect(isSeen, `the focus on “${name}” can be seen`).toBe(true);
    if (name.startsWith(wanted)) return;
  }
  expect.fail(`no way by Tab to “${wanted}”`);
}

export function keyboard(): void {
  test("from the page's load to an opened practice by keyboard alone", () =>
    visit(async ({ page }) => {
      await open(page, "/");
      await page.locator("#question").waitFor();
      await tabTo(page, "question");
      await page.keyboard.type("torino");
      await page.keyboard.press("Enter");
      await served(page);
      await tabTo(page, "Show Details: Open Mosques");
      await page.keyboard.press("Enter");
      await page.waitForURL("**open=**");
      await expect.poll(() => words(page, "text")).toContain("Full page");
      await expect.poll(() => focused(page)).toEqual({ name: "answer", isSeen: true });
    }));

  test("the first Tab offers to skip to the answer", () =>
    visit(async ({ page }) => {
      await open(page, "/?q=torino");
      await tabTo(page, "Skip to the answer");
      await page.keyboard.press("Enter");
      await expect.poll(() => focused(page)).toMatchObject({ name: "answer" });
      expect(await heading(page).textContent()).toContain("torino");
    }));
}
