// Somebody in front of the gallery of the kit.
import type { Browser, Page } from "playwright-core";
import { leave, type VisitorOptions, welcome } from "../visitor.ts";

let gallery: { browser: Browser; url: string } | null = null;
let visitors = 0;

export function openGallery(browser: Browser, url: string): void {
  gallery = { browser, url };
}

export async function look(journey: (page: Page) => Promise<void>, options: VisitorOptions = {}): Promise<void> {
  if (gallery === null) throw new Error("the gallery is not open");
  visitors++;
  const visitor = await welcome(gallery.browser, { ...options, url: gallery.url, number: visitors });
  try {
    await visitor.page.goto(`/?language=${options.locale ?? "en"}`);
    await visitor.page.getByRole("heading", { level: 1 }).waitFor();
    await journey(visitor.page);
  } catch (error) {
    await visitor.context.close();
    throw error;
  }
  await leave(visitor);
}
