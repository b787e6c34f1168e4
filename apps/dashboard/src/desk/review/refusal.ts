// Why somebody cannot publish a record, whatever it says.
import { type EditedRecord, isPossible, type PublishRefusal } from "@convivio/core";

/** state: there is nothing to publish. */
export type Refusal = "state" | PublishRefusal;

export function refusalOf({ publishRefusal, line }: Pick<EditedRecord, "publishRefusal" | "line">): Refusal | null {
  return isPossible("publish", line) ? publishRefusal : "state";
}
