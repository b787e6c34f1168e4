// A person who took part in an event or said something there; no more is kept than the sources say in public.
import { z } from "zod";
import { Slug } from "./slug.ts";

export const Person = z.object({
  slug: Slug,
  name: z.string().trim().min(1).max(120),
  nameVariants: z.array(z.string().min(1).max(120)).default([]),
});
export type Person = z.infer<typeof Person>;
