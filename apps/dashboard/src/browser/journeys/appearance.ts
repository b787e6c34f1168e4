// In the reader's language and direction, by day and by night, on a small telephone.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visit } from "../house.ts";
import { ask, form, forms, open, press, served, sideways, words } from "../screen.ts";

const root = (page: Page, name: "lang" | "dir") => page.locator("html").getAttribute(name);
/** How light the ground of the page is, from 0 to 1. */
const lightness = (page: Page) =>
  page.evaluate(() => Number(/oklch\(([\d.]+)/.exec(getComputedStyle(document.documentElement).backgroundColor)?.[1]));

export function appearance(): void {
  test("Arabic is chosen: the page is mirrored and the answer speaks Arabic", () =>
    visit(async ({ page }) => {
      await open(page, "/?q=torino");
      const place = async () => (await page.locator("header a").boundingBox())?.x ?? 0;
      const before = await place();
      await page.getByLabel("Language").selectOption("ar");
      await page.waitForURL("**language=ar**");
      await expect.poll(() => root(page, "dir")).toBe("rtl");
      expect(await root(page, "lang")).toBe("ar");
      for (const name of forms) await expect.poll(() => words(page, name)).toContain("سبب ظهور النتيجة");
      expect(await place()).toBeGreaterThan(before + 500);
      await page.reload();
      await served(page);
      expect(await root(page, "dir")).toBe("rtl");
    }));

  test("a browser that asks for Italian gets it without choosing, and an Italian question is understood", () =>
    visit(
      async ({ page }) => {
        await open(page, "/");
        await page.getByRole("button", { name: "Chiedi" }).waitFor();
        expect(await root(page, "lang")).toBe("it");
        await open(page, "/?q=barcellona");
        for (const name of forms) expect(await words(page, name)).toContain("Barcellona");
      },
      { locale: "it-IT" },
    ));

  test("a device in its dark colours gets a dark page, and the choice of a reader is kept", () =>
    visit(
      async ({ page }) => {
        await open(page, "/?q=torino");
        expect(await lightness(page)).toBeLessThan(0.3);
        await page.getByLabel("Appearance").selectOption("light");
        expect(await lightness(page)).toBeGreaterThan(0.9);
        await page.reload();
        await served(page);
        expect(await lightness(page)).toBeGreaterThan(0.9);
      },
      { scheme: "dark" },
    ));

  test.each(["en", "ar"])("nothing has to be pushed sideways on a telephone of 360 pixels (%s)", (language) =>
    visit(
      async ({ page }) => {
        const within = async (what: string) => expect(await sideways(page), what).toBe(0);
        await open(page, `/?language=${language}`);
        await page.locator("#question").waitFor();
        await within("empty");
        for (const question of ["turin housing", "/event 2011", "help", "torino"]) {
          await ask(page, question);
          for (const name of forms) {
            await page.locator(`input[value="${name}"]`).check({ force: true });
            await expect.poll(() => form(page, name).isVisible()).toBe(true);
            await within(`${question} as ${name}`);
          }
        }
        await page.locator('input[value="slack"]').check({ force: true });
        await press(page, "slack", /Open Mosques/);
        await within("details");
      },
      { width: 360 },
    ),
  );
}
