// From the link in the terminal to two people at the desk.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { opened } from "../../apps/dashboard/src/browser/desk-screen.ts";
import { goTo, look, picture } from "./looking.ts";

export const ada = { name: "Ada Rossi", email: "ada@example.org", password: "three calm tables" };
export const bea = { name: "Bea Conti", email: "bea@example.org", password: "four calm tables" };

export async function setUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await opened(page, "Set up the desk");
  await look(page);
  await page.getByLabel("Your name").fill(ada.name);
  await page.getByLabel("E-mail address").fill(ada.email);
  await page.locator("input[type=password]").fill(ada.password);
  await page.keyboard.press("Enter");
  await opened(page, `What waits for you, ${ada.name}`);
  await look(page);
}

/** @returns the link that stands in the administrator's outbox. */
export async function invite(page: Page): Promise<string> {
  await goTo(page, "People and roles");
  await page.getByRole("button", { name: "Invite Somebody" }).click();
  await page.getByLabel("E-mail address").fill(bea.email);
  await look(page);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await page.getByText(bea.email).first().waitFor();
  await look(page);
  await picture(page, "people");
  await goTo(page, "Outbox");
  await page.getByRole("button", { name: bea.email }).first().click();
  await look(page);
  const text = await page.locator(`[id^="mail-"]`).first().textContent();
  return /https?:\S+\/desk\/invitation\?token=[\w-]{43}/.exec(text ?? "")?.[0] ?? "";
}

export async function accept(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByText(bea.email).waitFor();
  await look(page);
  await page.getByLabel("Your name").fill(bea.name);
  await page.locator("input[type=password]").fill(bea.password);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `Account of ${bea.name}` }).click();
  await page.getByRole("menuitem", { name: "Sign Out" }).click();
  await page.waitForURL(/\/desk\/sign-in/);
}

export async function signIn(page: Page): Promise<void> {
  await page.goto("/desk");
  await page.waitForURL(/\/desk\/sign-in/);
  await look(page);
  await page.getByLabel("E-mail address").fill(bea.email);
  await page.getByLabel("Password", { exact: true }).fill(bea.password);
  await page.keyboard.press("Enter");
  await opened(page, `What waits for you, ${bea.name}`);
  expect(await page.getByRole("link", { name: "People and roles" }).count()).toBe(0);
}
