// A topic is a group of words that mean the same in several languages, finer than a theme; it is found in texts, not assigned.
import { z } from "zod";
import { RecordId } from "./record.ts";
import { Slug } from "./slug.ts";
import { Labels } from "./theme.ts";

export const Topic = z.object({
  slug: Slug,
  /** The theme it is a part of, if any. */
  theme: RecordId.nullable(),
  labels: Labels,
});
export type Topic = z.infer<typeof Topic>;
