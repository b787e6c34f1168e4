// An event is a public gathering: who met, who said what, what was shown and what came next.
import { z } from "zod";
import { EdtfDate } from "./dates.ts";
import { LanguageCode } from "./language.ts";
import { RecordId } from "./record.ts";
import { Slug } from "./slug.ts";
import { Source } from "./source.ts";
import { TimeZone } from "./time-zone.ts";

export const AttendanceMode = z.enum(["in-person", "online", "mixed"]);
export const EventStatus = z.enum(["scheduled", "postponed", "cancelled", "held"]);
export type EventStatus = z.infer<typeof EventStatus>;

export const Participant = z.object({
  person: RecordId,
  role: z.string().min(1).max(60),
  /** Organisation and position as of then. */
  affiliation: RecordId.nullable().default(null),
  position: z.string().min(1).max(200).nullable().default(null),
});

export const Event = z.object({
  slug: Slug,
  title: z.string().trim().min(1).max(200),
  otherNames: z.array(z.string().min(1).max(200)).default([]),
  series: RecordId.nullable(),
  numberInSeries: z.number().int().positive().nullable(),
  /** EDTF; with a time of day it is local to `timeZone`. */
  start: EdtfDate,
  end: EdtfDate.nullable(),
  timeZone: TimeZone,
  city: RecordId,
  venue: z.string().min(1).max(300).nullable(),
  attendanceMode: AttendanceMode,
  status: EventStatus,
  kind: z.string().min(1).max(60),
  organisers: z.array(z.object({ organisation: RecordId, role: z.string().min(1).max(60) })),
  participants: z.array(Participant),
  summary: z.string().trim().min(1).max(600),
  practicesShown: z.array(RecordId),
  resourcesShown: z.array(RecordId),
  nextSteps: z.array(z.string().min(1).max(500)),
  follows: z.array(RecordId),
  followedBy: z.array(RecordId),
  originalLanguage: LanguageCode.default("en"),
  sources: z.array(Source).min(1, "An event needs at least one source to be published."),
  /** Stable iCalendar UID: never changes, whatever else does (RFC 5545, 3.8.4.7). */
  uid: z.string().min(1).max(255),
});
export type Event = z.infer<typeof Event>;
