// What members report of records, open until a curator closes it.
import type { Actor } from "@convivio/core";
import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { changeReports, records } from "../schema/index.ts";

type ChangeReportRow = typeof changeReports.$inferSelect;

/** False where the same form has been received already. */
export async function createChangeReport(
  tables: Tables,
  report: Omit<ChangeReportRow, "id" | "at" | "closedAt" | "closedBy">,
): Promise<boolean> {
  const made = await tables
    .insert(changeReports)
    .values(report)
    .onConflictDoNothing()
    .returning({ id: changeReports.id });
  return made.length > 0;
}

/** Open ones, the oldest first: who waits longest is first in line. Closed ones, the latest first. */
export async function listChangeReports(
  tables: Tables,
  { isOpen, record, limit }: { isOpen: boolean; record?: number | undefined; limit: number },
) {
  const isWanted = and(
    isOpen ? isNull(changeReports.closedAt) : sql`${changeReports.closedAt} is not null`,
    record === undefined ? undefined : eq(changeReports.recordId, record),
  );
  return tables
    .select({
      id: changeReports.id,
      record: changeReports.recordId,
      kind: records.kind,
      title: records.title,
      originalLanguage: records.originalLanguage,
      reason: changeReports.reason,
      text: changeReports.text,
      platform: changeReports.platform,
      at: changeReports.at,
      isCurrent: sql<boolean>`${records.publishedRevision} is not distinct from ${changeReports.revisionId}`,
      closedAt: changeReports.closedAt,
      closedBy: changeReports.closedBy,
    })
    .from(changeReports)
    .innerJoin(records, eq(records.id, changeReports.recordId))
    .where(isWanted)
    .orderBy(isOpen ? changeReports.id : desc(changeReports.closedAt))
    .limit(limit);
}

export async function countOpenChangeReports(tables: Tables): Promise<number> {
  const [row] = await tables.select({ open: count() }).from(changeReports).where(isNull(changeReports.closedAt));
  return row?.open ?? 0;
}

/** @returns false where it is closed already, or is not there. */
export async function closeChangeReport(tables: Tables, id: number, actor: Actor): Promise<boolean> {
  const closed = await tables
    .update(changeReports)
    .set({ closedAt: sql`now()`, closedBy: actor })
    .where(and(eq(changeReports.id, id), isNull(changeReports.closedAt)))
    .returning({ id: changeReports.id });
  return closed.length > 0;
}

/** For whoever closed the wrong one. */
export async function reopenChangeReport(tables: Tables, id: number): Promise<boolean> {
  const opened = await tables
    .update(changeReports)
    .set({ closedAt: null, closedBy: null })
    .where(eq(changeReports.id, id))
    .returning({ id: changeReports.id });
  return opened.length > 0;
}
