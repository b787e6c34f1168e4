// Whatever happens on the way, the words are there again.
import { expect, test } from "vitest";
import { arrive, newest, wholePractice, write } from "../desk-scene.ts";
import { visit } from "../house.ts";
import { kept, openEditor, save, saved, summaryField, titleField } from "./editor-screen.ts";

export function keeping(): void {
  test("what is typed without a connection is kept here, told of, and there in the next window", async () => {
    const ada = await arrive("curator", "Ada Rossi");
    const id = await wholePractice(ada, "Tables of every bridge");
    const workingCopy = async () => (await ada.client.records.get.query({ id })).workingCopy;
    await visit(
      async ({ page, context }) => {
        await openEditor(page, id);
        await context.setOffline(true);
        await titleField(page).fill("Tables of each bridge");
        await page.getByText("Kept in this browser only").first().waitFor();
        // As a tab that is closed, before the connection is back.
        await page.goto("about:blank");
        await context.setOffline(false);
        expect(await workingCopy()).toBeNull();
        const next = await context.newPage();
        await openEditor(next, id);
        expect(await titleField(next).inputValue()).toBe("Tables of each bridge");
        await kept(next);
        expect((await workingCopy())?.snapshot.title).toBe("Tables of each bridge");
      },
      { ...ada, expected: /ERR_INTERNET_DISCONNECTED/ },
    );
  });

  test("a session that ends while somebody types is told of, and what was typed stays", async () => {
    const ada = await arrive("curator", "Ada Rossi");
    const id = await wholePractice(ada, "Tables of every tower");
    await visit(
      async ({ page, context }) => {
        await openEditor(page, id);
        const cookies = await context.cookies();
        await context.clearCookies();
        await titleField(page).fill("Tables of each tower");
        const dialog = page.getByRole("alertdialog", { name: "Your session has ended" });
        await dialog.waitFor();
        await context.addCookies(cookies);
        await dialog.getByRole("button", { name: "I Have Signed In" }).click();
        await dialog.waitFor({ state: "detached" });
        expect(await titleField(page).inputValue()).toBe("Tables of each tower");
        await save(page).click();
        await saved(page);
        expect((await ada.client.records.get.query({ id })).snapshot.title).toBe("Tables of each tower");
      },
      { ...ada, expected: /401/ },
    );
  });

  test("on the way to the history and back nothing is lost, and nobody is said to have written but who did", async () => {
    const ada = await arrive("curator", "Ada Rossi");
    const id = await wholePractice(ada, "Tables of every mill");
    await visit(async ({ page }) => {
      await openEditor(page, id);
      await titleField(page).fill("Tables of each mill");
      await page.getByRole("link", { name: "History" }).click();
      await page.getByRole("link", { name: "Open the Editor" }).click();
      await titleField(page).waitFor();
      expect(await titleField(page).inputValue()).toBe("Tables of each mill");
      await kept(page);
      expect(await page.getByText("saved before you").count()).toBe(0);
    }, ada);
  });

  test("what is discarded goes at once, and comes back to its last word when that is undone", async () => {
    const ada = await arrive("curator", "Ada Rossi");
    const id = await wholePractice(ada, "Tables of every ferry");
    await ada.client.records.publish.mutate({ id, seen: await newest(ada, id) });
    await write(ada, id, { title: "Tables of each ferry" });
    await visit(async ({ page }) => {
      await openEditor(page, id);
      await summaryField(page).fill("Never saved by hand.");
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("menuitem", { name: "Discard the Unpublished Version" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Discard the Unpublished Version" }).click();
      await expect.poll(() => titleField(page).inputValue()).toBe("Tables of every ferry");
      expect(await summaryField(page).inputValue()).toBe("Neighbours cook for each other once a month.");
      await page.getByRole("button", { name: "Undo" }).click();
      await expect.poll(() => titleField(page).inputValue()).toBe("Tables of each ferry");
      expect(await summaryField(page).inputValue()).toBe("Never saved by hand.");
    }, ada);
  });
}
