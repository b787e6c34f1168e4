// Home shows work: to each what waits for them, with the next step.
import { expect, test } from "vitest";
import { arrive, begin, newest, wholePractice, write } from "../desk-scene.ts";
import { opened } from "../desk-screen.ts";
import { apiOfHouse, visit } from "../house.ts";

export function home(): void {
  test("a curator finds what others sent, goes there, and it is gone once it is done", async () => {
    const [ada, ben] = [await arrive("curator", "Ada"), await arrive("curator", "Ben")];
    const id = await wholePractice(ada, "Tables to be read");
    await ada.client.records.submit.mutate({ id, seen: await newest(ada, id) });
    await visit(async ({ page }) => {
      await page.goto("/desk");
      await opened(page, "What waits for you, Ben");
      const review = page.getByRole("region", { name: "Waiting for a review" });
      await review.getByRole("link", { name: /^Practices \(\d+\)$/ }).click();
      await page.waitForURL("**/desk/practices?waits=review");
      await page.getByRole("button", { name: "Remove Waiting for a review" }).waitFor();
      await page.getByRole("grid").getByText("Tables to be read").waitFor();
      await page.goBack();
      await review.getByRole("link", { name: "Tables to be read" }).click();
      await opened(page, "Tables to be read");
      await ben.client.records.publish.mutate({ id, seen: await newest(ben, id) });
      await page.goto("/desk");
      await review.waitFor();
      expect(await review.getByText("Tables to be read").count()).toBe(0);
    }, ben);
  });

  test("a contributor finds what is theirs, and nothing of others", async () => {
    const cleo = await arrive("contributor", "Cleo");
    const id = await begin(cleo, "practice", { title: "Cleo’s own table" });
    await cleo.client.workingCopies.keep.mutate({
      id,
      base: await newest(cleo, id),
      snapshot: { title: "Cleo’s longer table" },
      version: 0,
    });
    await visit(async ({ page }) => {
      await page.goto("/desk");
      const own = page.getByRole("region", { name: "Yours, not published yet" });
      await own.getByText("Go on writing, then send it to review.").waitFor();
      await page.getByRole("region", { name: "Begun and not saved" }).getByText("Cleo’s own table").waitFor();
      expect(await page.locator("main").getByRole("region").count()).toBe(2);
    }, cleo);
  });

  test("a title in another language says so to a screen reader, until somebody has translated it", async () => {
    const ada = await arrive("curator", "Ada");
    const id = await begin(ada, "practice", { title: "Il portone aperto", originalLanguage: "it" });
    await visit(async ({ page }) => {
      const own = page.getByRole("region", { name: "Yours, not published yet" });
      await page.goto("/desk");
      await own.locator("[lang=it]", { hasText: "Il portone aperto" }).waitFor();
      await page.goto(`/desk/audit?record=${id}`);
      await page.locator("main [lang=it]", { hasText: "Il portone aperto" }).first().waitFor();
      await write(ada, id, { title: "The open gate" }, "en");
      await page.goto("/desk/practices?waits=own");
      await page.getByRole("grid").getByText("The open gate").waitFor();
      expect(await page.locator("main [lang=it]").count()).toBe(0);
    }, ada);
  });

  test("whoever has nothing to do is told so kindly, and what belongs there", async () => {
    const dora = await arrive("contributor", "Dora");
    await visit(async ({ page }) => {
      await page.goto("/desk");
      await page.getByText("Nothing is yours just now.").waitFor();
    }, dora);
  });

  test("what was asked in vain, and a source that no longer answers, each leads on", async () => {
    const ada = await arrive("curator", "Ada");
    await ada.client.answers.ask.query({ text: "turin quibblewick", platform: "slack" });
    const address = "https://www.coe.int/en/web/interculturalcities/good-practice";
    await apiOfHouse().catalogue.db.sql`
      insert into source_checks (address, is_cited, failures, broken_since, outcome)
      values (${address}, true, 3, '2026-01-01', 'failed')`;
    await visit(async ({ page }) => {
      await page.goto("/desk");
      const asked = page.getByRole("region", { name: "Asked and not answered" });
      await asked.getByRole("link", { name: "turin quibblewick" }).waitFor();
      await asked.getByText("asked 1 time").waitFor();
      const broken = page.getByRole("region", { name: "Broken sources" });
      await broken.getByText(address).waitFor();
      await broken.getByText("broken since 1 January 2026").waitFor();
      await page.getByRole("region", { name: "Imports" }).getByText("No import runs").waitFor();
      await asked.getByRole("link", { name: "turin quibblewick" }).click();
      await page.waitForURL("**/desk/questions?text=turin+quibblewick");
    }, ada);
  });

  test("what was never checked leads to the list that shows it", async () => {
    const ada = await arrive("curator", "Ada");
    await visit(async ({ page }) => {
      await page.goto("/desk");
      await page.getByRole("link", { name: /practices were never checked/ }).click();
      await page.waitForURL("**/desk/practices?freshness=unknown");
    }, ada);
  });
}
