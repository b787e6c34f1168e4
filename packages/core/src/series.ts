// A series of events that continue one conversation.
import { z } from "zod";
import { Slug } from "./slug.ts";

export const Series = z.object({
  slug: Slug,
  title: z.string().trim().min(1).max(200),
  otherNames: z.array(z.string().min(1).max(200)).default([]),
  summary: z.string().max(600),
});
export type Series = z.infer<typeof Series>;
