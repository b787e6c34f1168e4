// Axe finds nothing to object to: in English and in Arabic, in the colours of day and of night.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { momentNames } from "../../members/words.ts";
import { expectAccessible } from "../axe.ts";
import { visit } from "../house.ts";
import { open, press } from "../screen.ts";

const states: readonly [string, (page: Page, language: string) => Promise<void>][] = [
  ["before the first question", (page, language) => open(page, `/?language=${language}`)],
  ["an answer", (page, language) => open(page, `/?q=barcelna&language=${language}`)],
  ["nothing found", (page, language) => open(page, `/?q=turin+housing&language=${language}`)],
  [
    "an opened event",
    async (page, language) => {
      await open(page, `/?q=%2Fevent+2011&language=${language}`);
      await press(page, "slack", /Inter-ethnic City: working lunch/);
    },
  ],
  [
    "an error",
    async (page, language) => {
      await page.route("**/trpc/**", (route) => route.abort("connectionrefused"));
      await page.goto(`/?q=torino&language=${language}`);
      await page.getByRole("alert").waitFor();
    },
  ],
];

const publicPages: readonly [path: string, status: number][] = [
  ["/practices/turin-open-mosques", 200],
  ["/events/inter-ethnic-city-new-york-2011", 200],
  ["/cities/turin", 200],
  ["/themes/housing", 200],
  ["/organisations/unaoc", 200],
  ["/resources/migrants-inclusion-in-cities-toolkit", 200],
  ["/search?q=torino", 200],
  ["/practices/no-such-practice", 404],
];

const languages = ["en", "ar"] as const;

export function access(): void {
  test.each(states)("the playground with %s", (_, reach) =>
    visit(
      async ({ page }) => {
        for (const language of languages) {
          await reach(page, language);
          expect(await page.locator("html").getAttribute("lang")).toBe(language);
          await expectAccessible(page);
        }
      },
      { expected: /ERR_CONNECTION_REFUSED/ },
    ),
  );

  test("what members see, and a button says that it does nothing here", () =>
    visit(async ({ page }) => {
      for (const language of languages) {
        await page.goto(`/cards?language=${language}`);
        const moments = page.locator("[data-moment]");
        await moments.first().waitFor();
        expect(await moments.count()).toBe(momentNames.length);
        for (const word of ["Slack", "Discord", "Turin", "2016"]) {
          expect(await moments.first().textContent()).toContain(word);
        }
        await moments.nth(4).getByRole("button").first().click();
        expect(await moments.nth(4).getByRole("status").first().textContent()).not.toBe("");
        await expectAccessible(page);
      }
    }));

  test.each(publicPages)("the page %s", (path, status) =>
    visit(
      async ({ page }) => {
        for (const language of languages) {
          const response = await page.goto(`${path}${path.includes("?") ? "&" : "?"}language=${language}`);
          expect(response?.status()).toBe(status);
          expect(await page.locator("html").getAttribute("lang")).toBe(language);
          await expectAccessible(page);
        }
      },
      { expected: /status of 404/ },
    ),
  );
}
