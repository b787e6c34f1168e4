// What answers a question that was asked in vain.
import { cardSize, type WishGranted } from "@convivio/core";
import { type ClaimedDelivery, type DeliveryPayloads, findLatestMatches, findWish } from "@convivio/db";
import { readerOf } from "../../answers/draft.ts";
import type { Catalogue } from "../../catalogue.ts";
import { addressOfFollowed, findMeaning } from "../../subscriptions/followed.ts";
import { recordViews } from "../../views/records.ts";

/** Null where it is not answered any more. */
export async function wishContent(catalogue: Catalogue, row: ClaimedDelivery): Promise<WishGranted | null> {
  const { db, dictionary } = catalogue;
  const wish = await findWish(db.tables, (row.payload as DeliveryPayloads["wish"]).wish);
  const wanted = wish === null ? null : findMeaning(wish.ask, dictionary);
  if (wish === null || wanted === null) return null;
  const found = await findLatestMatches(db.tables, dictionary, { wanted, limit: cardSize, today: catalogue.today() });
  if (found.count === 0) return null;
  const reader = readerOf(catalogue, row.language);
  const views = await recordViews(db, reader, found.records);
  return {
    type: "wish",
    asked: wish.ask.text,
    url: addressOfFollowed(reader, wish.ask),
    ...views,
    more: Math.max(0, found.count - views.practices.length - views.events.length),
  };
}
