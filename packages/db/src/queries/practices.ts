// Published practices: one, some, or a page of all.
import { and, arrayOverlaps, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { practices } from "../schema/index.ts";

export type PracticeRow = typeof practices.$inferSelect;

export async function findPractice(db: Database, recordId: number): Promise<PracticeRow | null> {
  const [row] = await db.tables.select().from(practices).where(eq(practices.recordId, recordId));
  return row ?? null;
}

export async function findPractices(db: Database, recordIds: readonly number[]): Promise<PracticeRow[]> {
  if (recordIds.length === 0) return [];
  return db.tables
    .select()
    .from(practices)
    .where(inArray(practices.recordId, [...recordIds]));
}

export interface PracticeFilter {
  cityIds?: number[] | undefined;
  themeId?: number | undefined;
  organisationId?: number | undefined;
  resourceId?: number | undefined;
}

function where(filter: PracticeFilter): SQL | undefined {
  const parts: SQL[] = [];
  if (filter.cityIds !== undefined) parts.push(arrayOverlaps(practices.cityIds, filter.cityIds));
  if (filter.themeId !== undefined) parts.push(arrayOverlaps(practices.themeIds, [filter.themeId]));
  if (filter.resourceId !== undefined) parts.push(arrayOverlaps(practices.resourceIds, [filter.resourceId]));
  if (filter.organisationId !== undefined) {
    parts.push(sql`${practices.organisations} @> ${JSON.stringify([{ organisation: filter.organisationId }])}::jsonb`);
  }
  return and(...parts);
}

/** By title, then by number. `after` is the last row of the page before. */
export async function listPractices(
  db: Database,
  filter: PracticeFilter,
  page: { limit: number; after?: { title: string; recordId: number } | undefined },
): Promise<PracticeRow[]> {
  const after = page.after;
  const beyond =
    after === undefined
      ? undefined
      : sql`(${practices.title}, ${practices.recordId}) > (${after.title}, ${after.recordId})`;
  return db.tables
    .select()
    .from(practices)
    .where(and(where(filter), beyond))
    .orderBy(asc(practices.title), asc(practices.recordId))
    .limit(page.limit);
}

export async function countPractices(db: Database, filter: PracticeFilter): Promise<number> {
  return db.tables.$count(practices, where(filter));
}
