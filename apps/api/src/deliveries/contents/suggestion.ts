// What has become of a member's suggestion, if that is still so.
import type { SuggestionNews } from "@convivio/core";
import { type ClaimedDelivery, type DeliveryPayloads, findSuggestionStanding } from "@convivio/db";
import type { Catalogue } from "../../catalogue.ts";
import { suggestionView } from "../../suggestions/suggest.ts";

export async function suggestionContent(catalogue: Catalogue, row: ClaimedDelivery): Promise<SuggestionNews | null> {
  const { suggestion: id, news } = row.payload as DeliveryPayloads["suggestion"];
  const standing = await findSuggestionStanding(catalogue.db.tables, id);
  if (standing === null) return null;
  const suggestion = suggestionView(catalogue, standing);
  const isStillSo = news === "published" ? suggestion.url !== null : suggestion.question !== null;
  return isStillSo ? { type: "suggestion", news, suggestion } : null;
}
