// Records are found, made, ordered and taken away without a mouse, and each step can be heard.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { look } from "./gallery-visit.ts";

const city = (page: Page) => page.getByRole("combobox", { name: "City", exact: true });
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

export function picking(): void {
  test("one is found by its first letters and taken by keyboard", () =>
    look(async (page) => {
      await city(page).pressSequentially("tu");
      await page.getByRole("option", { name: "Turin" }).waitFor();
      await expect
        .poll(() => page.getByRole("option").allTextContents())
        .toEqual(["TurinItaly", "TunisTunisia", "Create “tu”"]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByText("The city: Turin").waitFor();
      expect(await city(page).inputValue()).toBe("Turin");
    }));

  test("what is typed stays while the page scrolls under the list, and Escape takes it back", () =>
    look(async (page) => {
      await city(page).pressSequentially("tu");
      await page.getByRole("option", { name: "Turin" }).waitFor();
      await page.evaluate(() => window.scrollBy(0, 40));
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      expect(await city(page).inputValue()).toBe("tu");
      await city(page).pressSequentially("n");
      await page.getByRole("option", { name: "Tunis" }).click();
      await page.getByText("The city: Tunis").waitFor();
      for (const chosen of ["Tunis", ""]) {
        if (chosen === "") await page.getByRole("button", { name: "Clear Tunis" }).click();
        await city(page).fill("bar");
        await page.getByRole("option", { name: "Barcelona" }).waitFor();
        await page.keyboard.press("Escape");
        await page.getByRole("listbox").waitFor({ state: "detached" });
        expect(await city(page).inputValue()).toBe(chosen);
      }
    }));

  test("leaving the field without taking one keeps what was there", () =>
    look(async (page) => {
      await city(page).pressSequentially("tuni");
      await expect.poll(() => page.getByRole("option").count()).toBe(2);
      await page.getByRole("option", { name: "Tunis" }).click();
      await page.getByText("The city: Tunis").waitFor();
      await city(page).selectText();
      await page.keyboard.type("nonsense");
      await page
        .getByText("Nothing is called “nonsense”.")
        .or(page.getByRole("option", { name: /Create/ }))
        .first()
        .waitFor();
      await page.keyboard.press("Escape");
      await city(page).blur();
      await expect.poll(() => city(page).inputValue()).toBe("Tunis");
      await page.getByRole("button", { name: "Clear Tunis" }).click();
      await page.getByText("The city: none").waitFor();
    }));

  test("what exists is never offered to be made, not even while it is still looked for", () =>
    look(async (page) => {
      await city(page).pressSequentially("ba");
      await page.getByRole("option", { name: "Create “ba”" }).waitFor();
      await city(page).fill("turin");
      expect(await page.getByRole("option", { name: /Create/ }).count()).toBe(0);
      await page.getByRole("option", { name: "Turin" }).waitFor();
      expect(await page.getByRole("option").count()).toBe(1);
    }));

  test("what does not exist yet is made on the spot", () =>
    look(async (page) => {
      await city(page).pressSequentially("Ivrea");
      await page.getByRole("option", { name: "Create “Ivrea”" }).waitFor();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await page.getByText("The city: Ivrea").waitFor();
      expect(await city(page).inputValue()).toBe("Ivrea");
    }));

  test("a search that fails says so, and the next letter tries again", () =>
    look(async (page) => {
      const field = page.getByRole("combobox", { name: "Cities" });
      await field.pressSequentially("fail");
      await page.getByText("The search failed. Type again to try once more.").waitFor();
      await field.fill("barc");
      await page.getByRole("option", { name: "Barcelona" }).waitFor();
    }));

  test("several are put in order by buttons, and the focus stays with what was moved", () =>
    look(async (page) => {
      await page.getByText("In order: Turin, Tunis, Tübingen").waitFor();
      await page.getByRole("button", { name: "Move Turin down" }).press("Enter");
      await page.getByText("In order: Tunis, Turin, Tübingen").waitFor();
      await expect.poll(() => focusedName(page)).toBe("Move Turin down");
      await page.getByText("Turin is now 2 of 3").waitFor({ state: "attached" });
      await page.keyboard.press("Enter");
      await page.getByText("In order: Tunis, Tübingen, Turin").waitFor();
      // At the end there is no further down.
      await expect.poll(() => focusedName(page)).toBe("Remove Turin");
    }));

  test("taking one away leaves the focus on the next, and at last in the field", () =>
    look(async (page) => {
      await page.getByRole("button", { name: "Remove Turin" }).press("Enter");
      await page.getByText("Turin removed").waitFor({ state: "attached" });
      await expect.poll(() => focusedName(page)).toBe("Remove Tunis");
      await page.keyboard.press("Enter");
      await expect.poll(() => focusedName(page)).toBe("Remove Tübingen");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
    }));

  test("one is added behind the others and not offered twice", () =>
    look(async (page) => {
      const field = page.getByRole("combobox", { name: "Cities" });
      await field.pressSequentially("t");
      await page.getByText("Nothing is called “t”.").waitFor();
      await field.fill("ba");
      await page.getByRole("option", { name: "Barcelona" }).click();
      await page.getByText("In order: Turin, Tunis, Tübingen, Barcelona").waitFor();
      expect(await field.inputValue()).toBe("");
    }));

  test("Escape closes the list of several and takes back what was typed", () =>
    look(async (page) => {
      const field = page.getByRole("combobox", { name: "Cities" });
      await field.pressSequentially("barc");
      await page.getByRole("option", { name: "Barcelona" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("listbox").waitFor({ state: "detached" });
      expect(await field.inputValue()).toBe("");
    }));

  test.each(["mouse", "keyboard"])(
    "the list is closed after one was taken by %s, in a dialog too, and the field stays",
    (by) =>
      look(async (page) => {
        await page.getByRole("button", { name: "Pick in a Dialog" }).click();
        const dialog = page.getByRole("dialog", { name: "Picking" });
        const field = dialog.getByRole("combobox", { name: "Cities" });
        await field.pressSequentially("ba");
        const option = page.getByRole("option", { name: "Barcelona" });
        await option.waitFor();
        if (by === "mouse") await option.click();
        else {
          await page.keyboard.press("ArrowDown");
          await page.keyboard.press("Enter");
        }
        await dialog.getByRole("button", { name: "Remove Barcelona" }).waitFor();
        // Long enough for a list to open again, and for what it would look for.
        await page.waitForTimeout(500);
        expect(await page.getByRole("listbox").count()).toBe(0);
        expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
        expect(await field.inputValue()).toBe("");
        // And it opens again for the next.
        await dialog.getByRole("button", { name: "Remove Turin" }).click();
        await field.pressSequentially("tu");
        await page.getByRole("option", { name: "Turin" }).waitFor();
      }),
  );
}
