// Why somebody cannot publish a record, whatever it says.
import { type EditedRecord, isPossible } from "@convivio/core";

/** state: there is nothing to publish · fourEyes: they wrote it · role: it is not theirs to publish. */
export type Refusal = "state" | "fourEyes" | "role";

export function refusalOf({ may, line }: Pick<EditedRecord, "may" | "line">): Refusal | null {
  if (!isPossible("publish", line)) return "state";
  if (may.includes("publish")) return null;
  // Whoever looks after it could publish it, were it not their own writing.
  return may.includes("assign") ? "fourEyes" : "role";
}
