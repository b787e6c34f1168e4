// What somebody at the desk sees and does, in their words.

import { signIn } from "@convivio/api/testing";
import type { Role } from "@convivio/core";
import type { Locator, Page } from "playwright-core";
import { apiOfHouse } from "./house.ts";

export const title = (page: Page): Locator => page.locator("#page-title");

export async function opened(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** Somebody with an account and this role, as a visitor's cookie. */
export async function colleague(role: Role, name?: string) {
  const person = await signIn(apiOfHouse(), { role, ...(name === undefined ? {} : { name }) });
  return { ...person, cookie: { name: person.cookieName, value: person.cookieValue } };
}
