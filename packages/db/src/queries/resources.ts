// Published resources.
import { and, arrayOverlaps, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { resources } from "../schema/index.ts";

export type ResourceRow = typeof resources.$inferSelect;

export async function findResource(db: Database, recordId: number): Promise<ResourceRow | null> {
  const [row] = await db.tables.select().from(resources).where(eq(resources.recordId, recordId));
  return row ?? null;
}

/** By title, then by number. */
export async function listResources(
  db: Database,
  filter: { themeId?: number | undefined; organisationId?: number | undefined },
  page: { limit: number; after?: { title: string; recordId: number } | undefined },
): Promise<ResourceRow[]> {
  const parts: (SQL | undefined)[] = [];
  if (filter.themeId !== undefined) parts.push(arrayOverlaps(resources.themeIds, [filter.themeId]));
  if (filter.organisationId !== undefined) parts.push(arrayOverlaps(resources.publisherIds, [filter.organisationId]));
  const after = page.after;
  if (after !== undefined) {
    parts.push(sql`(${resources.title}, ${resources.recordId}) > (${after.title}, ${after.recordId})`);
  }
  return db.tables
    .select()
    .from(resources)
    .where(and(...parts))
    .orderBy(asc(resources.title), asc(resources.recordId))
    .limit(page.limit);
}
