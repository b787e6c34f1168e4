// Before something becomes public: what is missing, what it points at, who may, and what happens when somebody was faster.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, begin, wholePractice, write } from "../desk-scene.ts";
import { visit } from "../house.ts";

async function openDialog(page: Page, id: number) {
  await page.goto(`/desk/practices/${id}`);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  return { dialog, publish: () => dialog.getByRole("button", { name: "Publish", exact: true }).click() };
}

export function publishing(): void {
  test("what is missing is listed by section, each a link to its field", async () => {
    const ada = await arrive("curator", "Ada");
    const id = await begin(ada, "practice", { title: "Half a story" });
    await visit(async ({ page }) => {
      const { dialog } = await openDialog(page, id);
      await dialog.getByText("6 things are needed before it can be published").waitFor();
      expect(await dialog.getByRole("button", { name: "Publish", exact: true }).count()).toBe(0);
      await dialog.getByRole("link", { name: /^Sources:/ }).click();
      await dialog.waitFor({ state: "detached" });
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-sources");
    }, ada);
  });

  test("nothing it points at is dropped: each waits or is published too, as somebody says", async () => {
    const ada = await arrive("curator", "Ada");
    const whole = await begin(ada, "organisation", { name: "The Table Makers" });
    const half = await begin(ada, "resource", { title: "How to build a table" });
    const links = { organisations: [{ organisation: whole, role: "lead" }], resources: [half] };
    const id = await wholePractice(ada, "Tables that wait", links);
    await visit(async ({ page }) => {
      const { dialog, publish } = await openDialog(page, id);
      await dialog.getByText("Still needed: Kind, Summary, Sources.").waitFor();
      await publish();
      await dialog.getByRole("alert").getByText("Choose for each record that it points at").waitFor();
      await dialog.getByRole("button", { name: "Publish All That Are Complete" }).click();
      await publish();
      await dialog.waitFor({ state: "detached" });
      await page.getByText("“Tables that wait” was published").waitFor();
      const standing = async (one: number) => (await ada.client.records.get.query({ id: one })).line.isPublished;
      expect([await standing(id), await standing(whole), await standing(half)]).toEqual([true, true, false]);
      const { snapshot } = await ada.client.records.get.query({ id });
      expect(snapshot.resources).toEqual([half]);
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByText("Undone").waitFor();
      expect(await standing(id)).toBe(false);
    }, ada);
  });

  test("a version that came since is not published unseen", async () => {
    const [ada, ben] = [await arrive("curator", "Ada"), await arrive("curator", "Ben")];
    const id = await wholePractice(ada, "Tables in a hurry");
    await visit(
      async ({ page }) => {
        const { dialog, publish } = await openDialog(page, id);
        await dialog.getByText("Everybody will be able to read it").waitFor();
        await write(ben, id, { summary: "Something that Ada has not read." });
        await publish();
        await dialog.getByRole("alert").getByText("Somebody has moved it on since you opened it").waitFor();
        expect((await ada.client.records.get.query({ id })).line.isPublished).toBe(false);
      },
      { ...ada, expected: /status of 409/ },
    );
  });

  test("whoever wrote it is told that somebody else has to publish it", async () => {
    const ada = await arrive("administrator", "Ada");
    const id = await wholePractice(ada, "Tables for four eyes");
    await ada.client.settings.change.mutate({ isFourEyes: true });
    try {
      await visit(async ({ page }) => {
        await page.goto(`/desk/practices/${id}`);
        const bar = page.locator("[data-action-bar]");
        await bar.getByText("You wrote this version, so somebody else has to publish it.").waitFor();
        expect(await bar.getByRole("button", { name: "Publish", exact: true }).count()).toBe(0);
        await bar.getByRole("button", { name: "Send to Review" }).click();
        await page.getByText("“Tables for four eyes” was sent to review").waitFor();
      }, ada);
      const ben = await arrive("curator", "Ben");
      await visit(async ({ page }) => {
        await page.goto(`/desk/practices/${id}`);
        await page.getByRole("button", { name: "Publish", exact: true }).waitFor();
        expect(await page.getByText("somebody else has to publish it").count()).toBe(0);
      }, ben);
    } finally {
      await ada.client.settings.change.mutate({ isFourEyes: false });
    }
  });
}
