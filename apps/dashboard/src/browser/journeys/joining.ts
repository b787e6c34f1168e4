// From the set-up link to a second person at the desk; one after the other, in one house.
import { makeSetUpLink } from "@convivio/api/testing";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { opened } from "../desk-screen.ts";
import { apiOfHouse, ownPath, visit } from "../house.ts";

const ada = { name: "Ada", email: "ada@example.org", password: "three calm tables" };
const bea = { name: "Bea", email: "bea@example.org", password: "four calm tables" };

export async function signInAs(page: Page, { email, password }: typeof ada, address = "/desk/sign-in"): Promise<void> {
  await page.goto(address);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

/** The link in the latest mail to this address, as an administrator finds it. */
export async function linkInOutbox(page: Page, email: string): Promise<string> {
  await page.goto("/desk/mails");
  await page.getByRole("button", { name: email }).first().click();
  const text = await page.locator(`[id^="mail-"]`).first().textContent();
  return ownPath(/https?:\S+/.exec(text ?? "")?.[0] ?? "") ?? "";
}

export function joining(): void {
  test("without a set-up link the desk says how to get one", () =>
    visit(async ({ page }) => {
      await page.goto("/desk/practices");
      await opened(page, "Open the link that the terminal shows");
      expect(new URL(page.url()).pathname).toBe("/desk/set-up");
    }));

  test("the set-up link makes the administrator, by keyboard alone; what is wrong is said at its field", () =>
    visit(
      async ({ page }) => {
        await page.goto(ownPath((await makeSetUpLink(apiOfHouse().catalogue)) ?? "") ?? "");
        await opened(page, "Set up the desk");
        await page.keyboard.press("Tab");
        while (!(await page.getByLabel("Your name").evaluate((field) => field === document.activeElement))) {
          await page.keyboard.press("Tab");
        }
        await page.keyboard.type(ada.name);
        await page.keyboard.press("Tab");
        await page.keyboard.type(ada.email);
        await page.keyboard.press("Tab");
        await page.keyboard.type("password1234");
        await page.keyboard.press("Enter");
        await page.getByText("Many people use this password").waitFor();
        await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("password");
        await page.keyboard.press("Control+A");
        await page.keyboard.type(ada.password);
        await page.keyboard.press("Enter");
        await page.waitForURL((url) => url.pathname === "/desk");
        await page.getByRole("button", { name: `Account of ${ada.name}` }).waitFor();
      },
      { expected: /status of 400/ },
    ));

  test("a curator for some countries is invited; the link stands in the outbox, and leads to the desk in their language", async () => {
    let link = "";
    await visit(async ({ page }) => {
      await signInAs(page, ada, "/desk/accounts");
      await opened(page, "People and roles");
      await page.getByRole("button", { name: "Invite Somebody" }).click();
      await page.getByLabel("E-mail address").fill(bea.email);
      await page.getByRole("combobox", { name: "Countries" }).fill("ital");
      await page.getByRole("option", { name: "Italy" }).click();
      await page.getByRole("button", { name: "Language of the mail" }).click();
      await page.getByRole("option", { name: "Italiano" }).click();
      await page.getByRole("button", { name: "Invite", exact: true }).click();
      await page.getByText("Only: Italy").waitFor();
      link = await linkInOutbox(page, bea.email);
      expect(link).toMatch(/^\/desk\/invitation\?token=/);
      expect(await page.getByText("Ada ti invita su Convivio").count()).toBe(1);
    });
    await visit(
      async ({ page }) => {
        await page.goto(link);
        await opened(page, "Benvenuto a tavola");
        await page.getByText(bea.email).waitFor();
        await page.getByLabel("Il tuo nome").fill(bea.name);
        await page.getByLabel("Nuova password").fill(bea.password);
        await page.getByRole("button", { name: "Crea il mio account" }).click();
        await page.waitForURL((url) => url.pathname === "/desk");
        await page.getByRole("button", { name: `Account di ${bea.name}` }).waitFor();
        await page.goto("/desk/accounts");
        await opened(page, "A questo indirizzo non c’è nulla");
      },
      { locale: "it-IT" },
    );
    await visit(
      async ({ page }) => {
        await page.goto(link);
        await opened(page, "This link is of no more use");
      },
      { expected: /status of 4(04|10)/ },
    );
  });
}
