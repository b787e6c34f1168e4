// Why somebody cannot publish a record, whatever it says.
import { type EditedRecord, isPossible, type PublishRefusal } from "@convivio/core";

/** state: there is nothing to publish · original: a translation shows beside a published original only. */
export type Refusal = "state" | "original" | PublishRefusal;

type Asked = Pick<EditedRecord, "publishRefusal" | "line" | "original">;

export function refusalOf({ publishRefusal, line, original }: Asked): Refusal | null {
  if (!isPossible("publish", line)) return "state";
  return publishRefusal ?? (original?.isPublished === false ? "original" : null);
}
