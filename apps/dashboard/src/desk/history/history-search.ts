// What stands in the address of a history: which line, which two revisions, and whether all fields are shown.
import { z } from "zod";
import { recordId, words, yesNo } from "../address/search.ts";

export const HistorySearch = z.object({
  /** Of a translation; none for the original. */
  language: words(20),
  from: recordId(),
  to: recordId(),
  all: yesNo(),
});
export type HistorySearch = z.infer<typeof HistorySearch>;
