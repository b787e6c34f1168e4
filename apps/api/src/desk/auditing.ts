// The audit log as it is asked for and told: days become moments, rows become entries.
import type { AuditAsked, AuditEntry } from "@convivio/core";
import type { AuditFilter, AuditRow } from "@convivio/db";

const dayMs = 86_400_000;

export function auditFilter({ account, action, record, from, to }: AuditAsked): AuditFilter {
  return {
    accountId: account,
    action,
    recordId: record,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(new Date(to).getTime() + dayMs),
  };
}

export function auditEntry({ recordId, revisionId, kind, title, at, ...row }: AuditRow): AuditEntry {
  return {
    ...row,
    at: at.toISOString(),
    record: recordId === null ? null : { id: recordId, kind, title: title ?? "" },
    revision: revisionId,
  };
}
