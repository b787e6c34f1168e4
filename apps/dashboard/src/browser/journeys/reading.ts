// What an answer cites can be read by anybody, with JavaScript switched off.
import { expect, test } from "vitest";
import { ownPath, visit } from "../house.ts";
import { ask, forms, links, open } from "../screen.ts";

const questions = [
  "turin housing",
  "torino",
  "barcelna",
  "rumeurs",
  "since 2020 japan",
  "/event 2011",
  "oslo business",
];

/** Path and words of every link of ours in the answers to these questions. */
async function linksShown(): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  await visit(async ({ page }) => {
    await open(page, "/");
    for (const question of questions) {
      await ask(page, question);
      for (const form of forms) {
        for (const { href, text } of await links(page, form)) {
          const path = ownPath(href);
          if (path !== null && !shown.has(path)) shown.set(path, text);
        }
      }
    }
  });
  return shown;
}

export function reading(): void {
  test("every link of ours in an answer opens without script, under the title that was pressed", async () => {
    const shown = await linksShown();
    expect(shown.size).toBeGreaterThan(15);
    await visit(
      async ({ page }) => {
        for (const [path, text] of shown) {
          const response = await page.goto(path);
          expect(response?.status(), path).toBe(200);
          expect(await page.locator("h1").textContent(), path).toContain(text);
        }
      },
      { hasScript: false },
    );
  });

  test("the playground leads to the whole catalogue, in the language that was chosen", () =>
    visit(async ({ page }) => {
      await open(page, "/?language=it");
      const ways = page.getByRole("navigation", { name: "Tutto il catalogo" }).getByRole("link");
      await ways.first().waitFor();
      const hrefs = await ways.evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
      expect(hrefs).toHaveLength(6);
      for (const href of hrefs) {
        expect((await page.goto(href))?.status(), href).toBe(200);
        expect(await page.locator("html").getAttribute("lang"), href).toBe("it");
      }
    }));

  test("the playground without script says where to go, and each way leads there", () =>
    visit(
      async ({ page }) => {
        await page.goto("/");
        const ways = page.locator("noscript a");
        const hrefs = await ways.evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href")));
        expect(hrefs).toEqual(expect.arrayContaining(["/search", "/practices", "/events", "/cities"]));
        for (const href of hrefs) {
          await page.goto("/");
          await page.locator(`noscript a[href="${href}"]`).click();
          await page.waitForURL(`**${href}`);
          expect(await page.locator("h1").count(), href ?? "").toBe(1);
        }
      },
      { hasScript: false },
    ));

  test("without script a question is asked on the search page and answered there", () =>
    visit(
      async ({ page }) => {
        await page.goto("/search");
        await page.locator('main input[name="q"]').fill("torino");
        await page.locator('main input[name="q"]').press("Enter");
        await page.waitForURL("**/search?q=torino");
        await page.getByRole("link", { name: "Open Mosques" }).click();
        await page.waitForURL("**/practices/turin-open-mosques");
        expect(await page.locator("h1").textContent()).toContain("Open Mosques");
      },
      { hasScript: false },
    ));
}
