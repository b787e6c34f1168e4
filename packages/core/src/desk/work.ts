// Home is work: what waits for whoever opens the desk; and the audit log.
import { z } from "zod";
import { Actor } from "../actor.ts";
import { ChatPlatform } from "../member.ts";
import { RecordId, RecordKind, RecordState } from "../record.ts";
import { Titled } from "./list.ts";

export const WaitingView = Titled.extend({
  id: RecordId,
  kind: RecordKind,
  language: z.string().nullable(),
  place: z.string().nullable(),
  state: RecordState,
  /** Since when it waits. */
  since: z.string(),
  by: Actor.nullable(),
  /** The platform where a member suggested it; null where nobody did. */
  suggestedIn: ChatPlatform.nullable(),
});
export type WaitingView = z.infer<typeof WaitingView>;

export const WorkListView = z.object({
  /** Originals and translations. */
  count: z.number(),
  /** How many records they belong to, of each kind that has any: as many as a list of that kind holds that is narrowed to them. */
  kinds: z.array(z.object({ kind: RecordKind, records: z.number() })),
  /** At most twenty. */
  first: z.array(WaitingView),
});
export type WorkListView = z.infer<typeof WorkListView>;

export const WorkView = z.object({
  own: WorkListView,
  review: WorkListView,
  check: WorkListView,
  /** Published practices that nobody has checked yet. */
  neverChecked: z.number(),
  behind: WorkListView,
});
export type WorkView = z.infer<typeof WorkView>;

export const AuditAsked = z.object({
  account: z.string().max(100).optional(),
  action: z.string().max(60).optional(),
  record: RecordId.optional(),
  /** Days, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditAsked = z.infer<typeof AuditAsked>;

export const AuditEntry = z.object({
  id: z.number(),
  at: z.string(),
  actor: Actor,
  action: z.string(),
  record: Titled.extend({ id: RecordId, kind: RecordKind.nullable() }).nullable(),
  revision: z.number().nullable(),
  language: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()).nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
