// Records as the desk sees them, whatever their state: a window of a list, one by name, one by number.
import type { Actor, Freshness, RecordKind, RecordState } from "@convivio/core";
import { and, arrayOverlaps, asc, desc, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Database, Tables } from "../connect.ts";
import { namedLike } from "../publish/listing.ts";
import { practices, records, slugs, translations } from "../schema/index.ts";
import { isWaiting, madeBy, type WaitingFor } from "./waiting.ts";

export interface RecordFilter {
  kind: RecordKind;
  text?: string | undefined;
  states?: readonly RecordState[] | undefined;
  isPublished?: boolean | undefined;
  countryId?: number | undefined;
  cityId?: number | undefined;
  themeId?: number | undefined;
  /** An account, or null for nobody. */
  assigneeId?: string | null | undefined;
  isMissing?: boolean | undefined;
  freshness?: Freshness | undefined;
  /** Only what this actor made: all that a contributor sees. */
  createdBy?: Actor | undefined;
  /** Only what waits for somebody. */
  waiting?: WaitingFor | undefined;
  /** Today, for freshness, as YYYY-MM-DD. */
  today: string;
}

export type RecordOrder = "title" | "updated" | "created" | "state" | "missing";

const freshnessOfRow = (today: string) => sql<Freshness | null>`case
  when ${practices.recordId} is null then null
  when ${practices.checkedOn} is null then 'unknown'
  when ${practices.checkedOn} + ${monthsOf()} >= ${today}::date then 'fresh'
  when ${practices.checkedOn} + ${monthsOf()} * 1.5 >= ${today}::date then 'due'
  else 'stale' end`;

/** The same rule as core's freshnessOf, which a test holds it to. */
function monthsOf(): SQL {
  return sql`(case when ${practices.status} = 'ended' then interval '60 months' else interval '12 months' end)`;
}

export function where(filter: RecordFilter): SQL | undefined {
  const parts: (SQL | undefined)[] = [eq(records.kind, filter.kind)];
  const query = filter.text === undefined ? null : namedLike(filter.text);
  if (query !== null) parts.push(sql`${records.words} @@ ${query}::tsquery`);
  if (filter.states !== undefined && filter.states.length > 0) parts.push(inArray(records.state, [...filter.states]));
  if (filter.isPublished !== undefined) {
    parts.push(filter.isPublished ? isNotNull(records.publishedRevision) : isNull(records.publishedRevision));
  }
  if (filter.countryId !== undefined) parts.push(arrayOverlaps(records.countryIds, [filter.countryId]));
  if (filter.cityId !== undefined) parts.push(arrayOverlaps(records.cityIds, [filter.cityId]));
  if (filter.themeId !== undefined) parts.push(arrayOverlaps(records.themeIds, [filter.themeId]));
  if (filter.assigneeId === null) parts.push(isNull(records.assigneeId));
  else if (filter.assigneeId !== undefined) parts.push(eq(records.assigneeId, filter.assigneeId));
  if (filter.isMissing !== undefined) parts.push(filter.isMissing ? gt(records.missing, 0) : eq(records.missing, 0));
  if (filter.freshness !== undefined) parts.push(sql`${freshnessOfRow(filter.today)} = ${filter.freshness}`);
  if (filter.createdBy !== undefined) parts.push(madeBy(filter.createdBy));
  if (filter.waiting !== undefined) parts.push(isWaiting(filter.waiting));
  return and(...parts);
}

export const orders: Record<RecordOrder, SQL | typeof records.title> = {
  title: records.title,
  updated: sql`${records.updatedAt}`,
  created: sql`${records.id}`,
  state: sql`${records.state}`,
  missing: sql`${records.missing}`,
};

export interface RecordRow {
  id: number;
  kind: RecordKind;
  slug: string | null;
  title: string;
  state: RecordState;
  currentRevision: number | null;
  publishedRevision: number | null;
  cityIds: number[];
  countryIds: number[];
  themeIds: number[];
  missing: number;
  freshness: Freshness | null;
  originalLanguage: string;
  languages: string[];
  updatedAt: Date;
  updatedBy: Actor | null;
  assigneeId: string | null;
  createdAt: Date;
}

