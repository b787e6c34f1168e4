// The fields of an event, of a series of them, and of what was said there.
import { AttendanceMode, EventStatus } from "../event.ts";
import type { Field } from "./field.ts";

export const eventFields = [
  { name: "title", type: "line", section: "what", length: 200, isRequired: true, isTranslated: true },
  { name: "slug", type: "slug", section: "what", length: 120 },
  { name: "otherNames", type: "lines", section: "what", length: 200 },
  { name: "kind", type: "line", section: "what", length: 60, isRequired: true },
  { name: "summary", type: "text", section: "what", length: 600, isRequired: true, isTranslated: true },
  { name: "series", type: "record", kind: "series", section: "what" },
  { name: "numberInSeries", type: "number", isWhole: true, min: 1, max: 9999, section: "what" },
  { name: "originalLanguage", type: "language", section: "what" },
  { name: "city", type: "record", kind: "city", section: "where", isRequired: true },
  { name: "venue", type: "line", section: "where", length: 300, isTranslated: true },
  { name: "attendanceMode", type: "choice", of: AttendanceMode.options, section: "where", isRequired: true },
  { name: "start", type: "date", section: "when", isRequired: true },
  { name: "end", type: "date", section: "when" },
  { name: "timeZone", type: "zone", section: "when", isRequired: true },
  { name: "status", type: "choice", of: EventStatus.options, section: "when", isRequired: true },
  { name: "organisers", type: "organisations", roles: null, section: "who" },
  { name: "participants", type: "participants", section: "who" },
  { name: "practicesShown", type: "records", kind: "practice", section: "process" },
  { name: "resourcesShown", type: "records", kind: "resource", section: "process" },
  { name: "nextSteps", type: "lines", section: "impact", length: 500 },
  { name: "follows", type: "records", kind: "event", section: "impact" },
  { name: "followedBy", type: "records", kind: "event", section: "impact" },
  { name: "sources", type: "sources", section: "sources", isRequired: true },
  { name: "uid", type: "line", section: "evidence", length: 255, isRequired: true, isMade: true },
] as const satisfies readonly Field[];

export const seriesFields = [
  { name: "title", type: "line", section: "what", length: 200, isRequired: true, isTranslated: true },
  { name: "slug", type: "slug", section: "what", length: 120 },
  { name: "otherNames", type: "lines", section: "what", length: 200 },
  { name: "summary", type: "text", section: "what", length: 600, isTranslated: true },
] as const satisfies readonly Field[];

export const statementFields = [
  { name: "text", type: "text", section: "what", length: 2000, isRequired: true, isTranslated: true },
  { name: "slug", type: "slug", section: "what", length: 120 },
  { name: "kind", type: "choice", of: ["verbatim", "paraphrase"], section: "what", isRequired: true },
  { name: "language", type: "language", section: "what", isRequired: true },
  { name: "themes", type: "records", kind: "theme", section: "what" },
  { name: "event", type: "record", kind: "event", section: "where", isRequired: true },
  { name: "person", type: "record", kind: "person", section: "who", isRequired: true },
  { name: "position", type: "line", section: "who", length: 200 },
  { name: "affiliation", type: "record", kind: "organisation", section: "who" },
  { name: "source", type: "source", section: "sources", isRequired: true },
] as const satisfies readonly Field[];
