// Dialogs keep the focus and give it back; Undo waits ten seconds, longer while somebody is there, and is reached by keyboard.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "../axe.ts";
import { look } from "./gallery-visit.ts";

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

export function overlays(): void {
  test("a dialog takes the focus, keeps it, and gives it back", () =>
    look(async (page) => {
      await page.getByRole("button", { name: "Open a Dialog" }).press("Enter");
      const dialog = page.getByRole("dialog", { name: "A dialog" });
      await dialog.waitFor();
      for (let presses = 0; presses < 6; presses++) {
        await page.keyboard.press("Tab");
        expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      }
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      await expect.poll(() => focusedText(page)).toBe("Open a Dialog");
    }));

  test("a question is asked before what cannot be undone", () =>
    look(async (page) => {
      await page.getByRole("button", { name: "Ask" }).click();
      const question = page.getByRole("alertdialog", { name: "Take it back?" });
      await question.getByRole("button", { name: "Cancel" }).click();
      await page.getByText("Done: nothing").waitFor();
      await page.getByRole("button", { name: "Ask" }).click();
      await question.getByRole("button", { name: "Take It Back" }).click();
      await page.getByText("Done: taken back").waitFor();
    }));

  test("a menu is walked through by arrows, and what is not possible is passed over", () =>
    look(async (page) => {
      await page.getByRole("button", { name: "Things to Do" }).press("Enter");
      await page.getByRole("menu", { name: "Things to do" }).waitFor();
      await expectAccessible(page);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByText("Done: archived").waitFor();
    }));

  test("Undo is reached by F6 and undoes", () =>
    look(async (page) => {
      await page.getByRole("button", { name: "Archive with Undo" }).press("Enter");
      await page.getByRole("button", { name: "Undo", exact: true }).waitFor();
      await expectAccessible(page);
      await page.keyboard.press("F6");
      await page.keyboard.press("Tab");
      for (let presses = 0; presses < 4 && (await focusedText(page)) !== "Undo"; presses++)
        await page.keyboard.press("Tab");
      expect(await focusedText(page)).toBe("Undo");
      await page.keyboard.press("Enter");
      await page.getByText("Done: undone").waitFor();
      await page.getByRole("button", { name: "Undo", exact: true }).waitFor({ state: "detached" });
    }));

  test("Undo is offered for ten seconds, and stays while it is pointed at; a failure stays until it is dismissed", () =>
    look(async (page) => {
      await page.clock.install();
      await page.getByRole("button", { name: "Fail" }).click();
      await page.getByRole("button", { name: "Archive with Undo" }).click();
      const undo = page.getByRole("button", { name: "Undo", exact: true });
      await undo.waitFor();
      await page.clock.runFor(8000);
      expect(await undo.isVisible()).toBe(true);
      await undo.hover();
      await page.clock.runFor(20_000);
      expect(await undo.isVisible()).toBe(true);
      await page.mouse.move(0, 0);
      await page.clock.runFor(11_000);
      await undo.waitFor({ state: "detached" });
      expect(await page.getByText("Not saved").last().isVisible()).toBe(true);
      await page.getByRole("button", { name: "Dismiss" }).click();
      await page.getByRole("button", { name: "Dismiss" }).waitFor({ state: "detached" });
      // Its clock stays as it is.
      await page.close();
    }));
}
