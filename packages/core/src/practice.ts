// A practice: what a city did so that people live well together, told with its context so that another can judge what would travel.
import { z } from "zod";
import { EdtfDate } from "./dates.ts";
import { LanguageCode } from "./language.ts";
import { RecordId } from "./record.ts";
import { Slug } from "./slug.ts";
import { Source, WebAddress } from "./source.ts";

export const PracticeStatus = z.enum(["planned", "pilot", "running", "scaled", "ended", "unknown"]);
export type PracticeStatus = z.infer<typeof PracticeStatus>;

/** told: nobody outside has written of it · documented: an outside source · measured: a dated before and after ·
 *  evaluated: independently · replicated: in another city, with its own measure. */
export const Evidence = z.enum(["told", "documented", "measured", "evaluated", "replicated"]);
export type Evidence = z.infer<typeof Evidence>;

export const OrganisationRole = z.enum(["lead", "partner", "funder"]);
export type OrganisationRole = z.infer<typeof OrganisationRole>;

/** How a practice came from another: adopted, adapted, or tried and dropped. */
export const Lineage = z.object({ practice: RecordId, how: z.enum(["adopted", "adapted", "tried-and-dropped"]) });

export const Media = z.object({ url: WebAddress, alternativeText: z.string().trim().min(1).max(1000) });

const Story = z.string().trim().min(1).max(5000).nullable().default(null);

export const Practice = z.object({
  slug: Slug,
  title: z.string().trim().min(1).max(200),
  /** At most 140 characters; optional, never invented. */
  pitch: z.string().trim().min(1).max(140).nullable().default(null),
  summary: z.string().trim().min(1).max(600),
  cities: z.array(RecordId).min(1, "A practice needs at least one city."),
  start: EdtfDate.nullable(),
  end: EdtfDate.nullable(),
  status: PracticeStatus,
  /** Most important first. */
  themes: z.array(RecordId).min(1, "A practice needs at least one theme."),
  targetGroups: z.array(z.string().min(1).max(100)).default([]),
  organisations: z.array(z.object({ organisation: RecordId, role: OrganisationRole })),
  /** Groups named by a source that are no organisation, such as "volunteers of the parish". */
  otherParticipants: z.array(z.string().min(1).max(200)).default([]),
  purpose: Story,
  rationale: Story,
  process: Story,
  impact: Story,
  lessons: Story,
  transfer: Story,
  adoptedFrom: z.array(Lineage).default([]),
  resources: z.array(RecordId).default([]),
  media: z.array(Media).default([]),
  sources: z.array(Source).min(1, "A practice needs at least one source to be published."),
  evidence: Evidence,
  mixedResults: z.boolean().default(false),
  checkedOn: z.iso.date().nullable().default(null),
  checkedBy: z.string().max(120).nullable().default(null),
  originalLanguage: LanguageCode.default("en"),
});
export type Practice = z.infer<typeof Practice>;
