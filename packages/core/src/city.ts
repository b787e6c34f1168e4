// A city (or a district, which is part of one), with its names in many languages.
import { z } from "zod";
import { Names } from "./language.ts";
import { RecordId } from "./record.ts";
import { Slug } from "./slug.ts";

export const City = z.object({
  slug: Slug,
  name: z.string().trim().min(1).max(120),
  country: RecordId,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  population: z.number().int().positive().nullable(),
  names: Names,
  /** Other spellings people type, in no particular language. */
  otherNames: z.array(z.string().min(1).max(120)).default([]),
  networks: z.array(z.string().min(1).max(120)),
  /** The city of which this is a district: its practices count for that city too. */
  partOf: RecordId.nullable(),
});
export type City = z.infer<typeof City>;
