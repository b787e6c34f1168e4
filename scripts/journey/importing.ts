// Ten thousand rows with a hundred bad ones: tried out, brought in with progress, and all of it undone; and a few that are published at once.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { goTo, look, picture } from "./looking.ts";

const rows = 10_000;
/** Every so many-th row names a city that nobody knows. */
const badEvery = 100;
/** What ten thousand rows may take where two cores have other tests to run. */
const patience = { timeout: 300_000 };

const header = "Title,City,Theme,Start,Status,Summary,Source 1 title,Source 1 URL,Source 1 publisher,Evidence";

function row(title: string, city: string): string {
  const address = `https://example.org/${title.toLowerCase().replaceAll(" ", "-")}`;
  return `${title},${city},Housing,since 2018,running,Neighbours eat together once a month.,Yearly report,${address},City of Turin,told`;
}

export function largeFile(): string[] {
  const city = (at: number) => (at % badEvery === 0 ? "Atlantis" : "Torino");
  return Array.from({ length: rows }, (_, at) => row(`Neighbourhood table number ${at + 1}`, city(at)));
}

export function smallFile(count: number): string[] {
  return Array.from({ length: count }, (_, at) => row(`Courtyard table number ${at + 1}`, "Torino"));
}

export async function sendFile(page: Page, name: string, lines: readonly string[]): Promise<void> {
  await page.goto("/desk");
  await goTo(page, "Imports");
  const buffer = Buffer.from([header, ...lines].join("\r\n"));
  await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Send the File" }).click();
  await page.getByRole("heading", { name: "Where each column goes" }).waitFor(patience);
}

export async function checkRows(page: Page): Promise<Record<string, string>> {
  await page.getByRole("button", { name: "Check Every Row" }).click();
  await page.getByRole("region", { name: "What was found" }).waitFor(patience);
  return numbersIn(page);
}

/** What was found or done, by its name. */
async function numbersIn(page: Page): Promise<Record<string, string>> {
  const found = page.getByRole("region", { name: "What was found" });
  const [names, numbers] = await Promise.all([
    found.locator("dt").allInnerTexts(),
    found.locator("dd").allInnerTexts(),
  ]);
  return Object.fromEntries(names.map((name, at) => [name, numbers[at] ?? ""]));
}

/** Each bad row by its number, with its field and why: as a list and as a file. */
export async function readErrors(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Which rows/ }).click();
  await page.getByRole("option", { name: "With an error" }).click();
  const second = page.getByRole("listitem").filter({ has: page.getByText("Row 102", { exact: true }) });
  await second.getByText("City: not in the catalogue “Atlantis”").last().waitFor();
  await look(page);
  await picture(page, "import");
  const address = await page.getByRole("link", { name: "Download the Rows With Errors" }).getAttribute("href");
  const file = await page.request.get(address ?? "");
  expect((await file.text()).trim().split("\r\n")).toHaveLength(1 + rows / badEvery);
}

/** Until so many are in; the number beside the bar is seen to grow. */
export async function bringIn(page: Page, button: string, count: string): Promise<Set<string>> {
  await page.getByRole("button", { name: button }).click();
  const progress = page.getByRole("progressbar");
  const seen = new Set<string>();
  const imported = async () => {
    for (const bar of await progress.all()) {
      const told = await bar.getAttribute("aria-valuetext", { timeout: 1000 }).catch(() => null);
      if (told !== null) seen.add(told);
    }
    return (await numbersIn(page)).Imported;
  };
  await expect.poll(imported, { ...patience, interval: 250 }).toBe(count);
  return seen;
}

export async function undo(page: Page, count: string): Promise<void> {
  await page.getByRole("button", { name: "Undo the Whole Import" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Undo the Whole Import" }).click();
  await expect.poll(async () => (await numbersIn(page)).Undone, patience).toBe(count);
}
