// Arbitrary views of records for tests: every form that core's schemas allow, in sizes beyond them.
import {
  AttendanceMode,
  type CityView,
  EventStatus,
  type EventView,
  Evidence,
  Freshness,
  type LinkView,
  OrganisationRole,
  PracticeStatus,
  type PracticeView,
  RecordKind,
  ResourceKind,
  type ResourceView,
  type Source,
} from "@convivio/core";
import fc from "fast-check";
import { anyAddress, anySlug, anyText, few, maybe, ownAddress } from "./texts.ts";

const anyDate = fc.constantFrom(
  ...["2009", "2011-09-26", "2018/..", "199X", "2009~", "2011-09", "../2015", "2018/2020", "2011-09-26T10:00", "soon"],
);
const anyDay = fc.constantFrom("2024-05-03", "2019-12-31");
const anyLanguage = fc.constantFrom("en", "fr", "it", "ar", "pt-BR", "ko");
const anyZone = fc.constantFrom("Europe/Rome", "America/New_York", "Asia/Tokyo", "Nowhere/At_All");

export const anySource: fc.Arbitrary<Source> = fc.record({
  title: anyText,
  url: maybe(anyAddress),
  publisher: anyText,
  published: maybe(anyDate),
  lastSeenAlive: maybe(anyDay),
  archiveUrl: maybe(anyAddress),
});

export const anyLink: fc.Arbitrary<LinkView> = fc.record({
  kind: fc.constantFrom(...RecordKind.options),
  slug: anySlug,
  title: anyText,
  url: ownAddress,
});

export const anyCity: fc.Arbitrary<CityView> = fc.record({
  slug: anySlug,
  name: anyText,
  localName: maybe(anyText),
  country: fc.record({ code: fc.constantFrom("IT", "ES", "JP"), slug: anySlug, name: anyText }),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  population: maybe(fc.nat()),
  networks: few(anyText),
  partOf: maybe(anyLink),
  url: ownAddress,
});

const anyNamed = fc.record({ slug: anySlug, name: anyText, url: ownAddress });
const story = maybe(anyText);

export const anyPractice: fc.Arbitrary<PracticeView> = fc.record({
  slug: anySlug,
  title: anyText,
  pitch: maybe(anyText),
  summary: anyText,
  cities: fc.array(anyCity, { minLength: 1, maxLength: 8 }),
  start: maybe(anyDate),
  end: maybe(anyDate),
  status: fc.constantFrom(...PracticeStatus.options),
  themes: few(anyNamed),
  organisations: few(
    fc.tuple(anyNamed, fc.constantFrom(...OrganisationRole.options)).map(([named, role]) => ({ ...named, role })),
    25,
  ),
  otherParticipants: few(anyText),
  targetGroups: few(anyText),
  purpose: story,
  rationale: story,
  process: story,
  impact: story,
  lessons: story,
  transfer: story,
  resources: few(anyLink),
  sources: fc.array(anySource, { maxLength: 5 }),
  evidence: fc.constantFrom(...Evidence.options),
  mixedResults: fc.boolean(),
  freshness: fc.constantFrom(...Freshness.options),
  checkedOn: maybe(anyDay),
  language: anyLanguage,
  originalLanguage: anyLanguage,
  isStale: fc.boolean(),
  revision: fc.nat(),
  url: ownAddress,
});

const anyRole = fc.constantFrom("speaker", "panellist", "co-host", "keynote-speaker");

const anyStatement = fc.record({
  slug: anySlug,
  speaker: anyText,
  position: maybe(anyText),
  affiliation: maybe(anyText),
  kind: fc.constantFrom("verbatim" as const, "paraphrase" as const),
  language: anyLanguage,
  originalLanguage: anyLanguage,
  isStale: fc.boolean(),
  text: anyText,
  source: anySource,
});

export const anyEvent: fc.Arbitrary<EventView> = fc.record({
  slug: anySlug,
  title: anyText,
  otherNames: few(anyText),
  series: maybe(anyLink),
  numberInSeries: maybe(fc.integer({ min: 1, max: 99 })),
  start: anyDate,
  end: maybe(anyDate),
  timeZone: anyZone,
  city: anyCity,
  venue: maybe(anyText),
  attendanceMode: fc.constantFrom(...AttendanceMode.options),
  status: fc.constantFrom(...EventStatus.options),
  kind: fc.constantFrom("roundtable", "working-lunch", "street-party"),
  summary: anyText,
  organisers: few(fc.tuple(anyNamed, anyRole).map(([named, role]) => ({ ...named, role }))),
  participants: few(
    fc.record({ slug: anySlug, name: anyText, role: anyRole, position: maybe(anyText), affiliation: maybe(anyText) }),
    20,
  ),
  statements: few(anyStatement, 12),
  practicesShown: few(anyLink, 20),
  resourcesShown: few(anyLink),
  nextSteps: few(anyText),
  follows: few(anyLink),
  followedBy: few(anyLink),
  sources: few(anySource),
  language: anyLanguage,
  originalLanguage: anyLanguage,
  isStale: fc.boolean(),
  revision: fc.nat(),
  url: ownAddress,
});

export const anyResource: fc.Arbitrary<ResourceView> = fc.record({
  slug: anySlug,
  kind: fc.constantFrom(...ResourceKind.options),
  title: anyText,
  summary: anyText,
  publishers: few(anyNamed),
  year: maybe(fc.integer({ min: 1900, max: 2200 })),
  languages: few(anyLanguage),
  audience: few(anyText),
  themes: few(anyNamed),
  practices: few(anyLink, 20),
  events: few(anyLink),
  link: maybe(anyAddress),
  sources: few(anySource),
  language: anyLanguage,
  originalLanguage: anyLanguage,
  isStale: fc.boolean(),
  revision: fc.nat(),
  url: ownAddress,
});
