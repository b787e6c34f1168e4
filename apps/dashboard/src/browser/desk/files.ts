// Files that the desk offers: every link to one leads to one.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { work } from "../house.ts";

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

export function files(): void {
  test("records of a kind, whichever is chosen", () =>
    work("curator", async ({ page }) => {
      await page.goto("/desk/imports");
      await page.getByRole("heading", { name: "Take records out" }).waitFor();
      expect(await downloads(page)).toEqual(offered("As", "practice"));
      await page.getByRole("region", { name: "Take records out" }).getByRole("button").click();
      await page.getByRole("option", { name: "City" }).click();
      await expect.poll(() => downloads(page)).toEqual(offered("As", "city"));
    }));

  test("the audit log, narrowed too", () =>
    work("administrator", async ({ page }) => {
      await page.goto("/desk/audit?action=publish");
      await page.getByRole("link", { name: "Export as CSV" }).waitFor();
      expect(await downloads(page)).toEqual(offered("Export as", "audit"));
    }));
}
