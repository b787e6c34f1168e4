// Lists: searched, narrowed, sorted, walked through; all of it in the address, so that it can be shared and Back works.
import { expect, test } from "vitest";
import { work } from "../house.ts";
import { focusedCell, grid, openList, parameter, titles } from "./desk-screen.ts";

export function lists(): void {
  test("the whole of what is seen stands in the address, and Back goes step by step", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.getByRole("button", { name: "Filters" }).click();
      await page.getByRole("dialog", { name: "Filters" }).getByText("Draft", { exact: true }).click();
      await page.getByText("Nothing fits").waitFor();
      expect(parameter(page, "state")).toBe("draft");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Remove Draft" }).click();
      await grid(page).waitFor();
      await page.getByRole("button", { name: "Name" }).click();
      await expect.poll(() => parameter(page, "sort")).toBe("title");
      await expect.poll(async () => (await titles(page))[0]).toMatch(/^[«"“]?[A0-9]/);
      await page.goBack();
      await expect.poll(() => parameter(page, "sort")).toBeNull();
      await page.goBack();
      await page.getByText("Nothing fits").waitFor();
    }));

  test("a list is searched by name, and what was typed survives a reload", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.getByRole("searchbox", { name: "Search by Name" }).fill("mosq");
      await expect.poll(() => parameter(page, "text")).toBe("mosq");
      await expect.poll(() => titles(page)).toEqual(["Open Mosques"]);
      await page.reload();
      await expect.poll(() => titles(page)).toEqual(["Open Mosques"]);
      expect(await page.getByRole("searchbox", { name: "Search by Name" }).inputValue()).toBe("mosq");
    }));

  test("a country is found by its name, and the chip names it again after a reload", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.getByRole("button", { name: "Filters" }).click();
      await page.getByRole("combobox", { name: "Country" }).pressSequentially("ital");
      await page.getByRole("option", { name: "Italy" }).click();
      await expect.poll(() => parameter(page, "country")).toMatch(/^\d+$/);
      await page.reload();
      await page.getByRole("button", { name: "Remove Italy" }).waitFor();
      await expect.poll(async () => Number(await grid(page).getAttribute("aria-rowcount"))).toBeLessThan(200);
    }));

  test("one walks through all of it by keyboard, and Enter opens a record", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices?sort=title");
      const rows = Number(await grid(page).getAttribute("aria-rowcount")) - 1;
      expect(rows).toBeGreaterThan(250);
      await page.locator('[data-cell="0:0"]').focus();
      await page.keyboard.press("Control+End");
      await expect.poll(() => focusedCell(page)).toBe(`${rows - 1}:5`);
      // The last row was fetched when it came into sight.
      await page.locator(`[data-cell="${rows - 1}:0"] a`).waitFor();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowUp");
      await expect.poll(() => focusedCell(page)).toBe(`${rows - 2}:0`);
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("PageDown");
      const cell = await focusedCell(page);
      expect(Number(cell?.split(":")[0])).toBeGreaterThan(5);
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/desk\/practices\/\d+$/);
    }));

  test("what has the focus is never under the bar at the top", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.locator('[data-cell="0:0"]').focus();
      for (let presses = 0; presses < 30; presses++) await page.keyboard.press("ArrowDown");
      for (let presses = 0; presses < 25; presses++) {
        await page.keyboard.press("ArrowUp");
        const hidden = await page.evaluate(() => {
          const { left, top, width } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
          const seen = document.elementFromPoint(left + width / 2, top + 4);
          return !document.activeElement?.contains(seen) && !seen?.contains(document.activeElement);
        });
        expect(hidden, `after ${presses} times up`).toBe(false);
      }
    }));

  test("few rows are drawn, however many there are, and the focused one stays", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.locator('[data-cell="1:0"]').focus();
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await page.locator('[data-cell="270:0"] a').waitFor();
      expect(await page.getByRole("row").count()).toBeLessThan(60);
      expect(await focusedCell(page)).toBe("1:0");
    }));

  test("columns are chosen, and a column that is not there is not in the address", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.getByRole("button", { name: "Columns" }).click();
      await page.getByRole("dialog", { name: "Columns" }).getByText("Freshness").click();
      await expect.poll(() => parameter(page, "columns")).toBe("state,missing,assignee,updated");
      await page.getByRole("dialog", { name: "Columns" }).getByText("Freshness").click();
      await expect.poll(() => parameter(page, "columns")).toBeNull();
    }));

  test("on a narrow screen it is a list of cards, and Tab goes from one to the next", () =>
    work(
      "curator",
      async ({ page }) => {
        await openList(page, "/desk/practices?sort=title");
        const first = page.getByRole("listitem").first();
        expect(await first.getAttribute("aria-setsize")).toMatch(/^2\d\d$/);
        await first.getByRole("link").focus();
        await page.keyboard.press("Tab");
        const second = page.locator('[aria-posinset="2"] a');
        await expect.poll(() => second.evaluate((link) => link === document.activeElement)).toBe(true);
        await page.getByRole("button", { name: /Sort by/ }).click();
        await page.getByRole("option", { name: "Most missing" }).click();
        await expect.poll(() => parameter(page, "sort")).toBe("missing");
      },
      { width: 360 },
    ));

  test("a contributor who began nothing yet is told what belongs here", () =>
    work("contributor", async ({ page }) => {
      await page.goto("/desk/organisations");
      await page.getByText("Nothing here yet").waitFor();
      await page.getByRole("main").getByRole("link", { name: "New Organisation" }).first().waitFor();
    }));

  test("an address of no kind says that nothing is there", () =>
    work("curator", async ({ page }) => {
      await page.goto("/desk/nonsense");
      await page.getByRole("heading", { level: 1, name: "There is nothing at this address" }).waitFor();
    }));
}
