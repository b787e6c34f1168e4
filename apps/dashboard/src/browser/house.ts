// The whole house for the browser tests, opened once: the real api over a real catalogue, serving the built page, and one browser.
import { fileURLToPath } from "node:url";
import { type SignedInForTest, signIn, startTestApi, type TestApi } from "@convivio/api/testing";
import type { Role } from "@convivio/core";
import type { Browser } from "playwright-core";
import { startChromium } from "./chromium.ts";
import { accompany } from "./profiles.ts";
import type { Visitor, VisitorOptions } from "./visitor.ts";

/** Where the test api believes that it stands: the addresses in its answers begin so. */
const publicUrl = "http://127.0.0.1:3000";
export const dashboardFolder = fileURLToPath(new URL("../../dist", import.meta.url));

let opened: { api: TestApi; browser: Browser } | null = null;
let visitors = 0;

/** The api behind the page, for what a journey must find there. */
export function apiOfHouse(): TestApi {
  return house().api;
}

function house(): { api: TestApi; browser: Browser } {
  if (opened === null) throw new Error("the house is not open");
  return opened;
}

export async function openHouse(chromium: string): Promise<void> {
  const [api, browser] = await Promise.all([startTestApi({ dashboardFolder }), startChromium(chromium)]);
  opened = { api, browser };
}

export async function closeHouse(): Promise<void> {
  await opened?.browser.close();
  await opened?.api.close();
  opened = null;
}

/** One journey of a visitor to the house. */
export async function visit(journey: (visitor: Visitor) => Promise<void>, options: VisitorOptions = {}): Promise<void> {
  const { api, browser } = house();
  visitors++;
  await accompany(browser, { ...options, url: api.url, number: visitors }, journey);
}

/** One journey of a colleague who has signed in. */
export async function work(
  role: Role,
  journey: (visitor: Visitor, colleague: SignedInForTest) => Promise<void>,
  options: VisitorOptions = {},
): Promise<void> {
  const colleague = await signIn(house().api, { role });
  const cookie = { name: colleague.cookieName, value: colleague.cookieValue };
  await visit((visitor) => journey(visitor, colleague), { ...options, cookie });
}

/** The path of an address of ours that an answer shows; null for anybody else's. */
export function ownPath(href: string): string | null {
  const { origin, pathname, search } = new URL(href);
  return origin === publicUrl || origin === house().api.url ? pathname + search : null;
}
