// Somebody in front of the gallery of the kit.
import type { Browser, Page } from "playwright-core";
import { accompany } from "../profiles.ts";
import type { VisitorOptions } from "../visitor.ts";

let gallery: { browser: Browser; url: string } | null = null;
let visitors = 0;

export function openGallery(browser: Browser, url: string): void {
  gallery = { browser, url };
}

export async function look(journey: (page: Page) => Promise<void>, options: VisitorOptions = {}): Promise<void> {
  if (gallery === null) throw new Error("the gallery is not open");
  visitors++;
  const { browser, url } = gallery;
  await accompany(browser, { ...options, url, number: visitors }, async ({ page }) => {
    await page.goto(`/?language=${options.locale ?? "en"}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await journey(page);
  });
}
