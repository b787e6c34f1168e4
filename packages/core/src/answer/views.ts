// What an answer shows of each record: names in the reader's language, links that open, and nothing that is not published.
import { z } from "zod";
import { AttendanceMode, EventStatus } from "../event.ts";
import { Freshness } from "../freshness.ts";
import { LanguageCode } from "../language.ts";
import { OrganisationKind } from "../organisation.ts";
import { Evidence, OrganisationRole, PracticeStatus } from "../practice.ts";
import { RecordKind } from "../record.ts";
import { ResourceKind } from "../resource.ts";
import { Slug } from "../slug.ts";
import { Source } from "../source.ts";

/** In which language a record's texts are, here and in the original. */
const told = {
  /** Not always the reader's: where there is no translation, the original is shown. */
  language: LanguageCode,
  originalLanguage: LanguageCode,
  /** This is a translation, and the original has been published anew since. */
  isStale: z.boolean(),
};

/** A record named and linked, nothing more. `url` is the record's public address. */
export const LinkView = z.object({ kind: RecordKind, slug: Slug, title: z.string(), url: z.string() });
export type LinkView = z.infer<typeof LinkView>;

export const CountryView = z.object({ code: z.string(), slug: Slug, name: z.string() });
export type CountryView = z.infer<typeof CountryView>;

export const CityView = z.object({
  slug: Slug,
  /** In the reader's language. */
  name: z.string(),
  /** As its own residents write it, where that differs. */
  localName: z.string().nullable(),
  country: CountryView,
  latitude: z.number(),
  longitude: z.number(),
  population: z.number().nullable(),
  networks: z.array(z.string()),
  partOf: LinkView.nullable(),
  url: z.string(),
});
export type CityView = z.infer<typeof CityView>;

export const ThemeView = z.object({ slug: Slug, name: z.string(), description: z.string(), url: z.string() });
export type ThemeView = z.infer<typeof ThemeView>;

export const OrganisationView = z.object({
  slug: Slug,
  name: z.string(),
  acronym: z.string().nullable(),
  kind: OrganisationKind.nullable(),
  homepage: z.string().nullable(),
  url: z.string(),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

export const PracticeView = z.object({
  slug: Slug,
  title: z.string(),
  pitch: z.string().nullable(),
  summary: z.string(),
  cities: z.array(CityView.pick({ slug: true, name: true, localName: true, country: true, url: true })),
  /** EDTF, or null where the source does not say. */
  start: z.string().nullable(),
  end: z.string().nullable(),
  status: PracticeStatus,
  themes: z.array(ThemeView.pick({ slug: true, name: true, url: true })),
  organisations: z.array(z.object({ slug: Slug, name: z.string(), role: OrganisationRole, url: z.string() })),
  otherParticipants: z.array(z.string()),
  targetGroups: z.array(z.string()),
  purpose: z.string().nullable(),
  rationale: z.string().nullable(),
  process: z.string().nullable(),
  impact: z.string().nullable(),
  lessons: z.string().nullable(),
  transfer: z.string().nullable(),
  resources: z.array(LinkView),
  sources: z.array(Source),
  evidence: Evidence,
  mixedResults: z.boolean(),
  freshness: Freshness,
  checkedOn: z.string().nullable(),
  ...told,
  revision: z.number().int(),
  url: z.string(),
});
export type PracticeView = z.infer<typeof PracticeView>;

/** A practice as lists show it: its story and its organisations stand on its own card and page. */
export const PracticeSummary = PracticeView.pick({
  slug: true,
  title: true,
  pitch: true,
  summary: true,
  cities: true,
  start: true,
  end: true,
  status: true,
  themes: true,
  sources: true,
  evidence: true,
  freshness: true,
  checkedOn: true,
  language: true,
  originalLanguage: true,
  isStale: true,
  revision: true,
  url: true,
});
export type PracticeSummary = z.infer<typeof PracticeSummary>;

export const StatementView = z.object({
  slug: Slug,
  speaker: z.string(),
  position: z.string().nullable(),
  affiliation: z.string().nullable(),
  /** As it was said. A translation of what was said word for word is not word for word. */
  kind: z.enum(["verbatim", "paraphrase"]),
  ...told,
  text: z.string(),
  source: Source,
});
export type StatementView = z.infer<typeof StatementView>;

export const EventView = z.object({
  slug: Slug,
  title: z.string(),
  otherNames: z.array(z.string()),
  series: LinkView.nullable(),
  numberInSeries: z.number().int().nullable(),
  /** EDTF; with a time of day it is local to `timeZone`. */
  start: z.string(),
  end: z.string().nullable(),
  timeZone: z.string(),
  city: CityView.pick({ slug: true, name: true, localName: true, country: true, url: true }),
  venue: z.string().nullable(),
  attendanceMode: AttendanceMode,
  status: EventStatus,
  kind: z.string(),
  summary: z.string(),
  organisers: z.array(z.object({ slug: Slug, name: z.string(), role: z.string(), url: z.string() })),
  participants: z.array(
    z.object({
      slug: Slug,
      name: z.string(),
      role: z.string(),
      position: z.string().nullable(),
      affiliation: z.string().nullable(),
    }),
  ),
  statements: z.array(StatementView),
  practicesShown: z.array(LinkView),
  resourcesShown: z.array(LinkView),
  nextSteps: z.array(z.string()),
  follows: z.array(LinkView),
  followedBy: z.array(LinkView),
  sources: z.array(Source),
  ...told,
  revision: z.number().int(),
  url: z.string(),
});
export type EventView = z.infer<typeof EventView>;

export const ResourceView = z.object({
  slug: Slug,
  kind: ResourceKind,
  title: z.string(),
  summary: z.string(),
  publishers: z.array(z.object({ slug: Slug, name: z.string(), url: z.string() })),
  year: z.number().int().nullable(),
  languages: z.array(LanguageCode),
  audience: z.array(z.string()),
  themes: z.array(ThemeView.pick({ slug: true, name: true, url: true })),
  practices: z.array(LinkView),
  /** Events at which it was shown. */
  events: z.array(LinkView),
  /** Where the resource itself is; null when only a description was found. */
  link: z.string().nullable(),
  sources: z.array(Source),
  ...told,
  revision: z.number().int(),
  url: z.string(),
});
export type ResourceView = z.infer<typeof ResourceView>;

export const SeriesView = z.object({ slug: Slug, title: z.string(), summary: z.string(), ...told });
export type SeriesView = z.infer<typeof SeriesView>;
