// An organisation that leads, supports, funds or reports.
import { z } from "zod";
import { Slug } from "./slug.ts";
import { WebAddress } from "./source.ts";

export const OrganisationKind = z.enum([
  "national-government",
  "local-authority",
  "un-agency",
  "ngo",
  "academia",
  "foundation",
  "business",
  "network",
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

export const Organisation = z.object({
  slug: Slug,
  name: z.string().trim().min(1).max(200),
  acronym: z.string().trim().min(1).max(30).nullable(),
  /** Null where nobody has said yet. */
  kind: OrganisationKind.nullable(),
  url: WebAddress.nullable(),
  otherNames: z.array(z.string().min(1).max(200)).default([]),
});
export type Organisation = z.infer<typeof Organisation>;
