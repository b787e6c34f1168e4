// A member asks, and the catalogue answers: the same in Slack, in Discord and in plain words.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visit } from "../house.ts";
import { ask, form, forms, heading, links, open, titles, words } from "../screen.ts";

async function expectTheSameInAll(page: Page): Promise<string[]> {
  const slack = await titles(page, "slack");
  expect(slack.length).toBeGreaterThan(0);
  expect(await titles(page, "discord")).toEqual(slack);
  expect(await titles(page, "text")).toEqual(slack);
  return slack;
}

export function asking(): void {
  test("“turin housing” is an honest nothing that offers what Turin has", () =>
    visit(async ({ page }) => {
      await open(page, "/");
      await ask(page, "turin housing");
      expect(await heading(page).textContent()).toContain("turin housing");
      const [offered, ...others] = await Promise.all(forms.map((name) => links(page, name)));
      const turin = offered?.filter(({ href }) => href.includes("/practices/turin-")).map(({ href }) => href) ?? [];
      expect(turin.length).toBeGreaterThan(1);
      for (const name of forms) {
        const said = await words(page, name);
        expect(said).toContain("Nothing found");
        expect(said).toContain("The catalogue has no practice that answers this.");
        expect(said).toContain("same city");
      }
      for (const other of others) expect(other.map(({ href }) => href)).toEqual(offered?.map(({ href }) => href));
    }));

  test("“torino” is answered with the city that English calls Turin", () =>
    visit(async ({ page }) => {
      await open(page, "/");
      await ask(page, "torino");
      expect(await expectTheSameInAll(page)).toContain("2. Open Mosques");
      for (const name of forms) expect(await words(page, name)).toContain("Turin (Torino)");
    }));

  test("“barcelna” is taken for Barcelona, and that is said", () =>
    visit(async ({ page }) => {
      await open(page, "/");
      await ask(page, "barcelna");
      await expectTheSameInAll(page);
      const understood = page.getByRole("region", { name: "How we read your question" });
      expect((await understood.textContent())?.replaceAll(/[\u2066-\u2069]/g, "")).toContain("barcelna → Barcelona");
      for (const name of forms) expect(await words(page, name)).toContain("barcelna → Barcelona");
    }));

  test("“rumeurs” finds what other languages call rumours", () =>
    visit(async ({ page }) => {
      await open(page, "/");
      await ask(page, "rumeurs");
      expect((await expectTheSameInAll(page)).join("\n")).toMatch(/rumou?rs?/i);
    }));

  test("“since 2020 japan” keeps the country and the years", () =>
    visit(async ({ page }) => {
      await open(page, "/");
      await ask(page, "since 2020 japan");
      await expectTheSameInAll(page);
      const reasons = (await words(page, "slack")).match(/Why it matched:.*/g) ?? [];
      expect(reasons.length).toBeGreaterThan(0);
      for (const reason of reasons) expect(reason).toContain("Japan");
    }));

  test("“/event 2011” finds the meetings of that year, and each answer cites its source", () =>
    visit(async ({ page }) => {
      await open(page, "/");
      await ask(page, "/event 2011");
      expect(await expectTheSameInAll(page)).toContain("1. The Inter-ethnic City: working lunch");
      for (const name of forms) expect(await words(page, name)).toContain("Source: UNAOC and Italy");
      expect(await form(page, "discord").textContent()).toContain("/event 2011");
    }));

  test("an example asks with one click, and stands in the field", () =>
    visit(async ({ page }) => {
      await open(page, "/");
      await page.getByRole("button", { name: "torino" }).click();
      await page.waitForURL("**/?q=torino");
      await expect.poll(() => page.locator("#question").inputValue()).toBe("torino");
      await expect.poll(() => heading(page).textContent()).toContain("torino");
    }));
}
