// What stands in the address of an import: which of its rows are shown, and from where on.
import { RowSort } from "@convivio/core";
import { z } from "zod";
import { oneOf, recordId } from "../address/search.ts";

export const ImportSearch = z.object({ rows: oneOf(RowSort.options), after: recordId() });
export type ImportSearch = z.infer<typeof ImportSearch>;
