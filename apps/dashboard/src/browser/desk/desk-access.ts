// Axe finds nothing to object to in the frame and the lists, in both directions, by day and by night.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "../axe.ts";
import { work } from "../house.ts";
import { openList } from "./desk-screen.ts";
import { tooSmall } from "./kit-access.ts";

const states: readonly [string, (page: Page) => Promise<void>][] = [
  ["a list", async () => {}],
  ["its filters", (page) => page.locator("main button[aria-expanded]").first().click()],
  [
    "the search of everything",
    async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("searchbox").waitFor();
      await page.keyboard.type("turin");
      // What the catalogue has comes last; until then the list is not what is looked at.
      await page
        .getByRole("menuitem")
        .filter({ hasText: /Turin|Torino|تورينو/ })
        .first()
        .waitFor();
    },
  ],
  [
    "the shortcuts",
    async (page) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  ],
];

export function deskAccess(): void {
  test.each(states.flatMap((state) => ["en", "ar"].map((locale) => [state[0], locale, state[1]] as const)))(
    "%s (%s)",
    (_, locale, reach) =>
      work(
        "administrator",
        async ({ page }) => {
          await openList(page, "/desk/practices?missing=no");
          await reach(page);
          expect(await page.locator("html").getAttribute("lang")).toBe(locale);
          await expectAccessible(page);
        },
        { locale },
      ),
  );

  test("one's own menu", () =>
    work("administrator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.locator("header button[aria-haspopup=menu]").click();
      await page.getByRole("menu").waitFor();
      await expectAccessible(page);
    }));

  test("a list of cards, on a telephone", () =>
    work(
      "administrator",
      async ({ page }) => {
        await openList(page, "/desk/practices");
        await expectAccessible(page);
        expect(await tooSmall(page)).toEqual([]);
      },
      { width: 360 },
    ));

  test("every target of a list is at least 24 pixels", () =>
    work("administrator", async ({ page }) => {
      await openList(page, "/desk/practices?missing=no");
      expect(await tooSmall(page)).toEqual([]);
    }));
}
