// A question that found nothing: counted without who asks, and only by a second press with whom to tell.
import { buildErrorCard, buildWaitingCard, buildWishCard, type Card } from "@convivio/cards";
import { type Asking, callPatiently } from "../api-call.ts";
import { type Reader, withOwnLanguage } from "./asker.ts";

export async function pressWish(
  asking: Asking,
  from: Reader,
  { action, answer }: { action: "wish" | "tell"; answer: string },
): Promise<Card> {
  const { member, language } = await withOwnLanguage(asking, from);
  const { wishes } = asking.catalogue;
  const { failure } = await callPatiently(asking, "a wish", (signal) =>
    action === "wish"
      ? wishes.create.mutate({ answer }, { signal })
      : wishes.tellMe.mutate({ answer, member, language }, { signal }),
  );
  if (failure !== null) return buildErrorCard(failure, language, { command: "/practice" });
  return action === "wish" ? buildWishCard(answer, language) : buildWaitingCard(language);
}
