// What stands in the address of the list of sources.
import { z } from "zod";
import { oneOf, words } from "../address/search.ts";

export const whichSources = ["broken", "failing", "all"] as const;
export const SourcesSearch = z.object({ which: oneOf(whichSources), text: words(300) });
export type SourcesSearch = z.infer<typeof SourcesSearch>;
