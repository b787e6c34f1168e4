// The fields of a practice.
import { Evidence, OrganisationRole, PracticeStatus } from "../practice.ts";
import type { Field } from "./field.ts";

const story = { type: "markdown", length: 5000, isTranslated: true } as const;

export const practiceFields = [
  { name: "title", type: "line", section: "what", length: 200, isRequired: true, isTranslated: true },
  { name: "slug", type: "slug", section: "what", length: 120 },
  { name: "pitch", type: "line", section: "what", length: 140, isTranslated: true },
  { name: "summary", type: "text", section: "what", length: 600, isRequired: true, isTranslated: true },
  { name: "themes", type: "records", kind: "theme", section: "what", isRequired: true },
  { name: "originalLanguage", type: "language", section: "what" },
  { name: "cities", type: "records", kind: "city", section: "where", isRequired: true },
  { name: "start", type: "date", section: "when" },
  { name: "end", type: "date", section: "when" },
  { name: "status", type: "choice", of: PracticeStatus.options, section: "when", isRequired: true },
  { name: "organisations", type: "organisations", roles: OrganisationRole.options, section: "who" },
  { name: "otherParticipants", type: "lines", section: "who", length: 200 },
  { name: "targetGroups", type: "lines", section: "who", length: 100 },
  { name: "purpose", section: "purpose", ...story },
  { name: "rationale", section: "rationale", ...story },
  { name: "process", section: "process", ...story },
  { name: "resources", type: "records", kind: "resource", section: "process" },
  { name: "media", type: "media", section: "process" },
  { name: "impact", section: "impact", ...story },
  { name: "lessons", section: "lessons", ...story },
  { name: "transfer", section: "transfer", ...story },
  { name: "adoptedFrom", type: "lineage", section: "transfer" },
  { name: "sources", type: "sources", section: "sources", isRequired: true },
  { name: "evidence", type: "choice", of: Evidence.options, section: "evidence", isRequired: true },
  { name: "mixedResults", type: "flag", section: "evidence" },
  { name: "checkedOn", type: "day", section: "evidence" },
  { name: "checkedBy", type: "line", section: "evidence", length: 120 },
] as const satisfies readonly Field[];
