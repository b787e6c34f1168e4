// What is followed, by whoever asks and in the channel where they ask, as a card.
import { buildErrorCard, buildFollowingCard, type Card } from "@convivio/cards";
import { type Asking, callPatiently } from "../api-call.ts";
import type { Asker } from "./asker.ts";

export async function listFollowing(asking: Asking, { follows }: Asker): Promise<Card> {
  const { value: list, failure } = await callPatiently(asking, "a list of what is followed", (signal) =>
    asking.catalogue.subscriptions.list.query(follows, { signal }),
  );
  if (failure !== null) return buildErrorCard(failure, follows.language, { command: "/convivio following" });
  return buildFollowingCard(list, follows.language);
}
