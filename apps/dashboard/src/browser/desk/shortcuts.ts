// Everything has a way by keyboard: the search of everything, letters that go places, a list of them, and a switch to turn them off.
import { createClient } from "@convivio/client";
import { expect, test } from "vitest";
import { opened } from "../desk-screen.ts";
import { work } from "../house.ts";
import { openList } from "./desk-screen.ts";

export function shortcuts(): void {
  test("Ctrl-K finds a record by its first letters, and Enter opens it", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.keyboard.press("Control+k");
      await page
        .getByRole("searchbox", { name: "Find Anything" })
        .or(page.getByRole("combobox", { name: "Find Anything" }))
        .fill("open mosq");
      await page.getByRole("menuitem", { name: /Open Mosques/ }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/desk\/practices\/\d+$/);
    }));

  test("Ctrl-K finds a screen and a beginning too, and Escape gives the focus back", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.getByRole("button", { name: "Find Anything" }).press("Enter");
      await page.keyboard.type("org");
      await page.getByRole("menuitem", { name: "New Organisation" }).waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Find Anything");
      await page.keyboard.press("Enter");
      await page.keyboard.type("cities");
      await page.getByRole("menuitem", { name: "Cities", exact: true }).click();
      await page.waitForURL(/\/desk\/cities$/);
    }));

  test("what can be begun stands before what is found: records that come in take nobody's place", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.type("new");
      await page.getByRole("group", { name: "Records" }).getByRole("menuitem").first().waitFor();
      expect(await page.getByRole("menuitem").first().textContent()).toBe("New Practice");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/desk\/practices\/new$/);
    }));

  test("letters typed before the search is there take nobody elsewhere, and are what it looks for", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      // As where the line is slow: its file comes a while after the key.
      await page.route("**/palette-*.js", async (route) => {
        await page.keyboard.type("gc");
        await route.continue();
      });
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog", { name: "Find Anything" }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/desk/practices");
      await page.keyboard.type("t");
      expect(await page.getByRole("dialog").locator("input").inputValue()).toBe("gct");
    }));

  test("letters go places, / goes to the search, and ? lists them all", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.keyboard.press("g");
      await page.keyboard.press("c");
      await page.waitForURL(/\/desk\/cities$/);
      await opened(page, "Cities");
      await page.keyboard.press("/");
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
        .toBe("Search by Name");
      // In a field a letter is a letter.
      await page.keyboard.type("gp");
      expect(page.url()).toContain("/desk/cities");
      await page.getByRole("heading", { level: 1 }).click();
      await page.keyboard.press("?");
      const list = page.getByRole("dialog", { name: "Keyboard Shortcuts" });
      await list.getByText("Go to Practices").waitFor();
      await list.getByText("New City").waitFor();
    }));

  test("whoever switched single letters off has none, and still Ctrl-K", () =>
    work("curator", async ({ page }, { cookie }) => {
      const { origin } = new URL((await page.goto("/desk/practices"))?.url() ?? "");
      const client = createClient({
        url: origin,
        fetch: (input, init) =>
          fetch(input, { ...init, headers: { ...(init?.headers as object), cookie, "sec-fetch-site": "same-origin" } }),
      });
      await client.accounts.update.mutate({ hasShortcuts: false });
      await openList(page, "/desk/practices");
      await page.keyboard.press("g");
      await page.keyboard.press("c");
      await page.keyboard.press("?");
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog", { name: "Find Anything" }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/desk/practices");
      await page.keyboard.type("t");
      expect(await page.getByRole("dialog").locator("input").inputValue()).toBe("gct");
      expect(await page.getByRole("dialog").count()).toBe(1);
    }));
}
