// The audit log: each entry in words, narrowed by what stands in the address.
import { expect, test } from "vitest";
import { arrive, newest, wholePractice } from "../desk-scene.ts";
import { opened } from "../desk-screen.ts";
import { visit } from "../house.ts";

export function auditing(): void {
  test("says who did what, and is narrowed by person, act and record, all in the address", async () => {
    const [ada, ben] = [await arrive("administrator", "Ada A."), await arrive("curator", "Ben B.")];
    const id = await wholePractice(ben, "Tables on record");
    await ada.client.records.publish.mutate({ id, seen: await newest(ada, id) });
    await visit(async ({ page }) => {
      await page.goto(`/desk/audit?record=${id}`);
      await opened(page, "Audit log");
      const entries = page.locator("main section li");
      await expect.poll(() => entries.count()).toBe(3);
      await entries.first().getByText("Ada A. published “Tables on record”").waitFor();
      await page.getByRole("button", { name: "Export" }).click();
      const file = page.getByRole("menuitem", { name: "As CSV" });
      expect(await file.getAttribute("href")).toBe(`/desk/audit.csv?record=${id}`);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /Person/ }).click();
      await page.getByRole("option", { name: "Ben B." }).click();
      await page.waitForURL(`**account=${ben.account.id}`);
      await expect.poll(() => entries.count()).toBe(2);
      await page.getByRole("button", { name: "Clear All" }).click();
      await page.waitForURL("**/desk/audit");
      await page.getByRole("link", { name: "Older Entries" }).click();
      await page.waitForURL("**/desk/audit?before=*");
      await page.getByRole("link", { name: "Newest Entries" }).waitFor();
    }, ada);
  });

  test("says where nothing is found what to do", async () => {
    const ada = await arrive("curator", "Ada");
    await visit(async ({ page }) => {
      await page.goto("/desk/audit?from=1999-01-01&to=1999-01-02");
      await page.getByText("Nobody did this on these days.").waitFor();
      expect(await page.getByRole("button", { name: "Export" }).count()).toBe(0);
    }, ada);
  });

  test("is not there for contributors", async () => {
    const cleo = await arrive("contributor", "Cleo");
    await visit(async ({ page }) => {
      await page.goto("/desk/audit");
      await opened(page, "There is nothing at this address");
    }, cleo);
  });
}
