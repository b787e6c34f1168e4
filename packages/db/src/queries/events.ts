// Published events, with what was said there.
import { and, arrayOverlaps, asc, desc, eq, gt, gte, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { events, statements } from "../schema/index.ts";

export type EventRow = typeof events.$inferSelect;
export type StatementRow = typeof statements.$inferSelect;

export async function findEvent(db: Database, recordId: number): Promise<EventRow | null> {
  const [row] = await db.tables.select().from(events).where(eq(events.recordId, recordId));
  return row ?? null;
}

export async function findEvents(db: Database, recordIds: readonly number[]): Promise<EventRow[]> {
  if (recordIds.length === 0) return [];
  return db.tables
    .select()
    .from(events)
    .where(inArray(events.recordId, [...recordIds]));
}

export interface EventFilter {
  cityIds?: number[] | undefined;
  seriesId?: number | undefined;
  organisationId?: number | undefined;
  resourceId?: number | undefined;
  /** Days, both inclusive, as YYYY-MM-DD: events that touch them. */
  from?: string | undefined;
  to?: string | undefined;
}

function where(filter: EventFilter): SQL | undefined {
  const parts: (SQL | undefined)[] = [];
  if (filter.cityIds !== undefined) parts.push(inArray(events.cityId, filter.cityIds));
  if (filter.seriesId !== undefined) parts.push(eq(events.seriesId, filter.seriesId));
  if (filter.resourceId !== undefined) parts.push(arrayOverlaps(events.resourceIds, [filter.resourceId]));
  if (filter.organisationId !== undefined) {
    parts.push(sql`${events.organisers} @> ${JSON.stringify([{ organisation: filter.organisationId }])}::jsonb`);
  }
  if (filter.from !== undefined) parts.push(or(gte(events.rangeTo, filter.from), gte(events.rangeFrom, filter.from)));
  if (filter.to !== undefined) parts.push(lte(events.rangeFrom, filter.to));
  return and(...parts);
}

/** By date: `soonest` first for what is to come, `latest` first for what was. */
export async function listEvents(
  db: Database,
  filter: EventFilter,
  page: { limit: number; order: "soonest" | "latest"; after?: { rangeFrom: string; recordId: number } | undefined },
): Promise<EventRow[]> {
  const isSoonest = page.order === "soonest";
  const after = page.after;
  const beyond =
    after === undefined
      ? undefined
      : or(
          isSoonest ? gt(events.rangeFrom, after.rangeFrom) : lt(events.rangeFrom, after.rangeFrom),
          and(eq(events.rangeFrom, after.rangeFrom), gt(events.recordId, after.recordId)),
        );
  return db.tables
    .select()
    .from(events)
    .where(and(where(filter), beyond))
    .orderBy(isSoonest ? asc(events.rangeFrom) : desc(events.rangeFrom), asc(events.recordId))
    .limit(page.limit);
}

/** What was said at these events, in the order in which it was entered. */
export async function listStatements(db: Database, eventIds: readonly number[]): Promise<StatementRow[]> {
  if (eventIds.length === 0) return [];
  return db.tables
    .select()
    .from(statements)
    .where(inArray(statements.eventId, [...eventIds]))
    .orderBy(asc(statements.recordId));
}
