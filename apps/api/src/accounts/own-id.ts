// The number of the account that acts.
import type { Acting } from "@convivio/core";

/** Only people have accounts: whoever calls this has made sure that one acts. */
export function ownId({ actor }: Acting): string {
  if (actor.kind !== "person") throw new Error(`a ${actor.kind} has no account`);
  return actor.id;
}
