// What is not so any more in an answer that was shared.
import type { ShareCorrection } from "@convivio/core";
import { type ClaimedDelivery, type DeliveryPayloads, findRecord, findSlugs } from "@convivio/db";
import type { Catalogue } from "../../catalogue.ts";
import { addressOf } from "../../views/addresses.ts";

/** A record that came back meanwhile was shown rightly after all. */
export async function correctionContent(
  { db, publicUrl }: Catalogue,
  row: ClaimedDelivery,
): Promise<ShareCorrection | null> {
  const { message, records } = row.payload as DeliveryPayloads["correction"];
  const slugs = await findSlugs(
    db.tables,
    records.map(({ record }) => record),
  );
  const told: ShareCorrection["records"] = [];
  for (const { record: id, title, what } of records) {
    const record = await findRecord(db.tables, id);
    const isPublished = record?.publishedRevision != null;
    if ((what === "archived") === isPublished) continue;
    const slug = slugs.get(id);
    const url = isPublished && record !== null && slug !== undefined ? addressOf(publicUrl, record.kind, slug) : null;
    told.push({ title, what, url });
  }
  return told.length === 0 ? null : { type: "correction", message, records: told };
}
