// What members say in chat reaches the curators in the browser: a suggestion, a reported change, a question that is wanted; by mouse, by keyboard, in Arabic, on a telephone.
import { createClient } from "@convivio/client";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { findChromium } from "./chromium.ts";
import { arrive } from "./desk-scene.ts";
import { opened } from "./desk-screen.ts";
import { apiOfHouse, closeHouse, openHouse, visit, work } from "./house.ts";
import { sideways } from "./screen.ts";
import type { VisitorOptions } from "./visitor.ts";

const chromium = findChromium();
const member = { platform: "slack", workspace: "T1", user: "U1" } as const;
const message = "https://example.slack.com/archives/C1/p1";
const answer = "Since the spring of 2009.";

describe.skipIf(chromium === null)("from chat to the desk", () => {
  beforeAll(() => openHouse(chromium ?? ""));
  afterAll(closeHouse);

  let number = 0;
  const bot = () => createClient({ url: apiOfHouse().url, key: apiOfHouse().botKey });
  const sql = () => apiOfHouse().catalogue.db.sql;
  const curate = (journey: (page: Page) => Promise<void>, options?: VisitorOptions) =>
    work("curator", ({ page }) => journey(page), options);

  beforeEach(async () => {
    await sql()`truncate questions, question_decisions, wishes, change_reports`;
  });

  async function suggest(title: string): Promise<{ id: string; editor: string }> {
    const { id } = await bot().suggestions.create.mutate({
      ...{ member, message, title, language: "en", consent: true, identity: `suggestion ${++number}` },
      ...{ city: "Atlantis on sea", theme: "Beekeeping on roofs", text: "Neighbours look after bees together." },
    });
    const [made] = await sql()<{ record: number }[]>`select record_id as record from suggestions where id = ${id}`;
    return { id, editor: `/desk/practices/${made?.record}` };
  }

  /** On results of one answer, the first first. @returns the titles of what they are about. */
  async function report(...texts: string[]): Promise<string[]> {
    const shown = await bot().answers.ask.query({ text: "rumours", platform: "slack" });
    for (const [index, text] of texts.entries()) {
      const told = { member, reason: index === 0 ? "outdated" : "harm", language: "en" } as const;
      const identity = `report ${++number}`;
      await bot().changeReports.create.mutate({ ...told, answer: shown.id ?? "", index, text, identity });
    }
    return shown.results.flatMap((result) => ("title" in result ? [result.title] : []));
  }

  const answerTo = async (text: string) => (await bot().answers.ask.query({ text, platform: "slack" })).id ?? "";

  async function askedAndWanted(): Promise<void> {
    for (let times = 0; times < 3; times++) await answerTo("turin zwickelheim");
    await bot().wishes.create.mutate({ answer: await answerTo("turin blorptastic") });
    await bot().wishes.tellMe.mutate({ answer: await answerTo("turin blorptastic"), member, language: "en" });
  }

  const card = (page: Page, text: string) => page.getByRole("article").filter({ hasText: text });
  const focused = (page: Page, attribute: string) =>
    page.evaluate((name) => document.activeElement?.getAttribute(name), attribute);

  describe("a suggestion", () => {
    test("is marked at home, and its editor says from where it is and leads to what was typed and names nothing", async () => {
      const { editor } = await suggest("Bees above the market");
      await curate(async (page) => {
        await page.goto("/desk");
        const waiting = page.getByRole("region", { name: "Waiting for a review" }).getByRole("listitem");
        const row = waiting.filter({ hasText: "Bees above the market" });
        await row.getByText("Suggested in Slack").waitFor();
        await row.getByRole("link", { name: "Bees above the market" }).click();
        await page.waitForURL(`**${editor}`);
        await page.getByText(/^A member suggested this in Slack on \d/).waitFor();
        await page.getByText("Theme as typed: “Beekeeping on roofs”.").waitFor();
        expect(await page.getByRole("link", { name: /The message it was made from/ }).getAttribute("href")).toBe(
          message,
        );
        const lead = page.getByRole("link", { name: "Choose what it means under Cities" });
        await lead.focus();
        await page.keyboard.press("Enter");
        await expect.poll(() => focused(page, "id")).toBe("field-cities");
        await page.keyboard.press("Tab");
        await page.keyboard.type("turin");
        await page
          .getByRole("option", { name: /^Turin/ })
          .first()
          .waitFor();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await lead.waitFor({ state: "detached" });
        await page.getByText("City as typed: “Atlantis on sea”.").waitFor();
      });
    });

    test("is asked about: the dialog says who will read it, and the member’s answer stands in the conversation", async () => {
      const { id, editor } = await suggest("Bees above the school");
      const ben = await arrive("curator", "Ben Okafor");
      await visit(async ({ page }) => {
        await page.goto(editor);
        await page.getByRole("button", { name: "Ask for Changes" }).click();
        const dialog = page.getByRole("dialog", { name: "Ask for changes" });
        await dialog.getByText(/go to the member who suggested it, in Slack, and they can answer there/).waitFor();
        await expectAccessible(page);
        await dialog.getByLabel(/What should change/).fill("Since when?");
        await dialog.getByRole("button", { name: "Ask for Changes" }).click();
        await dialog.waitFor({ state: "detached" });
        const [asked] = (await bot().suggestions.list.query({ member })).suggestions;
        expect(asked).toMatchObject({ id, question: "Since when?" });
        await bot().suggestions.answer.mutate({ id, member, text: answer });
        await page.reload();
        const said = page.getByRole("region", { name: "Review" }).getByRole("listitem").filter({ hasText: answer });
        await said.getByText("Somebody in Slack sent it to review").waitFor();
      }, ben);
    });

    test("of somebody who wants to be forgotten says that nobody will read it in chat", async () => {
      const { id, editor } = await suggest("Bees above the river");
      await sql()`update suggestions set workspace = null, "user" = null where id = ${id}`;
      await curate(async (page) => {
        await page.goto(editor);
        await page.getByRole("button", { name: "Ask for Changes" }).click();
        await page
          .getByRole("dialog")
          .getByText(/nobody in chat will read this/)
          .waitFor();
      });
    });
  });

  describe("a reported change", () => {
    test("waits at home, and is closed among the others by keyboard, taken back, and opened again", async () => {
      const [title = ""] = await report("It ended in 2024.", "The address is a private flat.");
      await curate(async (page) => {
        await page.goto("/desk");
        const part = page.getByRole("region", { name: "Reported changes" });
        await part.getByText("It ended in 2024.").waitFor();
        await part.getByText("Out of date").waitFor();
        await part.getByRole("link", { name: title }).waitFor();
        await part.getByRole("link", { name: "All reported changes" }).click();
        await opened(page, "Reported changes");
        const first = card(page, "It ended in 2024.");
        await first.getByRole("button", { name: "Close the Report" }).focus();
        await page.keyboard.press("Enter");
        await first.waitFor({ state: "detached" });
        await expect.poll(() => focused(page, "data-report")).not.toBeNull();
        await page.getByRole("button", { name: "Undo" }).click();
        await first.waitFor();
        await card(page, "private flat").getByRole("button", { name: "Close the Report" }).click();
        await card(page, "private flat").waitFor({ state: "detached" });
        await page.getByRole("button", { name: /Show/ }).click();
        await page.getByRole("option", { name: "Closed" }).click();
        await page.waitForURL("**/desk/reports?show=closed");
        await card(page, "private flat")
          .getByText(/^Closed by /)
          .waitFor();
        await card(page, "private flat").getByRole("button", { name: "Open It Again" }).click();
        await page.getByText("No report has been closed").waitFor();
        await page.goBack();
        await card(page, "private flat").waitFor();
      });
    });

    test("stands above the record, which is told to have changed since; closed there, the focus goes to the title", async () => {
      const [title = ""] = await report("It ended in 2024.");
      await sql()`update change_reports set revision_id = 0`;
      await curate(async (page) => {
        await page.goto("/desk/reports");
        await card(page, "It ended in 2024.")
          .getByText(/published anew since/)
          .waitFor();
        await card(page, "It ended in 2024.").getByRole("link", { name: title }).click();
        await page.getByText("A member reported a change").waitFor();
        await expectAccessible(page);
        await page.getByRole("button", { name: "Close the Report" }).press("Enter");
        await page.getByText("A member reported a change").waitFor({ state: "detached" });
        await expect.poll(() => focused(page, "id")).toBe("page-title");
        const [left] = await sql()<{ open: number }[]>`
          select count(*)::int as open from change_reports where closed_at is null`;
        expect(left?.open).toBe(0);
      });
    });

    test("with none, the screen says what comes here; where it cannot be fetched, what happened; to a contributor it is not there", async () => {
      await curate(
        async (page) => {
          await page.goto("/desk/reports");
          await page.getByText("No report is open").waitFor();
          await expectAccessible(page);
          await page.route(/changeReports\.list/, (route) => route.abort());
          await page.reload();
          await page.getByRole("alert").waitFor();
          await page.unroute(/changeReports\.list/);
          await page.getByRole("button", { name: "Try Again" }).click();
          await page.getByText("No report is open").waitFor();
        },
        { expected: /Failed to load resource/ },
      );
      await work("contributor", async ({ page }) => {
        await page.goto("/desk/reports");
        await opened(page, "There is nothing at this address");
      });
    });
  });

  test("a question that is wanted says by how many, and comes first when chosen by keyboard", async () => {
    await askedAndWanted();
    await curate(async (page) => {
      await page.goto("/desk/questions");
      await card(page, "turin blorptastic").getByText("2 want an answer · 1 will be told").waitFor();
      const first = page.getByRole("article").first();
      await first.getByText("turin zwickelheim").first().waitFor();
      expect(await first.getByText(/want/).count()).toBe(0);
      await page.getByRole("button", { name: /Sort by/ }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("option", { name: "Most wanted" }).waitFor();
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/desk/questions?sort=wished");
      await first.getByText("2 want an answer").waitFor();
    });
  });

  test.each([
    { name: "in Arabic, mirrored", locale: "ar", width: 1280 },
    { name: "on a telephone", locale: "en-GB", width: 360 },
    { name: "in Arabic on a telephone", locale: "ar", width: 360 },
  ])("$name: nothing is pushed sideways, and axe finds nothing", async ({ locale, width }) => {
    const { editor } = await suggest("Bees in every direction");
    await report("It ended in 2024.", "The address is a private flat.");
    await askedAndWanted();
    await curate(
      async (page) => {
        for (const place of ["/desk", "/desk/reports", "/desk/questions?sort=wished", editor]) {
          await page.goto(place);
          await page.locator("main h1").waitFor();
          await page.locator("main article, main section li, main form, [data-action-bar]").first().waitFor();
          expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === "ar" ? "rtl" : "ltr");
          await expect.poll(() => sideways(page)).toBe(0);
          await expectAccessible(page);
        }
      },
      { locale, width },
    );
  });
});
