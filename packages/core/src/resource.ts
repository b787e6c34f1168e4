// A resource is something to read, watch or use: a toolkit, guideline, video, report or website.
import { z } from "zod";
import { LanguageCode } from "./language.ts";
import { RecordId } from "./record.ts";
import { Slug } from "./slug.ts";
import { Source, WebAddress } from "./source.ts";

export const ResourceKind = z.enum(["toolkit", "guideline", "video", "report", "website"]);
export type ResourceKind = z.infer<typeof ResourceKind>;

export const Resource = z.object({
  slug: Slug,
  kind: ResourceKind,
  title: z.string().trim().min(1).max(200),
  publishers: z.array(RecordId),
  year: z.number().int().min(1900).max(2200).nullable(),
  languages: z.array(LanguageCode),
  url: WebAddress.nullable(),
  summary: z.string().trim().min(1).max(600),
  audience: z.array(z.string().min(1).max(100)),
  themes: z.array(RecordId),
  /** Practices that exemplify it. */
  practices: z.array(RecordId).default([]),
  originalLanguage: LanguageCode.default("en"),
  sources: z.array(Source).min(1, "A resource needs at least one source to be published."),
});
export type Resource = z.infer<typeof Resource>;
