// The audit log: who did what when, latest first.
import type { Actor, RecordKind } from "@convivio/core";
import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { audit, records } from "../schema/index.ts";

export interface AuditFilter {
  /** Account of the person who acted. */
  accountId?: string | undefined;
  action?: string | undefined;
  recordId?: number | undefined;
  /** Moments; from is included, to is not. */
  from?: Date | undefined;
  to?: Date | undefined;
}

export interface AuditRow {
  id: number;
  at: Date;
  actor: Actor;
  action: string;
  recordId: number | null;
  revisionId: number | null;
  language: string | null;
  detail: Record<string, unknown> | null;
  kind: RecordKind | null;
  title: string | null;
  originalLanguage: string | null;
}

/** What is done to something else than a record: a noun and a verb, such as "account.close". */
export async function recordAct(
  tables: Tables,
  { actor, action, detail }: { actor: Actor; action: string; detail?: Record<string, unknown> },
): Promise<void> {
  await tables.insert(audit).values({ actor, action, detail: detail ?? null });
}

function where(filter: AuditFilter): SQL | undefined {
  const { accountId, action, recordId, from, to } = filter;
  const person = accountId === undefined ? undefined : JSON.stringify({ kind: "person", id: accountId });
  return and(
    person === undefined ? undefined : sql`${audit.actor} @> ${person}::jsonb`,
    action === undefined ? undefined : eq(audit.action, action),
    recordId === undefined ? undefined : eq(audit.recordId, recordId),
    from === undefined ? undefined : gte(audit.at, from),
    to === undefined ? undefined : lt(audit.at, to),
  );
}

/** `before` is the last row of the page before. */
export async function listAudit(
  tables: Tables,
  filter: AuditFilter,
  page: { limit: number; before?: number | undefined },
): Promise<AuditRow[]> {
  return tables
    .select({
      id: audit.id,
      at: audit.at,
      actor: audit.actor,
      action: audit.action,
      recordId: audit.recordId,
      revisionId: audit.revisionId,
      language: audit.language,
      detail: audit.detail,
      kind: records.kind,
      title: records.title,
      originalLanguage: records.originalLanguage,
    })
    .from(audit)
    .leftJoin(records, eq(records.id, audit.recordId))
    .where(and(where(filter), page.before === undefined ? undefined : lt(audit.id, page.before)))
    .orderBy(desc(audit.id))
    .limit(page.limit);
}
