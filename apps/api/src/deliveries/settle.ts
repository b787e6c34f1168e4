// What became of deliveries, said by bots or not at all; each is counted.
import type { DeliveryOutcome } from "@convivio/core";
import { type Claim, settleDelivery, sweepDeliveries } from "@convivio/db";
import type { Catalogue } from "../catalogue.ts";
import { deliveries } from "../metrics.ts";

/** @returns false where this delivery is not in these hands, or its end is known already. */
export async function settle({ db }: Pick<Catalogue, "db">, held: Claim, told: DeliveryOutcome): Promise<boolean> {
  const row = await settleDelivery(db, held, told);
  if (row === null) return false;
  // What was stopped while it was in a bot's hands does not come later.
  count(row, row.state === "dropped" ? "dropped" : told.outcome);
  return true;
}

/** Gives back what bots took and fell silent over; what may have been posted by them is uncertain. */
export async function sweep({ db }: Pick<Catalogue, "db">): Promise<void> {
  for (const row of await sweepDeliveries(db)) count(row, "uncertain");
}

export function count(
  { platform, type }: { platform: string; type: string },
  outcome: DeliveryOutcome["outcome"] | "dropped",
): void {
  deliveries.inc({ platform, content: type, outcome });
}
