// What was chosen from a list and has another address since: it is followed under the new one.
import type { Dictionary, Followed } from "@convivio/core";
import {
  changeSubscription,
  findPublishedBySlug,
  type SubscriptionRow,
  type Transaction,
  type Wanted,
} from "@convivio/db";
import { findMeaning } from "./followed.ts";

const chosen = ["city", "country", "theme", "series"] as const;

/** @param rows subscriptions that follow the same, which means nothing as it is written. @returns null where it is gone. */
export async function renewMeaning(
  tables: Transaction,
  dictionary: Dictionary,
  rows: readonly SubscriptionRow[],
): Promise<Wanted | null> {
  let wanted: Wanted | null = null;
  for (const { id, followed: before } of rows) {
    const followed = await renamed(tables, before);
    wanted = findMeaning(followed, dictionary);
    if (wanted !== null) await changeSubscription(tables, id, { followed });
  }
  return wanted;
}

async function renamed(tables: Transaction, followed: Followed): Promise<Followed> {
  const now = { ...followed };
  for (const facet of chosen) {
    const slug = followed[facet];
    const named = slug === undefined ? null : await findPublishedBySlug(tables, facet, slug);
    if (named !== null) now[facet] = named.currentSlug;
  }
  return now;
}
