// A statement: who said what, in which role, at which event.
import { z } from "zod";
import { LanguageCode } from "./language.ts";
import { RecordId } from "./record.ts";
import { Slug } from "./slug.ts";
import { Source } from "./source.ts";

export const Statement = z.object({
  slug: Slug,
  person: RecordId,
  event: RecordId,
  position: z.string().min(1).max(200).nullable(),
  affiliation: RecordId.nullable(),
  kind: z.enum(["verbatim", "paraphrase"]),
  language: LanguageCode,
  text: z.string().trim().min(1).max(2000),
  themes: z.array(RecordId),
  source: Source,
});
export type Statement = z.infer<typeof Statement>;
