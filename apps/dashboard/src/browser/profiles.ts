// Profiles of a browser, lent to one visitor after another. What a visitor leaves is wiped away, but not what every page loads
// from us: a new profile would fetch and read all of it again, which takes longer than most journeys.
import type { Browser, BrowserContext } from "playwright-core";
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
  try {
    const visitor = await enter(profile, arrival);
    await journey(visitor);
    await wipe(profile.context);
    expect(visitor.faults, visitor.faults.join("\n")).toEqual([]);
  } catch (error) {
    await profile.context.close();
    throw error;
  }
  profiles.push(profile);
}

/** For the next visitor: nobody is signed in, nothing is kept, nothing is in the way. */
async function wipe(context: BrowserContext): Promise<void> {
  await context.setOffline(false);
  await context.unrouteAll({ behavior: "ignoreErrors" });
  // A page that is left may still keep something.
  await Promise.all(context.pages().map((page) => page.close()));
  await context.setStorageState({ cookies: [], origins: [] });
}
