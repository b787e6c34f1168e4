// The seed's files as they are written, each record checked before anything is stored.
import { readFileSync } from "node:fs";
import {
  AttendanceMode,
  ConvivioError,
  Country,
  CountryCode,
  EventStatus,
  Labels,
  Names,
  OrganisationKind,
  OrganisationRole,
  ResourceKind,
  Slug,
  WebAddress,
} from "@convivio/core";
import { z } from "zod";

const FileSource = z.object({ title: z.string(), url: WebAddress.nullable(), publisher: z.string() });

const FileTheme = z.object({ slug: Slug, name: Names, otherLabels: Labels.default({}), description: z.string() });
const FileTopic = z.object({ slug: Slug, theme: Slug.nullable(), labels: Labels });
const FileCountry = Country.omit({ slug: true });
const FileCity = z.object({
  slug: Slug,
  name: z.string(),
  countryCode: CountryCode,
  latitude: z.number(),
  longitude: z.number(),
  population: z.number().int().positive().nullable(),
  names: Names,
  otherNames: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  partOf: Slug.optional(),
});
const FileOrganisation = z.object({
  slug: Slug,
  name: z.string(),
  acronym: z.string().nullable(),
  kind: OrganisationKind,
  url: WebAddress.nullable().default(null),
  otherNames: z.array(z.string()).default([]),
});
const FileAliases = z.object({
  organisations: z.array(FileOrganisation.extend({ aliases: z.array(z.string()).default([]) })),
  /** Groups that a source names and that are no organisation. */
  notOrganisations: z.array(z.string()).default([]),
});
const FilePerson = z.object({ slug: Slug, name: z.string(), nameVariants: z.array(z.string()).default([]) });
const FileSeries = z.object({ slug: Slug, title: z.string(), summary: z.string() });
const FileResource = z.object({
  slug: Slug,
  kind: ResourceKind,
  title: z.string(),
  publishers: z.array(Slug),
  year: z.number().int().nullable(),
  languages: z.array(z.string()),
  url: WebAddress.nullable(),
  summary: z.string(),
  audience: z.array(z.string()),
  themes: z.array(Slug),
  sources: z.array(FileSource),
});
const FilePractice = z.object({
  slug: Slug,
  title: z.string(),
  cities: z.array(Slug),
  startYear: z.number().int().nullable(),
  endYear: z.number().int().nullable(),
  ongoing: z.boolean(),
  themes: z.array(Slug),
  organisations: z.array(z.object({ name: z.string(), role: OrganisationRole })),
  summary: z.string(),
  purpose: z.string().nullable(),
  process: z.string().nullable(),
  impact: z.string().nullable(),
  sources: z.array(FileSource),
  verified: z.boolean(),
});
const FileEvent = z.object({
  slug: Slug,
  title: z.string(),
  otherNames: z.array(z.string()).default([]),
  series: Slug.nullable(),
  numberInSeries: z.number().int().nullable(),
  kind: z.string(),
  start: z.string(),
  end: z.string().nullable(),
  timeZone: z.string(),
  city: Slug,
  venue: z.string().nullable(),
  attendanceMode: AttendanceMode,
  status: EventStatus,
  organisers: z.array(z.object({ organisation: Slug, role: z.string() })),
  participants: z.array(
    z.object({
      person: Slug,
      role: z.string(),
      affiliation: Slug.nullable().default(null),
      position: z.string().nullable().default(null),
    }),
  ),
  summary: z.string(),
  practicesShown: z.array(Slug).default([]),
  resourcesShown: z.array(Slug).default([]),
  nextSteps: z.array(z.string()).default([]),
  follows: z.array(Slug).default([]),
  followedBy: z.array(Slug).default([]),
  sources: z.array(FileSource),
});
const FileStatement = z.object({
  slug: Slug,
  person: Slug,
  event: Slug,
  position: z.string().nullable(),
  affiliation: Slug.nullable(),
  kind: z.enum(["verbatim", "paraphrase"]),
  language: z.string(),
  text: z.string(),
  themes: z.array(Slug),
  source: FileSource,
});

export const seedFiles = {
  themes: z.array(FileTheme),
  topics: z.array(FileTopic),
  countries: z.array(FileCountry),
  cities: z.array(FileCity),
  organisations: z.array(FileOrganisation),
  "organisation-aliases": FileAliases,
  people: z.array(FilePerson),
  series: z.array(FileSeries),
  resources: z.array(FileResource),
  practices: z.array(FilePractice),
  events: z.array(FileEvent),
  statements: z.array(FileStatement),
} as const;

export type SeedFiles = { [Name in keyof typeof seedFiles]: z.infer<(typeof seedFiles)[Name]> };

/** Reads every file of a seed folder; the first record that is wrong is named, and nothing has been written yet. */
export function readSeedFiles(folder: URL | string): SeedFiles {
  const base = typeof folder === "string" ? new URL(`file://${folder}/`) : folder;
  const read = (name: keyof SeedFiles) => {
    const written = parseFile(`${name}.json`, base);
    const parsed = seedFiles[name].safeParse(written);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const place = `${name}.json: ${slugAt(written, issue?.path[0])}${issue?.path.join(".")}`;
    throw new ConvivioError("invalid-input", `${place}: ${issue?.message}`, place, { field: place });
  };
  return Object.fromEntries(Object.keys(seedFiles).map((name) => [name, read(name as keyof SeedFiles)])) as SeedFiles;
}

function parseFile(name: string, base: URL): unknown {
  try {
    return JSON.parse(readFileSync(new URL(name, base), "utf8"));
  } catch (error) {
    throw new ConvivioError("invalid-input", `${name}: ${(error as Error).message}`, name, {
      field: name,
      cause: error,
    });
  }
}

/** The record is named by its slug where it has one; its place in the file follows. */
function slugAt(written: unknown, at: PropertyKey | undefined): string {
  const record = Array.isArray(written) ? (written as { slug?: unknown }[])[Number(at)] : undefined;
  return typeof record?.slug === "string" ? `${record.slug}, ` : "";
}
