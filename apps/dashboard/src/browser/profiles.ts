// Profiles of a browser, lent to one visitor after another. What a visitor leaves is wiped away, but not what every page loads
// from us: a new profile would fetch and read all of it again, which takes longer than most journeys. Whoever sets something
// that cannot be wiped away, such as a clock, closes the page.
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { type Arrival, enter, openProfile, type Profile, type Visitor } from "./visitor.ts";

const idle = new WeakMap<Browser, Map<string, Profile[]>>();

/** Profiles that differ in this are not one another's. */
const kindOf = ({ url, locale, scheme, width, height, hasScript }: Arrival) =>
  JSON.stringify([url, locale, scheme, width, height, hasScript]);

function shelf(browser: Browser, arrival: Arrival): Profile[] {
  const shelves = idle.get(browser) ?? new Map<string, Profile[]>();
  idle.set(browser, shelves);
  const kind = kindOf(arrival);
  const profiles = shelves.get(kind) ?? [];
  shelves.set(kind, profiles);
  return profiles;
}

/** One journey of somebody who was never here before; it fails if anything went wrong that they would not have seen. */
export async function accompany(
  browser: Browser,
  arrival: Arrival,
  journey: (visitor: Visitor) => Promise<void>,
): Promise<void> {
  const profiles = shelf(browser, arrival);
  const profile = profiles.pop() ?? (await openProfile(browser, arrival));
  const visitor = await enter(profile, arrival);
  try {
    await journey(visitor);
  } catch (error) {
    await profile.context.close();
    throw error;
  }
  // From an unfamiliar place nobody finds the way back.
  if (profile.page.isClosed() || !profile.page.url().startsWith(arrival.url)) await profile.context.close();
  else profiles.push(await wiped(profile, arrival));
  expect(visitor.faults, visitor.faults.join("\n")).toEqual([]);
}

/** For the next visitor: nobody is signed in, nothing is kept, nothing is in the way. */
async function wiped(profile: Profile, { url, scheme = "light" }: Arrival): Promise<Profile> {
  const { context, page } = profile;
  await context.setOffline(false);
  await Promise.all([context, page].map((place) => place.unrouteAll({ behavior: "ignoreErrors" })));
  for (const event of ["request", "response"] as const) page.removeAllListeners(event);
  await Promise.all(context.pages().map((other) => (other === page ? null : other.close())));
  // A page that is left may still keep something: this is the last that it does.
  await page.evaluate(() => addEventListener("pagehide", () => sessionStorage.clear()));
  await page.goto("about:blank");
  await context.clearCookies();
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: url, storageTypes: "all" });
  await session.detach();
  await page.emulateMedia({ colorScheme: scheme });
  return profile;
}
