// Two people at one practice: a review, a publication, the same fields edited at once, the way out of the catalogue and back.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { summaryField, titleField } from "../../apps/dashboard/src/browser/editor/editor-screen.ts";
import { look, picture } from "./looking.ts";
import { save, send, title } from "./writing.ts";

const wish = "Please say who pays for the kitchens.";
const mended = "Students and families who are new in Turin share six houses. The city pays for the kitchens.";

export async function askForChanges(page: Page, practice: string): Promise<void> {
  await page.goto("/desk");
  await page.getByRole("region", { name: "Waiting for a review" }).getByRole("link", { name: title }).first().waitFor();
  await look(page);
  await picture(page, "home");
  await page.goto(practice);
  await page.getByRole("button", { name: "Ask for Changes" }).click();
  const dialog = page.getByRole("dialog", { name: "Ask for changes" });
  await dialog.getByLabel(/What should change/).fill(wish);
  await look(page);
  await dialog.getByRole("button", { name: "Ask for Changes" }).click();
  await page.getByText("Changes were asked for in").waitFor();
}

export async function mend(page: Page, practice: string): Promise<void> {
  await page.goto(practice);
  await page.getByRole("region", { name: "Review" }).getByText(wish).waitFor();
  await summaryField(page).fill(mended);
  await save(page);
  await send(page);
  await look(page);
  await picture(page, "review");
}

/** With its translation, which is published by itself. */
export async function publishWithTranslation(page: Page, practice: string): Promise<void> {
  for (const address of [practice, `${practice}?language=it`]) {
    await page.goto(address);
    await publish(page);
  }
}

export async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByText("was published").first().waitFor();
}

/** Both begin from the same version; who saves second chooses field by field. @returns what the two wrote, all of it to be kept. */
export async function editAtOnce(ada: Page, bea: Page, practice: string) {
  await Promise.all([ada.goto(practice), bea.goto(practice)]);
  await titleField(ada).fill(`${title}, Turin`);
  await summaryField(ada).fill(`${mended} Ada adds the bicycles.`);
  await titleField(bea).fill(`${title} and around`);
  await summaryField(bea).fill(`${mended} Bea adds the garden.`);
  await save(ada);
  await bea.getByRole("button", { name: "Save a Version" }).click();
  const dialog = bea.getByRole("dialog", { name: "You and Ada Rossi changed the same fields" });
  await dialog.waitFor();
  await look(bea);
  await picture(bea, "conflict");
  await dialog.getByRole("region", { name: "Title" }).getByText("What Ada Rossi wrote").click();
  await dialog.getByRole("region", { name: "Summary" }).getByText("Both, one after the other").click();
  await dialog.getByRole("button", { name: "Use These" }).click();
  await dialog.waitFor({ state: "detached" });
  await save(bea);
  expect(await titleField(bea).inputValue()).toBe(`${title}, Turin`);
  expect(await summaryField(bea).inputValue()).toBe(
    `${mended} Bea adds the garden.\n\n${mended} Ada adds the bicycles.`,
  );
}

export async function compare(page: Page, practice: string): Promise<void> {
  await page.goto(practice);
  await page.getByRole("link", { name: "History" }).click();
  await page.locator("main ins").first().waitFor();
  await look(page);
  await picture(page, "history");
}

export async function archive(page: Page, practice: string): Promise<void> {
  await page.goto(practice);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await page.getByText("was archived").first().waitFor();
}

export async function restore(page: Page, practice: string): Promise<void> {
  await page.goto(practice);
  await page.getByText("This record is archived.").waitFor();
  await look(page);
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await page.getByText("was restored").first().waitFor();
}
