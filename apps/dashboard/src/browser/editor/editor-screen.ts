// What somebody sees and does in the editor, in their words.
import type { Locator, Page } from "playwright-core";

export const titleField = (page: Page): Locator => page.locator("#field-title input");
export const summaryField = (page: Page): Locator => page.locator("#field-summary textarea");
export const save = (page: Page): Locator => page.getByRole("button", { name: "Save a Version" });
export const kept = (page: Page): Promise<void> => page.getByText("Kept as your working copy").waitFor();
export const saved = (page: Page): Promise<void> => page.getByText("Everything is saved.").waitFor();

export async function openEditor(page: Page, id: number): Promise<void> {
  await page.goto(`/desk/practices/${id}`);
  await titleField(page).waitFor();
}
