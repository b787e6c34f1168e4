// What is looked at on each screen of the journey: nothing for axe to object to, nothing pushed sideways, and a picture where one is wanted.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { expectAccessible } from "../../apps/dashboard/src/browser/axe.ts";
import { opened } from "../../apps/dashboard/src/browser/desk-screen.ts";
import { sideways } from "../../apps/dashboard/src/browser/screen.ts";
import type { Picture } from "./pictures.ts";

/** Set by `pnpm pictures`. */
const folder = process.env.PICTURES_FOLDER;
const taken = new Set<string>();

export const picturesTaken = (): string[] => [...taken].sort();

export async function look(page: Page): Promise<void> {
  await settled(page);
  expect(await sideways(page), `${page.url()} is pushed sideways`).toBe(0);
  await expectAccessible(page);
}

/** By the navigation of the desk. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Navigation" }).getByRole("link", { name, exact: true }).click();
  await opened(page, name);
}

/** Nothing grey stands where something will come. */
export async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  await expect.poll(() => page.locator(".animate-breathe").count()).toBe(0);
}

/** For the documents: what stands on the screen now. Noted also where nobody wants it, so that a picture which is never taken is missed. */
export async function picture(page: Page, name: Picture): Promise<void> {
  taken.add(name);
  if (folder === undefined) return;
  await settled(page);
  await page.mouse.move(0, 0);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.webp`), await asWebp(page));
}

/** For the documents: one part of the screen. */
export async function pictureOf(page: Page, part: Locator, name: Picture): Promise<void> {
  taken.add(name);
  if (folder === undefined) return;
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (box === null) throw new Error(`nothing to take ${name} of`);
  const top = await page.evaluate(() => window.scrollY);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.webp`), await asWebp(page, { ...box, y: box.y + top, scale: 1 }));
}

type Clip = { x: number; y: number; width: number; height: number; scale: number };

/** WebP is a third of the size of PNG; Playwright itself only writes PNG and JPEG. */
async function asWebp(page: Page, clip?: Clip): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: 82,
    ...(clip === undefined ? {} : { clip, captureBeyondViewport: true }),
  });
  await session.detach();
  return Buffer.from(data, "base64");
}
