// From what is owed to the card that tells it: one way for each kind of delivery.
import type { DeliveryContent, Language } from "@convivio/core";
import type { Card } from "../card.ts";
import { buildDigestCard } from "../subscriptions/digest.ts";
import { buildCorrectionCard } from "./correction.ts";
import { buildSuggestionNewsCard } from "./suggestion.ts";
import { buildGrantedCard } from "./wish.ts";

export function buildDeliveredCard(content: DeliveryContent, language: Language): Card {
  switch (content.type) {
    case "digest":
      return buildDigestCard(content, language);
    case "suggestion":
      return buildSuggestionNewsCard(content, language);
    case "wish":
      return buildGrantedCard(content, language);
    case "correction":
      return buildCorrectionCard(content, language);
  }
}
