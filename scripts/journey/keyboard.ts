// From nothing to a published practice without a mouse: only keys are pressed, and what has the focus can be seen each time.
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { field } from "./writing.ts";

/** More Tabs than a screen of the desk has stops. */
const patience = 90;

/** Null, or why somebody who looks at the screen does not see where they are. */
function unseen(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    // Chromium itself draws the ring around the parts of a date.
    if (focused === null || focused === document.body || focused.matches("input[type=date]")) return null;
    const name = focused.outerHTML.slice(0, 160);
    // A field with buttons in it has its ring around all of them.
    const hasRing = [focused, focused.parentElement].some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    if (!hasRing) return `no ring: ${name}`;
    const { left, top, width, height } = focused.getBoundingClientRect();
    // What only a screen reader meets is drawn by its label.
    if (width <= 1 || height <= 1) return null;
    const isOnTop = [0.1, 0.5, 0.9].some((part) => {
      const there = document.elementFromPoint(left + width / 2, top + height * part);
      return there !== null && (focused.contains(there) || there.contains(focused));
    });
    return isOnTop ? null : `covered, or outside of the window: ${name}`;
  });
}

const hasFocus = (aim: Locator) => aim.evaluate((element) => element === document.activeElement);

async function tabTo(page: Page, aim: Locator): Promise<void> {
  await aim.waitFor();
  for (let presses = 0; presses < patience; presses++) {
    if (await hasFocus(aim)) return;
    await page.keyboard.press("Tab");
    expect(await unseen(page)).toBeNull();
  }
  expect.fail(`no way by Tab to ${aim}`);
}

async function type(page: Page, aim: Locator, text: string): Promise<void> {
  await tabTo(page, aim);
  await page.keyboard.type(text);
}

async function press(page: Page, aim: Locator): Promise<void> {
  await tabTo(page, aim);
  await page.keyboard.press("Enter");
}

/** In a list that opens while something is typed. As long as it stays open, whoever looks at it marks and takes again. */
async function pick(page: Page, name: string, title: string): Promise<void> {
  await type(page, field(page, name).getByRole("combobox"), title.toLowerCase());
  const option = page.getByRole("option", { name: new RegExp(`^${title}`) }).first();
  const chosen = field(page, name).getByText(title, { exact: true });
  await expect
    .poll(async () => {
      if ((await chosen.count()) > 0) return true;
      await arrowTo(page, option);
      await page.keyboard.press("Enter");
      return (await chosen.count()) > 0;
    })
    .toBe(true);
}

/** Down until it is marked. What is found while somebody types comes in several parts, and a mark on what goes is lost. */
async function arrowTo(page: Page, aim: Locator): Promise<void> {
  await aim.waitFor();
  const isMarked = async () => (await aim.getAttribute("data-focused")) !== null;
  await expect
    .poll(async () => {
      if (!(await isMarked())) await page.keyboard.press("ArrowDown");
      return isMarked();
    })
    .toBe(true);
}

/** In a list of a few, by its first letters. */
async function choose(page: Page, name: string, label: string): Promise<void> {
  await press(page, field(page, name).getByRole("button").first());
  await page.getByRole("option", { name: label, exact: true }).waitFor();
  await page.keyboard.type(label);
  await page.keyboard.press("Enter");
  await field(page, name).getByRole("button", { name: label }).waitFor();
}

export async function publishByKeyboard(page: Page, title: string): Promise<void> {
  await page.goto("/desk");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("new practice");
  await arrowTo(page, page.getByRole("menuitem", { name: "New Practice" }));
  await page.keyboard.press("Enter");
  await type(page, page.getByRole("textbox", { name: "Title" }), title);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/practices\/\d+$/);
  await type(page, field(page, "summary").getByRole("textbox"), "A tram with a kitchen stops where people are new.");
  await pick(page, "themes", "Housing");
  await pick(page, "cities", "Turin");
  await choose(page, "status", "Running");
  await press(page, page.getByRole("button", { name: "Add a Source" }));
  const source = field(page, "sources");
  await type(page, source.getByLabel("Title"), "The tram that cooks");
  await type(page, source.getByLabel("Publisher"), "City of Turin");
  await type(page, source.getByLabel("Web address"), "https://example.org/tram");
  await choose(page, "evidence", "Told");
  await page.keyboard.press("Control+s");
  await page.getByText("Everything is saved.").waitFor();
  await press(page, page.getByRole("button", { name: "Send to Review" }));
  await page.getByText("was sent to review").first().waitFor();
  await press(page, page.getByRole("button", { name: "Publish", exact: true }));
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }));
  await page.getByText("was published").first().waitFor();
}
