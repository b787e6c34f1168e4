// What a visitor sees and does on the playground, in their words.
import type { Locator, Page } from "playwright-core";

export type Form = "slack" | "discord" | "text";
export const forms: readonly Form[] = ["slack", "discord", "text"];

export const field = (page: Page): Locator => page.locator("#question");
export const heading = (page: Page): Locator => page.locator("#answer");
export const form = (page: Page, name: Form): Locator => page.locator(`section[aria-labelledby="${name}-title"]`);

/** Opens the playground at an address and waits until what it asks for is there. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (/[?&](q|open)=/.test(address)) await served(page);
}

export async function ask(page: Page, question: string): Promise<void> {
  await field(page).fill(question);
  await field(page).press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === question);
  await served(page);
}

/** An answer stands on the table, and it is not the one before. */
export async function served(page: Page): Promise<void> {
  await page.locator('[aria-busy="false"]').waitFor();
}

/** Presses a button in one of the drawings and waits for what it brings. */
export async function press(page: Page, where: Form, name: string | RegExp): Promise<void> {
  const before = page.url();
  await form(page, where).getByRole("button", { name }).first().click();
  await page.waitForURL((url) => url.href !== before);
  await served(page);
}

/** The words of a drawing as they are seen, without what only a screen reader hears. */
export function words(page: Page, where: Form): Promise<string> {
  return form(page, where).evaluate((section) => {
    const copy = section.cloneNode(true) as HTMLElement;
    for (const unseen of copy.querySelectorAll(".sr-only")) unseen.remove();
    for (const line of copy.querySelectorAll("p, h4, li, blockquote, button, span")) line.append("\n");
    return (copy.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "");
  });
}

/** The numbered titles of a drawing, such as "1. Open Mosques". */
export async function titles(page: Page, where: Form): Promise<string[]> {
  const lines = (await words(page, where)).split("\n").map((line) => line.trim());
  return lines.filter((line) => /^\d+\. \S/.test(line));
}

export type Link = { href: string; text: string };

/** Every link of a drawing, with the words that are pressed. */
export function links(page: Page, where: Form): Promise<Link[]> {
  return form(page, where)
    .locator("a")
    .evaluateAll((anchors) =>
      anchors.map((anchor) => {
        const copy = anchor.cloneNode(true) as HTMLElement;
        for (const unseen of copy.querySelectorAll(".sr-only")) unseen.remove();
        return { href: (anchor as HTMLAnchorElement).href, text: (copy.textContent ?? "").trim() };
      }),
    );
}

/** How far the page can be pushed sideways: it must not. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
