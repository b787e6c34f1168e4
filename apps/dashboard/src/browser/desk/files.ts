// Files that the desk offers: every link to one leads to one.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { work } from "../house.ts";
import { openList, titles } from "./desk-screen.ts";

/** What the browser gets behind each link that is a download, as the page itself would ask for it. */
function downloads(page: Page): Promise<{ name: string; status: number; file: string | null }[]> {
  return page.locator("a[download]").evaluateAll((links) =>
    Promise.all(
      links.map(async (link) => {
        const response = await fetch((link as HTMLAnchorElement).href);
        await response.body?.cancel();
        const file = /filename="?([^";]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? null;
        return { name: link.textContent ?? "", status: response.status, file };
      }),
    ),
  );
}

const formats = ["csv", "json", "ndjson"];
const offered = (name: string, what: string) =>
  formats.map((format) => ({
    name: `${name} ${format.toUpperCase()}`,
    status: 200,
    file: expect.stringMatching(new RegExp(`^${what}-[\\d-]+\\.${format}$`)),
  }));

/** Chosen from the menu of a list, and read. */
async function exported(page: Page, format: string): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: `As ${format}` }).click();
  return readFile(await (await download).path(), "utf8");
}

export function files(): void {
  test("a list as it is narrowed and sorted", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices?text=youth&published=yes&sort=title&order=descending");
      await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(1);
      const shown = await titles(page);
      const rows: { title: string }[] = JSON.parse(await exported(page, "JSON"));
      expect(rows.map(({ title }) => title)).toEqual(shown);
      const lines = (await exported(page, "NDJSON")).trim().split("\n");
      expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
      const [head, first] = (await exported(page, "CSV")).replace("\uFEFF", "").split("\r\n");
      expect(head?.split(",").slice(0, 4)).toEqual(["id", "state", "isPublished", "updatedAt"]);
      expect(first).toContain(shown[0]);
      expect(new URL(page.url()).pathname).toBe("/desk/practices");
    }));

  test("records of a kind, whichever is chosen", () =>
    work("curator", async ({ page }) => {
      await page.goto("/desk/imports");
      await page.getByRole("heading", { name: "Take records out" }).waitFor();
      expect(await downloads(page)).toEqual(offered("As", "practice"));
      await page.getByRole("region", { name: "Take records out" }).getByRole("button").click();
      await page.getByRole("option", { name: "Cities" }).click();
      await expect.poll(() => downloads(page)).toEqual(offered("As", "city"));
    }));

  test("the audit log, narrowed too", () =>
    work("administrator", async ({ page }) => {
      await page.goto("/desk/audit?action=publish");
      await page.locator("main section li").first().waitFor();
      const entries: { action: string }[] = JSON.parse(await exported(page, "JSON"));
      expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(["publish"]));
    }));
}
