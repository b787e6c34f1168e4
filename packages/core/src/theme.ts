// A theme is an entry of the controlled list by which practices are tagged by hand.
import { z } from "zod";
import { Names } from "./language.ts";
import { Slug } from "./slug.ts";

/** Several words or phrases for one thing, keyed by language code. */
export const Labels = z.record(z.string(), z.array(z.string().trim().min(1).max(100)));
export type Labels = z.infer<typeof Labels>;

export const Theme = z.object({
  slug: Slug,
  name: Names,
  /** What people say when they mean the whole theme; curators edit it. */
  otherLabels: Labels.default({}),
  description: z.string().max(600),
});
export type Theme = z.infer<typeof Theme>;
