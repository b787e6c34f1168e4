// Any two revisions are compared, and an old one is taken up again without losing anything.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, begin, newest, write } from "../desk-scene.ts";
import { opened } from "../desk-screen.ts";
import { visit } from "../house.ts";

const marked = (page: Page, mark: "ins" | "del") => page.locator(`main ${mark}`).allInnerTexts();

async function storyOf(title: string) {
  const ada = await arrive("administrator", "Ada");
  const id = await begin(ada, "practice", { title, summary: "A table for the whole street." });
  const first = await newest(ada, id);
  const second = await write(ada, id, { summary: "A long table for the whole street." });
  const third = await write(ada, id, { summary: "A long table for the whole neighbourhood.", pitch: "Sit down." });
  return { ada, id, first, second, third, history: `/desk/practices/${id}/history` };
}

export function restoring(): void {
  test("shows what changed between any two versions, and the address says which", async () => {
    const { ada, first, second, third, history } = await storyOf("Street tables");
    await visit(async ({ page }) => {
      await page.goto(history);
      await opened(page, "History of “Street tables”");
      await page.getByRole("status").getByText("2 fields changed").waitFor();
      await page.getByRole("radio", { name: `From version ${first},` }).check();
      await page.getByRole("radio", { name: `With version ${second},` }).check();
      await page.waitForURL(`**?from=${first}&to=${second}`);
      await page.getByText("1 field changed").waitFor();
      expect(await page.locator("main ins").textContent()).toMatch(/inserted:.*long.*end of insertion/);
      expect(await marked(page, "del")).toEqual([]);
      await page.reload();
      await page.getByText("1 field changed").waitFor();
      // Backwards too, and with what stays.
      await page.goto(`${history}?from=${third}&to=${second}&all=yes`);
      await expect.poll(() => marked(page, "del")).toHaveLength(2);
      await page.getByRole("heading", { name: "Title (unchanged)" }).waitFor();
    }, ada);
  });

  test("a story is drawn as it will be read, in the history and to whoever only reads", async () => {
    const { ada, id, history } = await storyOf("Garden tables");
    const process =
      "First **meet**, then [look](https://example.org/a).\n\n- dig\n- sow\n\n<img src=x onerror=alert(1)>";
    const told = await write(ada, id, { process });
    const drawn = async (page: Page) => {
      const main = page.locator("main");
      await main.locator("strong", { hasText: /^meet$/ }).waitFor();
      expect(await main.locator('a[href="https://example.org/a"]').count()).toBe(1);
      expect(await main.locator("li", { hasText: /^(dig|sow)$/ }).count()).toBe(2);
      expect(await main.locator("img").count()).toBe(0);
      await main.getByText("<img src=x onerror=alert(1)>").waitFor();
    };
    await visit(async ({ page }) => {
      await page.goto(`${history}?from=${told}&to=${told}`);
      await drawn(page);
      await page.goto(`/desk/practices/${id}?language=it`);
      await drawn(page);
      await ada.client.records.archive.mutate({ id, seen: told });
      await page.goto(`/desk/practices/${id}`);
      await drawn(page);
    }, ada);
  });

  test("an old version becomes a new draft, by keyboard alone, and its editor is offered", async () => {
    const { ada, id, first, third, history } = await storyOf("Stair tables");
    await visit(async ({ page }) => {
      await page.goto(`${history}?from=${first}&to=${third}`);
      const restore = page.getByRole("button", { name: "Restore as a New Draft" });
      await restore.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("status").getByText("This is a new draft now").waitFor();
      const made = await newest(ada, id);
      await page.waitForURL(`**?from=${third}&to=${made}`);
      const { snapshot, line } = await ada.client.records.get.query({ id });
      expect([snapshot.summary, line.state]).toEqual(["A table for the whole street.", "draft"]);
      expect((await ada.client.revisions.list.query({ id })).list[0]?.madeFrom).toBe(third);
      await page.getByRole("status").getByRole("link", { name: "Open the Editor" }).press("Enter");
      await page.waitForURL(`**/desk/practices/${id}`);
    }, ada);
  });

  test("says that somebody was faster, shows their version, and has changed nothing", async () => {
    const { ada, id, first, third, history } = await storyOf("Court tables");
    const ben = await arrive("curator", "Ben");
    await visit(
      async ({ page }) => {
        await page.goto(`${history}?from=${first}&to=${third}`);
        await page.getByRole("button", { name: "Restore as a New Draft" }).waitFor();
        const theirs = await write(ben, id, { summary: "Ben’s own words." });
        await page.getByRole("button", { name: "Restore as a New Draft" }).first().click();
        await page.getByRole("alert").getByText("Somebody saved a newer version just now").waitFor();
        await page.getByRole("radio", { name: `With version ${theirs}, Ben` }).waitFor();
        expect(await newest(ada, id)).toBe(theirs);
      },
      { ...ada, expected: /status of 409/ },
    );
  });

  test("does not put away what somebody has written and not saved", async () => {
    const { ada, id, first, third, history } = await storyOf("Kitchen tables");
    await ada.client.workingCopies.keep.mutate({ id, base: third, snapshot: { title: "Mine" }, version: 0 });
    await visit(async ({ page }) => {
      await page.goto(`${history}?from=${first}&to=${third}`);
      await page.getByRole("button", { name: "Restore as a New Draft" }).click();
      await page.getByRole("alert").getByText("You have not saved what you wrote here").waitFor();
      const { workingCopy, line } = await ada.client.records.get.query({ id });
      expect([workingCopy?.snapshot.title, line.currentRevision]).toEqual(["Mine", third]);
    }, ada);
  });

  test("a translation has its own history", async () => {
    const { ada, id, history } = await storyOf("Garden tables");
    const before = await write(ada, id, { title: "Tavoli in giardino" }, "it");
    await write(ada, id, { title: "Tavole in giardino" }, "it");
    await visit(async ({ page }) => {
      await page.goto(history);
      await page.getByRole("link", { name: "Italian" }).click();
      await page.waitForURL("**?language=it");
      await expect.poll(() => marked(page, "ins")).toHaveLength(1);
      await page.getByRole("button", { name: "Restore as a New Draft" }).click();
      await page.getByText("This is a new draft now").waitFor();
      const { snapshot } = await ada.client.records.get.query({ id, language: "it" });
      expect(snapshot.title).toBe("Tavoli in giardino");
      expect(await newest(ada, id, "it")).toBeGreaterThan(before);
    }, ada);
  });

  test("a version of another record is not compared with this one", async () => {
    const { ada, id, history } = await storyOf("Harbour tables");
    const other = await begin(ada, "practice", { title: "Another" });
    await visit(async ({ page }) => {
      await page.goto(`${history}?from=${await newest(ada, other)}&to=${await newest(ada, id)}`);
      await page.getByText("This version belongs to another record").waitFor();
    }, ada);
  });
}
