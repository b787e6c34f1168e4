// Two people write on the same record: what only one changed is taken, what both changed is chosen field by field.
import { expect, test } from "vitest";
import { arrive, wholePractice, write } from "../desk-scene.ts";
import { visit } from "../house.ts";
import { kept, openEditor, save, saved, summaryField, titleField } from "./editor-screen.ts";

export function conflicts(): void {
  test("who changed the same fields are asked about each, also after a reload; nothing is saved before, and no word is lost", async () => {
    const ada = await arrive("curator", "Ada Rossi");
    const ben = await arrive("curator", "Ben Okafor");
    const id = await wholePractice(ada, "Tables of every quay");
    const stands = async () => (await ben.client.records.get.query({ id })).snapshot;
    await visit(
      async ({ page }) => {
        await openEditor(page, id);
        await titleField(page).fill("Tables of each quay");
        await summaryField(page).fill("Ada tells of the cooks.");
        await kept(page);
        await write(ben, id, {
          title: "Tables of all quays",
          summary: "Ben tells of the guests.",
          pitch: "Eat with the neighbours.",
        });
        await save(page).click();
        const dialog = page.getByRole("dialog", { name: "You and Ben Okafor changed the same fields" });
        await dialog.getByRole("button", { name: "Later" }).click();
        await page.reload();
        await titleField(page).waitFor({ state: "attached" });
        await dialog.getByRole("region", { name: "Title" }).getByText("What Ben Okafor wrote").click();
        expect(await dialog.getByRole("button", { name: "Use These" }).isDisabled()).toBe(true);
        await dialog.getByRole("button", { name: "Later" }).click();
        await summaryField(page).fill("Ada tells of the cooks, and of the pots.");
        expect((await stands()).summary).toBe("Ben tells of the guests.");
        await page.getByRole("button", { name: "Choose for 2 fields" }).click();
        await dialog.getByRole("region", { name: "Summary" }).getByText("Both, one after the other").click();
        await dialog.getByRole("button", { name: "Use These" }).click();
        await dialog.waitFor({ state: "detached" });
        await save(page).click();
        await saved(page);
        expect(await stands()).toMatchObject({
          title: "Tables of all quays",
          summary: "Ada tells of the cooks, and of the pots.\n\nBen tells of the guests.",
          pitch: "Eat with the neighbours.",
        });
      },
      { ...ada, expected: /409/ },
    );
  });
}
