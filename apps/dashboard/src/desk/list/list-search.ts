// What stands in the address of a list: the whole of what is seen, so that it can be shared, and Back works.
import { Freshness, RecordState, recordOrders, Waits } from "@convivio/core";
import { z } from "zod";
import { listOf, oneOf, recordId, words, yesNo } from "../address/search.ts";

export const ListSearch = z.object({
  text: words(),
  state: listOf(RecordState.options),
  published: yesNo(),
  country: recordId(),
  theme: recordId(),
  /** An account's id, "me" or "none". */
  assignee: words(100),
  missing: yesNo(),
  freshness: oneOf(Freshness.options),
  waits: oneOf(Waits.options),
  sort: oneOf(recordOrders),
  order: oneOf(["ascending", "descending"]),
  /** The columns shown, where not the usual ones. */
  columns: words(),
});
export type ListSearch = z.infer<typeof ListSearch>;
