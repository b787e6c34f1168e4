// Publications: what has become public, in the order in which it did.
import type { ResultKind } from "@convivio/core";
import { and, asc, desc, gt, inArray, lte, sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { publications, searchDocuments } from "../schema/index.ts";

/** Kinds of which subscriptions tell. */
export const followedKinds = ["practice", "event"] as const satisfies ResultKind[];

export interface NewRecord {
  recordId: number;
  /** The latest of its publications among those asked for. */
  publication: number;
}

/** The number of the latest publication; 0 while there is none. */
export async function latestPublication(tables: Tables): Promise<number> {
  const [row] = await tables.select({ id: publications.id }).from(publications).orderBy(desc(publications.id)).limit(1);
  return row?.id ?? 0;
}

/** Practices and events that became public after one publication and up to another, each once; at most so many, the first of them. */
export async function listNewRecords(
  tables: Tables,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<NewRecord[]> {
  const publication = sql<number>`max(${publications.id})`.mapWith(Number);
  return tables
    .select({ recordId: publications.recordId, publication })
    .from(publications)
    .where(and(gt(publications.id, after), lte(publications.id, upTo), inArray(publications.kind, [...followedKinds])))
    .groupBy(publications.recordId)
    .orderBy(asc(publication))
    .limit(limit);
}

/** Those of these practices and events that are public now, in the order given. */
export async function listPublic(tables: Tables, ids: readonly number[]): Promise<number[]> {
  const rows = await tables
    .select({ id: searchDocuments.recordId })
    .from(searchDocuments)
    .where(sql`${searchDocuments.recordId} = any(${sql.param([...ids])}::int[])`);
  const found = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => found.has(id));
}
