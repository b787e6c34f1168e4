// A change report: what somebody says is wrong or out of date in what the catalogue shows, for the curators to look at.
import { z } from "zod";
import { Actor } from "./actor.ts";
import { AnswerId } from "./answer/answer-id.ts";
import { Titled } from "./desk/list.ts";
import { Language } from "./language.ts";
import { Member } from "./member.ts";
import { RecordId, RecordKind } from "./record.ts";

export const reportReasons = ["outdated", "wrong", "link", "harm", "other"] as const;
/** outdated · wrong: not as it is told · link: a source does not open · harm: somebody could come to harm by it · other. */
export const ReportReason = z.enum(reportReasons);
export type ReportReason = z.infer<typeof ReportReason>;

export const longestReport = 2000;

export const NewChangeReport = z.object({
  answer: AnswerId,
  /** Which of the answer's results; left out where the answer shows one record. */
  index: z.number().int().min(0).max(99).optional(),
  reason: ReportReason,
  text: z
    .string()
    .trim()
    .min(1, "Say in a sentence what has changed.")
    .max(longestReport, `This is longer than ${longestReport} characters. Shorten it.`),
  member: Member,
  language: Language,
  /** The same for every delivery of the same form. */
  identity: z.string().min(1).max(200),
});
export type NewChangeReport = z.infer<typeof NewChangeReport>;

export const ChangeReportId = z.number().int().positive();

/** As the desk sees it: whose member reported it is told by the platform alone. */
export const ChangeReportView = Titled.extend({
  id: ChangeReportId,
  record: RecordId,
  kind: RecordKind,
  reason: ReportReason,
  text: z.string(),
  platform: z.enum(["slack", "discord"]),
  at: z.string(),
  /** False once the revision that was shown is not the published one any more. */
  isCurrent: z.boolean(),
  closedBy: Actor.nullable(),
  closedAt: z.string().nullable(),
});
export type ChangeReportView = z.infer<typeof ChangeReportView>;

export const ChangeReports = z.object({ open: z.number().int().nonnegative(), reports: z.array(ChangeReportView) });
export type ChangeReports = z.infer<typeof ChangeReports>;
