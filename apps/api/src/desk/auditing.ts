// The audit log as it is asked for and told: days become moments, rows become entries.
import type { AuditAsked, AuditEntry } from "@convivio/core";
import type { AuditFilter, AuditRow } from "@convivio/db";
import { asWritten, type Called, type TitleOf } from "./titles.ts";

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

/** The records that entries are about. */
export function recordsIn(rows: readonly AuditRow[]): Called[] {
  return rows.flatMap(({ recordId: id, kind, title, originalLanguage }) =>
    id === null || kind === null ? [] : [{ id, kind, title: title ?? "", originalLanguage: originalLanguage ?? "en" }],
  );
}

/** @param titleOf without, each is called as it was written. */
export function auditEntry(row: AuditRow, titleOf: TitleOf = asWritten): AuditEntry {
  const { recordId, revisionId, kind, title, originalLanguage, at, ...told } = row;
  const [record] = recordsIn([row]);
  return {
    ...told,
    at: at.toISOString(),
    record: record === undefined ? null : { id: record.id, kind: record.kind, ...titleOf(record) },
    revision: revisionId,
  };
}
