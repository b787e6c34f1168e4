// What stands in the address of the reported changes.
import { z } from "zod";
import { oneOf } from "../address/search.ts";

export const shownReports = ["open", "closed"] as const;

/** What is left out is as a curator meets it: the open ones. */
export const ReportsSearch = z.object({ show: oneOf(shownReports) });
export type ReportsSearch = z.infer<typeof ReportsSearch>;
