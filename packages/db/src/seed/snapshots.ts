// From the seed's files to snapshots of records; every relation is still a slug, to be turned into a record's number.
import type { RecordKind } from "@convivio/core";
import type { SeedFiles } from "./files.ts";
import { buildDirectory, type OrganisationDirectory } from "./organisations.ts";

export interface SeedRecord {
  kind: RecordKind;
  slug: string;
  /** Gives the snapshot once the records it points at have numbers. */
  snapshot(idOf: (kind: RecordKind, slug: string) => number): unknown;
}

type Practice = SeedFiles["practices"][number];

/** Every record of the seed, each after those it needs. */
export function seedRecords(files: SeedFiles): SeedRecord[] {
  const directory = buildDirectory(files);
  return [
    ...files.themes.map((theme) => plain("theme", theme)),
    ...files.topics.map(
      (topic): SeedRecord => ({
        kind: "topic",
        slug: topic.slug,
        snapshot: (idOf) => ({ ...topic, theme: topic.theme === null ? null : idOf("theme", topic.theme) }),
      }),
    ),
    ...files.countries.map((country) => plain("country", { ...country, slug: country.code.toLowerCase() })),
    ...files.cities.map(cityRecord),
    ...directory.organisations.map((organisation) => plain("organisation", organisation)),
    ...files.people.map((person) => plain("person", person)),
    ...files.series.map((series) => plain("series", series)),
    ...files.resources.map(resourceRecord),
    ...files.practices.map((practice) => practiceRecord(practice, directory)),
    ...files.events.map(eventRecord),
    ...files.statements.map(statementRecord),
  ];
}

function plain(kind: RecordKind, record: { slug: string }): SeedRecord {
  return { kind, slug: record.slug, snapshot: () => record };
}

function cityRecord({ countryCode, partOf, ...city }: SeedFiles["cities"][number]): SeedRecord {
  return {
    kind: "city",
    slug: city.slug,
    snapshot: (idOf) => ({
      ...city,
      country: idOf("country", countryCode.toLowerCase()),
      partOf: partOf === undefined ? null : idOf("city", partOf),
    }),
  };
}

function resourceRecord(resource: SeedFiles["resources"][number]): SeedRecord {
  return {
    kind: "resource",
    slug: resource.slug,
    snapshot: (idOf) => ({
      ...resource,
      publishers: resource.publishers.map((slug) => idOf("organisation", slug)),
      themes: resource.themes.map((slug) => idOf("theme", slug)),
    }),
  };
}

function statusOf(practice: Practice): "running" | "ended" | "unknown" {
  if (practice.ongoing) return "running";
  return practice.endYear === null ? "unknown" : "ended";
}

function practiceRecord(practice: Practice, directory: OrganisationDirectory): SeedRecord {
  const { startYear, endYear, ongoing: _, verified, organisations, ...told } = practice;
  return {
    kind: "practice",
    slug: practice.slug,
    snapshot: (idOf) => ({
      ...told,
      cities: practice.cities.map((slug) => idOf("city", slug)),
      themes: practice.themes.map((slug) => idOf("theme", slug)),
      start: startYear === null ? null : String(startYear),
      end: endYear === null ? null : String(endYear),
      status: statusOf(practice),
      organisations: organisationsOf(organisations, directory, idOf),
      otherParticipants: organisations.filter(({ name }) => directory.slugFor(name) === null).map(({ name }) => name),
      evidence: verified ? "documented" : "told",
    }),
  };
}

/** An organisation named twice, under two names, keeps its first role. */
function organisationsOf(
  named: Practice["organisations"],
  directory: OrganisationDirectory,
  idOf: (kind: RecordKind, slug: string) => number,
) {
  const roles = new Map<number, string>();
  for (const { name, role } of named) {
    const slug = directory.slugFor(name);
    if (slug === null) continue;
    const id = idOf("organisation", slug);
    if (!roles.has(id)) roles.set(id, role);
  }
  return [...roles].map(([organisation, role]) => ({ organisation, role }));
}

/** EDTF wants seconds where there is a time of day. */
function edtfTime(text: string): string {
  return /T\d\d:\d\d$/.test(text) ? `${text}:00` : text;
}

function eventRecord(event: SeedFiles["events"][number]): SeedRecord {
  return {
    kind: "event",
    slug: event.slug,
    snapshot: (idOf) => ({
      ...event,
      start: edtfTime(event.start),
      end: event.end === null ? null : edtfTime(event.end),
      series: event.series === null ? null : idOf("series", event.series),
      city: idOf("city", event.city),
      organisers: event.organisers.map(({ organisation, role }) => ({
        organisation: idOf("organisation", organisation),
        role,
      })),
      participants: event.participants.map((participant) => ({
        ...participant,
        person: idOf("person", participant.person),
        affiliation: participant.affiliation === null ? null : idOf("organisation", participant.affiliation),
      })),
      practicesShown: event.practicesShown.map((slug) => idOf("practice", slug)),
      resourcesShown: event.resourcesShown.map((slug) => idOf("resource", slug)),
      follows: event.follows.map((slug) => idOf("event", slug)),
      followedBy: event.followedBy.map((slug) => idOf("event", slug)),
      uid: `${event.slug}@convivio`,
    }),
  };
}

function statementRecord(statement: SeedFiles["statements"][number]): SeedRecord {
  return {
    kind: "statement",
    slug: statement.slug,
    snapshot: (idOf) => ({
      ...statement,
      person: idOf("person", statement.person),
      event: idOf("event", statement.event),
      affiliation: statement.affiliation === null ? null : idOf("organisation", statement.affiliation),
      themes: statement.themes.map((slug) => idOf("theme", slug)),
    }),
  };
}
