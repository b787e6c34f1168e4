// A curator works through the questions in the browser: over the real api and the real catalogue, by mouse, by keyboard, in Arabic, on a telephone.

import { createClient } from "@convivio/client";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { findChromium } from "./chromium.ts";
import { apiOfHouse, closeHouse, openHouse, work } from "./house.ts";
import { sideways } from "./screen.ts";
import type { VisitorOptions } from "./visitor.ts";

const chromium = findChromium();

const questions = [
  "turin blorptastic",
  "turin blorptastic",
  "housing zwickelheim",
  "zwickelburg",
  "fizzlewick 2016",
  "oslo business",
];

describe.skipIf(chromium === null)("the questions", () => {
  beforeAll(() => openHouse(chromium ?? ""));
  afterAll(closeHouse);

  const bot = () => createClient({ url: apiOfHouse().url, key: apiOfHouse().botKey });
  const curate = (journey: (page: Page) => Promise<void>, options?: VisitorOptions) =>
    work("curator", ({ page }) => journey(page), options);

  beforeEach(async () => {
    await apiOfHouse().catalogue.db.sql`truncate questions, question_decisions`;
    for (const text of questions) await bot().answers.ask.query({ text, platform: "slack" });
  });

  const card = (page: Page, text: string) => page.getByRole("article", { name: text });
  const open = async (page: Page, search = "") => {
    await page.goto(`/desk/questions${search}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator("article, p:text('Nothing'), [role=alert]").first().waitFor();
  };

  test("are a list of work: most asked first, how it went, what was not understood; never an answered one unless asked for", async () => {
    await curate(async (page) => {
      await open(page);
      await expect.poll(() => page.getByRole("article").count()).toBe(4);
      const first = page.getByRole("article").first();
      for (const words of [
        "turin blorptastic",
        "No answer",
        "Asked 2 times",
        "Slack: 2 times",
        "Not understood",
        "Turin",
      ]) {
        await first.getByText(words).first().waitFor();
      }
      expect(await first.locator("mark").allTextContents()).toEqual(["blorptastic"]);
      await page.getByRole("button", { name: /Last time/ }).click();
      await page.getByRole("option", { name: "Any" }).click();
      await expect.poll(() => page.getByRole("article").count()).toBe(5);
      expect(new URL(page.url()).search).toBe("?outcome=any");
      await page.getByRole("searchbox").fill("oslo");
      await page.waitForURL(/text=oslo/);
      await expect.poll(() => page.getByRole("article").count()).toBe(1);
      await page.goBack();
      await expect.poll(() => page.getByRole("article").count()).toBe(4);
    });
  });

  test("out of scope by one press, and back by another; the focus goes to the next", async () => {
    await curate(async (page) => {
      await open(page);
      await card(page, "turin blorptastic").getByRole("button", { name: "Out of Scope" }).click();
      await card(page, "turin blorptastic").waitFor({ state: "detached" });
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-group") !== null))
        .toBe(true);
      await page.getByRole("button", { name: "Undo" }).click();
      await card(page, "turin blorptastic").waitFor();
    });
  });

  test("another name is given by keyboard alone, understood at once, and taken back", async () => {
    await curate(async (page) => {
      await open(page);
      await card(page, "zwickelburg")
        .getByRole("button", { name: /Another Name/ })
        .focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog", { name: "Another Name" });
      await dialog.waitFor();
      await expectAccessible(page);
      expect(await dialog.getByLabel("Word").inputValue()).toBe("zwickelburg");
      await dialog.getByRole("button", { name: "Add the Name" }).focus();
      await page.keyboard.press("Enter");
      await dialog.getByText("Choose what it means.").waitFor();
      await dialog.getByRole("combobox").focus();
      await page.keyboard.type("turin");
      await page
        .getByRole("option", { name: /^Turin/ })
        .first()
        .waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await dialog.getByLabel("Word").focus();
      await page.keyboard.press("Enter");
      await page.getByText("“zwickelburg” now means Turin.").waitFor();
      const understood = async () =>
        (await bot().answers.ask.query({ text: "zwickelburg" })).question.understood.map(({ slug }) => slug);
      await expect.poll(understood).toEqual(["turin"]);
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByText("“zwickelburg” no longer means Turin.").waitFor();
      await expect.poll(understood).toEqual([]);
    });
  });

  test("a label is added in its language, and the question shows what answers it", async () => {
    await bot().answers.ask.query({ text: "housing zwickelhof", platform: "web" });
    await curate(async (page) => {
      await open(page);
      await card(page, "housing zwickelhof")
        .getByRole("button", { name: /a Label/ })
        .click();
      const dialog = page.getByRole("dialog", { name: "Another Label" });
      await dialog.getByRole("button", { name: /Language of the word/ }).click();
      await page.getByRole("option", { name: "Italian" }).click();
      await dialog.getByRole("combobox").fill("housing");
      await page
        .getByRole("option", { name: /^Housing/ })
        .first()
        .click();
      await dialog.getByRole("button", { name: "Add the Label" }).click();
      await page.getByText("“zwickelhof” now means Housing.").waitFor();
      await open(page, "?show=answered&outcome=any");
      const answered = card(page, "housing zwickelhof");
      await answered.getByText("A label of:").waitFor();
      await answered.getByText("(Italian)").waitFor();
      await answered.getByRole("link", { name: "Housing" }).waitFor();
    });
  });

  test("a practice is begun from a question; whoever is second is told of the first", async () => {
    const journey = async (page: Page) => {
      await open(page);
      await card(page, "turin blorptastic").getByRole("button", { name: "Start a Practice" }).click();
      await page.waitForURL(/\/desk\/practices\/\d+$/);
      const begun = page.url();
      await open(page, "?show=being-answered");
      await card(page, "turin blorptastic").getByText("Being answered by").waitFor();
      await card(page, "turin blorptastic").getByRole("button", { name: "Start a Practice" }).click();
      const dialog = page.getByRole("dialog", { name: "An answer is being written" });
      await dialog.getByRole("link", { name: "Open It" }).click();
      await page.waitForURL(begun);
    };
    await curate(journey, { expected: /409 \(Conflict\)/ });
  });

  test.each([
    { name: "in Arabic, mirrored", locale: "ar", width: 1280 },
    { name: "on a telephone", locale: "en-GB", width: 360 },
    { name: "in Arabic on a telephone", locale: "ar", width: 360 },
  ])("$name: nothing is pushed sideways, and axe finds nothing", async ({ locale, width }) => {
    await curate(
      async (page) => {
        await open(page);
        await expect.poll(() => page.getByRole("article").count()).toBe(4);
        expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === "ar" ? "rtl" : "ltr");
        expect(await sideways(page)).toBe(0);
        await expectAccessible(page);
        await page.locator("article button").nth(2).click();
        await page.getByRole("dialog").waitFor();
        expect(await sideways(page)).toBe(0);
        await expectAccessible(page);
      },
      { locale, width },
    );
  });

  test("with nothing waiting, say so and lead on; with nobody having asked, say that", async () => {
    await apiOfHouse().catalogue.db.sql`delete from questions where text <> 'oslo business'`;
    await curate(async (page) => {
      await open(page);
      await page.getByText("Nothing is waiting").waitFor();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Show All Questions" }).click();
      await card(page, "oslo business").waitFor();
      await apiOfHouse().catalogue.db.sql`truncate questions`;
      await page.reload();
      await page.getByText("Nobody has asked yet").waitFor();
    });
  });

  test("that cannot be fetched say what happened, and are tried again", async () => {
    await curate(
      async (page) => {
        await page.route(/questions\.groups/, (route) => route.abort());
        await page.goto("/desk/questions");
        await page.getByRole("alert").waitFor();
        await page.unroute(/questions\.groups/);
        await page.getByRole("button", { name: "Try Again" }).click();
        await card(page, "turin blorptastic").waitFor();
      },
      { expected: /Failed to load resource/ },
    );
  });
});
