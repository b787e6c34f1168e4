// What is new to a subscription, as it is at this moment.
import { cardSize, type Digest } from "@convivio/core";
import { type ClaimedDelivery, type DeliveryPayloads, findSubscriptions, listPublic, narrowDigest } from "@convivio/db";
import { readerOf } from "../../answers/draft.ts";
import type { Catalogue } from "../../catalogue.ts";
import { recordViews } from "../../views/records.ts";
import { subscriptionView } from "../../views/subscriptions.ts";

/** Null where nothing is left to tell: what was new has left the catalogue again. */
export async function digestContent(catalogue: Catalogue, row: ClaimedDelivery): Promise<Digest | null> {
  const { db } = catalogue;
  const kept = row.payload as DeliveryPayloads["digest"];
  const [subscription] = await findSubscriptions(db.tables, [row.subscriptionId ?? ""]);
  const records = subscription === undefined ? [] : await listPublic(db.tables, kept.records);
  if (subscription === undefined || records.length === 0) return null;
  if (records.length < kept.records.length) await narrowDigest(db.tables, row, records);
  const reader = readerOf(catalogue, row.language);
  const views = await recordViews(db, reader, records.slice(0, cardSize));
  return {
    type: "digest",
    subscription: subscriptionView(reader, subscription),
    ...views,
    more: Math.max(0, records.length - views.practices.length - views.events.length),
  };
}
