// The fields of what practices and events are named by: places, bodies, people, themes.
import { OrganisationKind } from "../organisation.ts";
import type { Field } from "./field.ts";

export const cityFields = [
  { name: "name", type: "line", section: "what", length: 120, isRequired: true },
  { name: "slug", type: "slug", section: "what", length: 120 },
  { name: "names", type: "names", section: "what", length: 200, isRequired: true },
  { name: "otherNames", type: "lines", section: "what", length: 120 },
  { name: "country", type: "record", kind: "country", section: "where", isRequired: true },
  { name: "partOf", type: "record", kind: "city", section: "where" },
  { name: "latitude", type: "number", isWhole: false, min: -90, max: 90, section: "where", isRequired: true },
  { name: "longitude", type: "number", isWhole: false, min: -180, max: 180, section: "where", isRequired: true },
  { name: "population", type: "number", isWhole: true, min: 1, max: 100_000_000, section: "where" },
  { name: "networks", type: "lines", section: "who", length: 120 },
] as const satisfies readonly Field[];

export const countryFields = [
  { name: "code", type: "code", section: "what", length: 2, isRequired: true },
  { name: "slug", type: "slug", section: "what", length: 120 },
  { name: "names", type: "names", section: "what", length: 200, isRequired: true },
  { name: "otherNames", type: "lines", section: "what", length: 100 },
  { name: "adjectives", type: "labels", section: "what", length: 100 },
] as const satisfies readonly Field[];

export const organisationFields = [
  { name: "name", type: "line", section: "what", length: 200, isRequired: true },
  { name: "slug", type: "slug", section: "what", length: 120 },
  { name: "acronym", type: "line", section: "what", length: 30 },
  { name: "otherNames", type: "lines", section: "what", length: 200 },
  { name: "kind", type: "choice", of: OrganisationKind.options, section: "what" },
  { name: "url", type: "address", section: "sources", length: 2000 },
] as const satisfies readonly Field[];

export const personFields = [
  { name: "name", type: "line", section: "what", length: 120, isRequired: true },
  { name: "slug", type: "slug", section: "what", length: 120 },
  { name: "nameVariants", type: "lines", section: "what", length: 120 },
] as const satisfies readonly Field[];

export const themeFields = [
  { name: "name", type: "names", section: "what", length: 200, isRequired: true },
  { name: "slug", type: "slug", section: "what", length: 120 },
  { name: "otherLabels", type: "labels", section: "what", length: 100 },
  { name: "description", type: "text", section: "what", length: 600 },
] as const satisfies readonly Field[];

export const topicFields = [
  { name: "labels", type: "labels", section: "what", length: 100, isRequired: true },
  { name: "slug", type: "slug", section: "what", length: 120 },
  { name: "theme", type: "record", kind: "theme", section: "what" },
] as const satisfies readonly Field[];
