// The conversation of a review: remarks, who looks after it, changes asked for; each can be taken back for a moment.
import { expect, test } from "vitest";
import { arrive, newest, wholePractice, write } from "../desk-scene.ts";
import { visit } from "../house.ts";

async function sentToReview(title: string) {
  const ada = await arrive("curator", "Ada Rossi");
  const ben = await arrive("curator", "Ben Okafor");
  const id = await wholePractice(ada, title);
  await ada.client.records.submit.mutate({ id, seen: await newest(ada, id), comment: "Ready, I think." });
  return { ada, ben, id, editor: `/desk/practices/${id}` };
}

export function reviewing(): void {
  test("a remark is kept until it is sent, then stands in the conversation", async () => {
    const { ben, id, editor } = await sentToReview("Tables of every street");
    await visit(async ({ page }) => {
      await page.goto(editor);
      const panel = page.getByRole("region", { name: "Review" });
      await panel.getByText("Ready, I think.").waitFor();
      await panel.getByLabel("Your remark").fill("Where do the chairs come from?");
      await page.reload();
      await expect.poll(() => panel.getByLabel("Your remark").inputValue()).toBe("Where do the chairs come from?");
      await panel.getByRole("button", { name: "Send the Remark" }).click();
      await panel.getByRole("list").getByText("Where do the chairs come from?").waitFor();
      expect(await panel.getByLabel("Your remark").inputValue()).toBe("");
      const { comments } = await ben.client.records.get.query({ id });
      expect(comments.map(({ act, text }) => [act, text])).toEqual([
        ["submit", "Ready, I think."],
        [null, "Where do the chairs come from?"],
      ]);
    }, ben);
  });

  test("somebody takes a record over, and back again", async () => {
    const { ben, id, editor } = await sentToReview("Tables of every square");
    const assignee = async () => (await ben.client.records.get.query({ id })).line.assignee?.name ?? null;
    await visit(async ({ page }) => {
      await page.goto(editor);
      await page.getByRole("button", { name: "Take It Myself" }).click();
      await page.getByText("Ben Okafor looks after it now").waitFor();
      expect(await assignee()).toBe("Ben Okafor");
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByText("Undone").waitFor();
      expect(await assignee()).toBeNull();
    }, ben);
  });

  test("changes are asked for with a word, which leads to the version it was about", async () => {
    const { ada, ben, id, editor } = await sentToReview("Tables of every court");
    const asked = await newest(ben, id);
    await visit(async ({ page }) => {
      await page.goto(editor);
      await page.getByRole("button", { name: "Ask for Changes" }).click();
      const dialog = page.getByRole("dialog", { name: "Ask for changes" });
      await dialog.getByRole("button", { name: "Ask for Changes" }).click();
      await dialog.getByText("Say what should change, so that it can be done.").waitFor();
      await dialog.getByLabel(/What should change/).fill("Name the year.");
      // The next frame comes before React draws, as on a busy machine: what only waits for frames would be too early.
      await page.evaluate(() => {
        window.requestAnimationFrame = (act) => {
          queueMicrotask(() => act(performance.now()));
          return 0;
        };
      });
      await dialog.getByRole("button", { name: "Ask for Changes" }).click();
      await dialog.waitFor({ state: "detached" });
      await page.getByText("Changes were asked for in “Tables of every court”").waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("page-title");
      const { line } = await ben.client.records.get.query({ id });
      expect(line.state).toBe("changes-asked");
    }, ben);
    const mended = await write(ada, id, { start: "2011" });
    await visit(async ({ page }) => {
      await page.goto(editor);
      const panel = page.getByRole("region", { name: "Review" });
      await panel
        .getByRole("link", { name: `Compare version ${asked} with the current one` })
        .first()
        .click();
      await page.waitForURL(`**/history?from=${asked}&to=${mended}`);
      await page.getByRole("heading", { name: "Began" }).waitFor();
    }, ada);
  });

  test("a contributor reads the conversation of what is theirs, and gives it to nobody", async () => {
    const cleo = await arrive("contributor", "Cleo");
    const id = await wholePractice(cleo, "Tables of every harbour");
    await visit(async ({ page }) => {
      await page.goto(`/desk/practices/${id}`);
      const panel = page.getByRole("region", { name: "Review" });
      await panel.getByText("Looked after by: Nobody").waitFor();
      expect(await panel.getByRole("button", { name: "Take It Myself" }).count()).toBe(0);
    }, cleo);
  });
}
