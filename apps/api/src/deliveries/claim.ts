// deliveries.claim: what a bot is to post now, made from what is published at this moment.
import type { ChatPlatform, Delivery, DeliveryContent } from "@convivio/core";
import { type ClaimedDelivery, claimDeliveries, dropDelivery } from "@convivio/db";
import type { Logger } from "pino";
import type { Catalogue } from "../catalogue.ts";
import { correctionContent } from "./contents/correction.ts";
import { digestContent } from "./contents/digest.ts";
import { suggestionContent } from "./contents/suggestion.ts";
import { wishContent } from "./contents/wish.ts";
import { count, sweep } from "./settle.ts";

type Maker = (catalogue: Catalogue, row: ClaimedDelivery) => Promise<DeliveryContent | null>;

const makers: Readonly<Record<DeliveryContent["type"], Maker>> = {
  digest: digestContent,
  suggestion: suggestionContent,
  wish: wishContent,
  correction: correctionContent,
};

export async function claim(
  catalogue: Catalogue,
  log: Logger,
  asked: { platform: ChatPlatform; limit: number },
): Promise<Delivery[]> {
  const { db } = catalogue;
  await sweep(catalogue);
  const rows = await claimDeliveries(db, asked);
  const made = await Promise.all(
    rows.map((row) =>
      deliveryOf(catalogue, row).catch((error: unknown) => {
        // Its claim runs out and it steps aside, so that the others are posted.
        log.error({ delivery: row.id, err: error }, "a delivery could not be made");
        return null;
      }),
    ),
  );
  return made.filter((delivery) => delivery !== null);
}

async function deliveryOf(catalogue: Catalogue, row: ClaimedDelivery): Promise<Delivery | null> {
  const content = await makers[row.type](catalogue, row);
  if (content === null) {
    await dropDelivery(catalogue.db.tables, row);
    count(row, "dropped");
    return null;
  }
  const { id, claim, platform, workspace, channel, user, language } = row;
  const address = { platform, workspace, channel, user };
  return { id, claim, address, language, content, nonce: `convivio-${id}` };
}
