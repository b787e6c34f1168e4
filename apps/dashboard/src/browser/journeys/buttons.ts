// The buttons in the drawings do what they do in chat.
import { expect, test } from "vitest";
import { visit } from "../house.ts";
import { field, form, forms, heading, links, open, press, served, titles, words } from "../screen.ts";

export function buttons(): void {
  test("Show Details opens a practice with a link to its source, in all three forms", () =>
    visit(async ({ page }) => {
      await open(page, "/?q=torino");
      await press(page, "slack", "Show Details: Open Mosques");
      for (const name of forms) {
        expect(await words(page, name)).toContain("Open Mosques");
        const outside = (await links(page, name)).filter(({ href }) => href.startsWith("https://www.coe.int/"));
        expect(outside.length, name).toBeGreaterThan(0);
      }
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("answer");
      await page.getByRole("button", { name: "Back to the Whole Answer" }).click();
      await page.waitForURL("**/?q=torino");
      await expect.poll(() => titles(page, "slack")).toContain("2. Open Mosques");
    }));

  test("the same button works in the Discord drawing", () =>
    visit(async ({ page }) => {
      await open(page, "/?q=%2Fevent+2011");
      await form(page, "discord").getByRole("button", { name: "Show Details" }).first().click();
      await page.waitForURL("**open=**");
      await expect.poll(() => words(page, "slack")).toContain("What came next");
      expect(await words(page, "discord")).toContain("What came next");
    }));

  test("Show Next Page goes on counting, to the end", () =>
    visit(async ({ page }) => {
      await open(page, "/?q=spain");
      const seen = await titles(page, "slack");
      expect(seen[0]).toMatch(/^1\. /);
      const next = form(page, "slack").getByRole("button", { name: "Show Next Page" });
      for (let pages = 1; pages < 20 && (await next.count()) > 0; pages++) {
        await press(page, pages % 2 === 0 ? "slack" : "discord", "Show Next Page");
        await expect.poll(async () => (await titles(page, "slack"))[0]).toMatch(new RegExp(`^${seen.length + 1}\\. `));
        seen.push(...(await titles(page, "slack")));
      }
      expect(seen.length).toBeGreaterThan(10);
      expect(seen.map((title) => Number.parseInt(title, 10))).toEqual(seen.map((_, index) => index + 1));
      expect(new Set(seen.map((title) => title.replace(/^\d+\. /, ""))).size).toBe(seen.length);
    }));

  test("a suggestion asks again, and stands in the field", () =>
    visit(async ({ page }) => {
      await open(page, "/?q=turin+housing");
      await form(page, "slack").getByRole("button", { name: "Turin", exact: true }).click();
      await expect.poll(() => titles(page, "slack")).toContain("2. Open Mosques");
      expect(await field(page).inputValue()).toMatch(/turin/i);
      await page.goBack();
      await expect.poll(() => words(page, "slack")).toContain("Nothing found");
    }));

  test("Share to Channel posts nothing from here, and says what it would do", () =>
    visit(async ({ page }) => {
      await open(page, "/?q=torino");
      const before = page.url();
      await form(page, "discord").getByRole("button", { name: "Share to Channel" }).click();
      await expect.poll(() => form(page, "discord").getByRole("status").textContent()).toContain("Nothing is posted");
      expect(page.url()).toBe(before);
    }));

  test("Back and Forward walk through what was asked and opened", () =>
    visit(async ({ page }) => {
      await open(page, "/");
      await field(page).fill("torino");
      await page.getByRole("button", { name: "Ask", exact: true }).click();
      await served(page);
      await press(page, "slack", "Show Details: Open Mosques");
      await page.goBack();
      await expect.poll(() => titles(page, "slack")).toContain("2. Open Mosques");
      await page.goBack();
      await expect.poll(() => heading(page).textContent()).toBe("The table is laid");
      expect(await field(page).inputValue()).toBe("");
      await page.goForward();
      await expect.poll(() => titles(page, "slack")).toContain("2. Open Mosques");
      expect(await field(page).inputValue()).toBe("torino");
    }));

  test("the address of an opened practice shows the same after a reload, and to somebody else", async () => {
    let address = "";
    let told = "";
    await visit(async ({ page }) => {
      await open(page, "/?q=torino");
      await press(page, "slack", "Show Details: Open Mosques");
      address = page.url();
      told = await words(page, "text");
      await page.reload();
      await served(page);
      expect(await words(page, "text")).toBe(told);
    });
    await visit(async ({ page }) => {
      await open(page, address);
      expect(await words(page, "text")).toBe(told);
      expect(await field(page).inputValue()).toBe("torino");
    });
  });
}
