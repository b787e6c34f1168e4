// Why somebody cannot publish a record, whatever it says.
import { type EditedRecord, isPossible } from "@convivio/core";

/** state: there is nothing to publish · original: a translation shows beside a published original only · fourEyes: they wrote it · role: it is not theirs to publish. */
export type Refusal = "state" | "original" | "fourEyes" | "role";

export function refusalOf({ may, line, original }: Pick<EditedRecord, "may" | "line" | "original">): Refusal | null {
  if (!isPossible("publish", line)) return "state";
  if (may.includes("publish")) return original?.isPublished === false ? "original" : null;
  // Whoever looks after it could publish it, were it not their own writing.
  return may.includes("assign") ? "fourEyes" : "role";
}
