// Axe finds nothing to object to, nothing is too small to hit, nothing is pushed sideways.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "../axe.ts";
import { sideways } from "../screen.ts";
import { look } from "./gallery-visit.ts";

/** What can be pressed and is lower or narrower than 24 pixels; links within a sentence are as high as it is (WCAG 2.5.8). */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      "button, input, select, textarea, [role=tab], [role=menuitem], label:has(input), nav a",
    );
    return [...targets].flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      // Hidden inputs are pressed by their labels.
      const isHidden =
        width <= 1 ||
        target.closest("[aria-hidden=true]") !== null ||
        (target.tagName === "INPUT" && target.closest("label") !== null);
      return isHidden || (width >= 24 && height >= 24) ? [] : [`${target.outerHTML.slice(0, 120)} ${width}×${height}`];
    });
  });
}

export function kitAccess(): void {
  test.each(["en", "ar"])("axe, by day and by night (%s)", (locale) =>
    look(
      async (page) => {
        expect(await page.locator("html").getAttribute("dir")).toBe(locale === "ar" ? "rtl" : "ltr");
        await expectAccessible(page);
      },
      { locale },
    ),
  );

  test("every target is at least 24 pixels", () => look(async (page) => expect(await tooSmall(page)).toEqual([])));

  test.each(["en", "ar"])("nothing is pushed sideways at 360 pixels (%s)", (locale) =>
    look(async (page) => expect(await sideways(page)).toBe(0), { width: 360, locale }),
  );

  test("a button that is busy says so, and is pressed only once", () =>
    look(async (page) => {
      await page.getByRole("button", { name: "Publish" }).click();
      const busy = page.getByRole("button", { name: "Publishing" });
      await busy.waitFor();
      expect(await busy.getAttribute("aria-disabled")).toBe("true");
    }));

  test("the list of what is wrong takes the focus and leads to each field", () =>
    look(async (page) => {
      await page.getByRole("button", { name: "Check" }).click();
      const summary = page.getByRole("region", { name: "1 thing needs your attention" });
      await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
      await summary.getByRole("link", { name: "Name at least one source." }).press("Enter");
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("sources");
    }));
}
