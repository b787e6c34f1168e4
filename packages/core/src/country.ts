// A country, by its ISO 3166-1 code, with its names as people type them.
import { z } from "zod";
import { Names } from "./language.ts";
import { Slug } from "./slug.ts";
import { Labels } from "./theme.ts";

export const CountryCode = z.string().regex(/^[A-Z]{2}$/);

export const Country = z.object({
  slug: Slug,
  code: CountryCode,
  names: Names,
  otherNames: z.array(z.string().min(1).max(100)).default([]),
  /** "Italian", "italienne": how practices of the country are asked for. */
  adjectives: Labels.default({}),
});
export type Country = z.infer<typeof Country>;
