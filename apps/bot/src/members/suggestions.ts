// What a member suggested, and how it goes with it, as a card.
import { buildErrorCard, buildSuggestionsCard, type Card } from "@convivio/cards";
import { type Asking, callPatiently } from "../api-call.ts";
import { type Reader, withOwnLanguage } from "./asker.ts";

export async function listSuggestions(asking: Asking, from: Reader): Promise<Card> {
  const { member, language } = await withOwnLanguage(asking, from);
  const { value, failure } = await callPatiently(asking, "a list of suggestions", (signal) =>
    asking.catalogue.suggestions.list.query({ member }, { signal }),
  );
  if (failure !== null) return buildErrorCard(failure, language, { command: "/convivio suggestions" });
  return buildSuggestionsCard(value.suggestions, language);
}
