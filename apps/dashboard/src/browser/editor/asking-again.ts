// Beside the editor: what was asked is asked again, as if what is written were published.
import { createClient } from "@convivio/client";
import { expect, test } from "vitest";
import { expectAccessible } from "../axe.ts";
import { arrive, wholePractice } from "../desk-scene.ts";
import { apiOfHouse, visit } from "../house.ts";
import { kept, openEditor, titleField } from "./editor-screen.ts";

export function askingAgain(): void {
  test("what members would see is told for the words as they stand, also before they are saved", async () => {
    const { url, botKey, catalogue } = apiOfHouse();
    await catalogue.db.sql`truncate questions, question_decisions`;
    const bot = createClient({ url, key: botKey });
    for (const text of ["turin blorptastic", "oslo business"]) await bot.answers.ask.query({ text, platform: "slack" });
    const ada = await arrive("curator", "Ada");
    const id = await wholePractice(ada, "Kitchens together");
    await visit(async ({ page }) => {
      await openEditor(page, id);
      await page.getByRole("tab", { name: "Questions" }).click();
      const panel = page.getByRole("region", { name: "What Members Would See" });
      const askAgain = panel.getByRole("button", { name: "Ask Them Again" });
      await askAgain.click();
      await panel.getByText("2 questions were asked again.").waitFor();
      const changed = panel.getByRole("listitem").filter({ hasText: "turin blorptastic" });
      expect(await changed.getByText("No answer, then Answered").count()).toBe(0);

      await titleField(page).fill("Blorptastic kitchens");
      await panel.getByText("You have changed the text since.").waitFor();
      await askAgain.click();
      await changed.getByText("No answer, then Answered").waitFor();
      await changed.getByText("This record comes in place 1.").waitFor();
      expect(await panel.getByText("oslo business").count()).toBe(0);
      const row = (outcome: string) => panel.getByRole("row", { name: outcome }).getByRole("cell").allTextContents();
      expect([await row("Answered"), await row("No answer")]).toEqual([
        ["1", "2"],
        ["1", "0"],
      ]);
      await expectAccessible(page);
      await kept(page);
      // Nobody is told of it before it is published.
      expect((await bot.answers.ask.query({ text: "blorptastic kitchens" })).results).toEqual([]);
    }, ada);
  });
}
