// The fields of a resource.
import { ResourceKind } from "../resource.ts";
import type { Field } from "./field.ts";

export const resourceFields = [
  { name: "title", type: "line", section: "what", length: 200, isRequired: true, isTranslated: true },
  { name: "slug", type: "slug", section: "what", length: 120 },
  { name: "kind", type: "choice", of: ResourceKind.options, section: "what", isRequired: true },
  { name: "summary", type: "text", section: "what", length: 600, isRequired: true, isTranslated: true },
  { name: "themes", type: "records", kind: "theme", section: "what" },
  { name: "url", type: "address", section: "what", length: 2000 },
  { name: "languages", type: "languages", section: "what" },
  { name: "originalLanguage", type: "language", section: "what" },
  { name: "year", type: "number", isWhole: true, min: 1900, max: 2200, section: "when" },
  { name: "publishers", type: "records", kind: "organisation", section: "who" },
  { name: "audience", type: "lines", section: "who", length: 100 },
  { name: "practices", type: "records", kind: "practice", section: "process" },
  { name: "sources", type: "sources", section: "sources", isRequired: true },
] as const satisfies readonly Field[];
