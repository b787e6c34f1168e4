// deliveries.claim: what a bot is to post now, made from what is published at this moment.
import { type ChatPlatform, cardSize, type Delivery } from "@convivio/core";
import {
  type ClaimedDelivery,
  claimDeliveries,
  findSubscriptions,
  listPublic,
  narrowDigest,
  type SubscriptionRow,
  sweepDeliveries,
} from "@convivio/db";
import type { Logger } from "pino";
import { readerOf } from "../answers/draft.ts";
import type { Catalogue } from "../catalogue.ts";
import { recordViews } from "../views/records.ts";
import { subscriptionView } from "../views/subscriptions.ts";

export async function claim(
  catalogue: Catalogue,
  log: Logger,
  asked: { platform: ChatPlatform; limit: number },
): Promise<Delivery[]> {
  const { db } = catalogue;
  await sweepDeliveries(db);
  const rows = await claimDeliveries(db, asked);
  const ids = rows.flatMap(({ subscriptionId }) => subscriptionId ?? []);
  const subscriptions = new Map((await findSubscriptions(db.tables, ids)).map((row) => [row.id, row]));
  const made = await Promise.all(
    rows.map((row) =>
      digestFor(catalogue, row, subscriptions.get(row.subscriptionId ?? "")).catch((error: unknown) => {
        // Its claim runs out and it steps aside, so that the others are posted.
        log.error({ delivery: row.id, err: error }, "a delivery could not be made");
        return null;
      }),
    ),
  );
  return made.filter((delivery) => delivery !== null);
}

/** Null where nothing is left to tell: what was new has left the catalogue again. */
async function digestFor(
  catalogue: Catalogue,
  row: ClaimedDelivery,
  subscription: SubscriptionRow | undefined,
): Promise<Delivery | null> {
  const { db } = catalogue;
  const records = subscription === undefined ? [] : await listPublic(db.tables, row.payload.records);
  if (records.length < row.payload.records.length) await narrowDigest(db.tables, row, records);
  if (subscription === undefined || records.length === 0) return null;
  const reader = readerOf(catalogue, row.language);
  const views = await recordViews(db, reader, records.slice(0, cardSize));
  const { platform, workspace, channel, user } = row;
  return {
    id: row.id,
    claim: row.claim,
    address: { platform, workspace, channel, user },
    language: row.language,
    content: {
      type: "digest",
      subscription: subscriptionView(reader, subscription),
      ...views,
      more: Math.max(0, records.length - views.practices.length - views.events.length),
    },
    nonce: `convivio-${row.id}`,
  };
}
