// The records of a list with what their newest revision says, one after the other: for files that go out.
import type { RecordKind, RecordState, Snapshot } from "@convivio/core";
import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { practices, records, revisions, slugs } from "../schema/index.ts";
import { orders, type RecordFilter, type RecordOrder, where } from "./records.ts";

export interface ListedSnapshot {
  id: number;
  kind: RecordKind;
  slug: string | null;
  state: RecordState;
  isPublished: boolean;
  updatedAt: Date;
  snapshot: Snapshot;
}

const batch = 100;

/**
 * In the order of the list. Which records they are is settled first, by their numbers alone; what they say is read
 * batch by batch, so that a list of any length takes little memory and holds no connection while it is sent.
 */
export async function* listSnapshots(
  db: Database,
  filter: RecordFilter,
  order: { sort: RecordOrder; isDescending: boolean },
): AsyncGenerator<ListedSnapshot[]> {
  const direction = order.isDescending ? desc : asc;
  const chosen = await db.tables
    .select({ id: records.id })
    .from(records)
    .leftJoin(practices, and(eq(practices.recordId, records.id), sql`${filter.freshness !== undefined}`))
    .where(and(where(filter), isNotNull(records.currentRevision)))
    .orderBy(direction(orders[order.sort] as never), direction(records.id));
  for (let at = 0; at < chosen.length; at += batch) {
    const ids = chosen.slice(at, at + batch).map(({ id }) => id);
    const rows = new Map((await readSnapshots(db, ids)).map((row) => [row.id, row]));
    yield ids.flatMap((id) => rows.get(id) ?? []);
  }
}

async function readSnapshots(db: Database, ids: number[]): Promise<ListedSnapshot[]> {
  return db.tables
    .select({
      id: records.id,
      kind: records.kind,
      slug: slugs.slug,
      state: records.state,
      isPublished: sql<boolean>`${records.publishedRevision} is not null`,
      updatedAt: records.updatedAt,
      snapshot: revisions.snapshot,
    })
    .from(records)
    .innerJoin(revisions, eq(revisions.id, records.currentRevision))
    .leftJoin(slugs, and(eq(slugs.recordId, records.id), eq(slugs.isCurrent, true)))
    .where(inArray(records.id, ids));
}