/** The rows of a window. Only the window's own rows are joined to what is said of them. */
export async function listRecords(
  db: Database,
  filter: RecordFilter,
  window: { sort: RecordOrder; isDescending: boolean; offset: number; limit: number },
): Promise<RecordRow[]> {
  const direction = window.isDescending ? desc : asc;
  const chosen = db.tables
    .select({ id: records.id })
    .from(records)
    .leftJoin(practices, and(eq(practices.recordId, records.id), sql`${filter.freshness !== undefined}`))
    .where(where(filter))
    .orderBy(direction(orders[window.sort] as never), direction(records.id))
    .limit(window.limit)
    .offset(window.offset)
    .as("chosen");
  return db.tables
    .select({
      id: records.id,
      kind: records.kind,
      slug: slugs.slug,
      title: records.title,
      state: records.state,
      currentRevision: records.currentRevision,
      publishedRevision: records.publishedRevision,
      cityIds: records.cityIds,
      countryIds: records.countryIds,
      themeIds: records.themeIds,
      missing: records.missing,
      freshness: freshnessOfRow(filter.today),
      originalLanguage: records.originalLanguage,
      languages: sql<string[]>`coalesce((select array_agg(t.language order by t.language) from ${translations} t
        where t.record_id = ${records.id} and t.published_revision is not null), '{}')`,
      updatedAt: records.updatedAt,
      updatedBy: records.updatedBy,
      assigneeId: records.assigneeId,
      createdAt: records.createdAt,
    })
    .from(chosen)
    .innerJoin(records, eq(records.id, chosen.id))
    .leftJoin(practices, eq(practices.recordId, records.id))
    .leftJoin(slugs, and(eq(slugs.recordId, records.id), eq(slugs.isCurrent, true)))
    .orderBy(direction(orders[window.sort] as never), direction(records.id));
}

export async function countRecords(db: Database, filter: RecordFilter): Promise<number> {
  const [row] = await db.tables
    .select({ count: sql<number>`count(*)::int` })
    .from(records)
    .leftJoin(practices, and(eq(practices.recordId, records.id), sql`${filter.freshness !== undefined}`))
    .where(where(filter));
  return row?.count ?? 0;
}

export interface NamedRecord {
  id: number;
  kind: RecordKind;
  title: string;
  state: RecordState;
  isPublished: boolean;
  slug: string | null;
  originalLanguage: string;
  cityIds: number[];
  countryIds: number[];
}

const namedColumns = {
  id: records.id,
  kind: records.kind,
  title: records.title,
  state: records.state,
  isPublished: sql<boolean>`${records.publishedRevision} is not null`,
  slug: slugs.slug,
  originalLanguage: records.originalLanguage,
  cityIds: records.cityIds,
  countryIds: records.countryIds,
};

function isSeenBy(createdBy: Actor | undefined): SQL | undefined {
  return createdBy === undefined ? undefined : or(isNotNull(records.publishedRevision), madeBy(createdBy));
}

/** Records by the first letters of their names: what is published first, then what is called exactly so or shortest. */
export async function findRecords(
  tables: Tables,
  asked: { text: string; kinds: readonly RecordKind[]; limit: number; createdBy?: Actor | undefined },
): Promise<NamedRecord[]> {
  const query = namedLike(asked.text);
  const isNamed = query === null ? undefined : sql`${records.words} @@ ${query}::tsquery`;
  return tables
    .select(namedColumns)
    .from(records)
    .leftJoin(slugs, and(eq(slugs.recordId, records.id), eq(slugs.isCurrent, true)))
    .where(
      and(
        inArray(records.kind, [...asked.kinds]),
        isNamed,
        isSeenBy(asked.createdBy),
        sql`${records.state} <> 'archived'`,
      ),
    )
    .orderBy(
      sql`${records.publishedRevision} is null`,
      query === null ? asc(records.title) : sql`length(${records.title})`,
      asc(records.title),
      asc(records.id),
    )
    .limit(asked.limit);
}

/** What these records are called and where they stand. @param createdBy of what is not published, only what this actor made. */
export async function nameRecords(
  tables: Tables,
  ids: readonly number[],
  createdBy?: Actor | undefined,
): Promise<NamedRecord[]> {
  if (ids.length === 0) return [];
  return tables
    .select(namedColumns)
    .from(records)
    .leftJoin(slugs, and(eq(slugs.recordId, records.id), eq(slugs.isCurrent, true)))
    .where(and(inArray(records.id, [...ids]), isSeenBy(createdBy)));
}

export type WholeRecord = typeof records.$inferSelect & { slug: string | null };

export async function findRecord(tables: Tables, id: number): Promise<WholeRecord | null> {
  const [row] = await tables
    .select({ record: records, slug: slugs.slug })
    .from(records)
    .leftJoin(slugs, and(eq(slugs.recordId, records.id), eq(slugs.isCurrent, true)))
    .where(eq(records.id, id));
  return row === undefined ? null : { ...row.record, slug: row.slug };
}
