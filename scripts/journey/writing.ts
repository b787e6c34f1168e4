// A practice for Turin, from the question that nobody could answer to what is sent to review.
import type { Locator, Page } from "playwright-core";
import { goTo, look, picture } from "./looking.ts";

export const question = "turin housing";
export const title = "Shared homes of Via Nizza";
const italianTitle = "Le case condivise di via Nizza";

export const field = (page: Page, name: string): Locator => page.locator(`#field-${name}`);

/** The way from the questions to a draft. @returns its address. */
export async function begin(page: Page): Promise<string> {
  await goTo(page, "Questions");
  const asked = page.getByRole("article", { name: question });
  await asked.getByText(/^Slack: \d/).waitFor();
  await look(page);
  await picture(page, "questions");
  await asked.getByRole("button", { name: "Start a Practice" }).click();
  await page.waitForURL(/\/desk\/practices\/\d+$/);
  await field(page, "title").waitFor();
  return new URL(page.url()).pathname;
}

export async function write(page: Page): Promise<void> {
  await field(page, "title").getByRole("textbox").fill(title);
  await field(page, "summary")
    .getByRole("textbox")
    .fill(
      "Students and families who are new in Turin share six houses. Each household gives four hours a month to the others: a lesson, a meal, a form filled in together.",
    );
  await field(page, "start").getByRole("textbox").fill("since 2018");
  await page.getByText("Read as: since 2018").waitFor();
  await choose(page, "status", "Running");
  await choose(page, "evidence", "Told");
  await page.getByRole("button", { name: "Add a Source" }).click();
  const source = field(page, "sources");
  await source.getByLabel("Title").fill("Living together in Via Nizza: the first five years");
  await source.getByLabel("Publisher").fill("City of Turin");
  await source.getByLabel("Web address").fill("https://example.org/via-nizza");
  await save(page);
}

export async function choose(page: Page, name: string, label: string): Promise<void> {
  await field(page, name).getByRole("button").first().click();
  await page.getByRole("option", { name: label, exact: true }).click();
}

export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save a Version" }).click();
  await page.getByText("Everything is saved.").waitFor();
}

export async function openPanel(page: Page, name: string): Promise<void> {
  await page.getByRole("complementary").getByRole("tab", { name, exact: true }).click();
}

/** Slack's, Discord's and the plain form of the answer that the draft would give. */
export async function preview(page: Page): Promise<void> {
  await openPanel(page, "Preview");
  for (const form of ["As Slack shows it", "As Discord shows it", "As plain text"]) {
    await page.getByRole("region", { name: form }).getByText(title).first().waitFor();
  }
  await look(page);
  await picture(page, "editor");
}

export async function translate(page: Page): Promise<void> {
  await openPanel(page, "Translations");
  await page.getByRole("link", { name: "Translate into Italian" }).click();
  await page.getByText("Translation into Italian").waitFor();
  await field(page, "title").getByRole("textbox").fill(italianTitle);
  await field(page, "summary")
    .getByRole("textbox")
    .fill(
      "Studenti e famiglie appena arrivate a Torino condividono sei case. Ogni famiglia dona alle altre quattro ore al mese: una lezione, un pasto, un modulo compilato insieme.",
    );
  await save(page);
  await look(page);
  await picture(page, "translation");
  await send(page);
}

export async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send to Review" }).click();
  await page.getByText("was sent to review").first().waitFor();
}
