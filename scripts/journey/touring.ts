// Every main screen with something on it, in each look: by day, by night, on a telephone, in Arabic.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { VisitorOptions } from "../../apps/dashboard/src/browser/visitor.ts";
import { look, picture, settled } from "./looking.ts";
import type { Picture } from "./pictures.ts";

/** Set by `pnpm pictures FOLDER`. */
const folder = process.env.TOUR_FOLDER;

export const looks: Readonly<Record<string, VisitorOptions>> = {
  "by day": {},
  "by night": { scheme: "dark" },
  "on a telephone": { width: 360 },
  "in Arabic": { locale: "ar" },
  "in Arabic on a telephone": { locale: "ar", width: 360 },
};

/** Where the words and the direction are new. The others are for the eye: the dashboard's own tests go through them. */
export const toured = Object.keys(looks).filter(
  (name) => name === "by day" || name === "in Arabic" || folder !== undefined,
);

/** Of those screens that the documents show as they are; others are pictured where something happens on them. */
const isPicture = (screen: string): screen is Picture => ["practices", "theme", "city"].includes(screen);

/** @param practice the address of one that has gone through everything. */
export async function tour(page: Page, name: string, practice: string): Promise<void> {
  for (const [screen, address] of Object.entries(await screens(page, practice))) {
    await page.goto(address);
    await settled(page);
    await look(page);
    if (name === "by day" && isPicture(screen)) await picture(page, screen);
    if (folder !== undefined) await keep(page, `${screen}, ${name}`);
  }
}

async function screens(page: Page, practice: string): Promise<Record<string, string>> {
  return {
    home: "/desk",
    questions: "/desk/questions?show=all&outcome=any",
    practices: "/desk/practices",
    editor: practice,
    preview: `${practice}?panel=preview`,
    translation: `${practice}?language=it`,
    history: `${practice}/history`,
    theme: await first(page, "/desk/themes?text=housing"),
    city: await first(page, "/desk/cities?text=turin"),
    imports: "/desk/imports",
    sources: "/desk/sources",
    audit: "/desk/audit",
    people: "/desk/accounts",
    mails: "/desk/mails",
    settings: "/desk/settings",
    "own account": "/desk/me",
  };
}

/** The address of the first record of a list. */
export async function first(page: Page, list: string): Promise<string> {
  await page.goto(list);
  const link = page.locator("[role=gridcell] a, [role=listitem] a").first();
  return (await link.getAttribute("href")) ?? "";
}

async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(folder ?? "", { recursive: true });
  await page.screenshot({ path: join(folder ?? "", `${name.replaceAll(/\W+/g, "-")}.png`) });
}
