// Shared answers whose records have been published anew or archived since they were shown.
import type { RecordKind, Snapshot } from "@convivio/core";
import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Tables, Transaction } from "../connect.ts";
import { records, revisions, type ShownRecord, sharedAnswers, slugs, translations } from "../schema/index.ts";

export type SharedAnswerRow = typeof sharedAnswers.$inferSelect;

/** What is said within so long of a first change is said together. */
const gatherMinutes = 10;
/** Nobody reads up so far. */
const keptMonths = 12;

/** Notes when to tell of each answer in which something has changed since it was shown, and has not been noted before. */
export async function noteChangedShares(tables: Tables): Promise<void> {
  await tables
    .update(sharedAnswers)
    .set({ correctAt: sql`now() + ${gatherMinutes} * interval '1 minute'` })
    .where(sql`${sharedAnswers.correctAt} is null and exists (
      select from jsonb_to_recordset(${sharedAnswers.shown}) as s (record int, revision int, translation int)
      join ${records} on ${records.id} = s.record
      left join ${translations} on ${translations.recordId} = s.record and ${translations.language} = ${sharedAnswers.language}
      where s.revision is distinct from ${records.publishedRevision}
        or s.translation is distinct from ${translations.publishedRevision})`);
}

/** Those that are due, locked: two who look at once do not tell the same. */
export async function lockDueShares(tables: Transaction, limit: number): Promise<SharedAnswerRow[]> {
  return tables
    .select()
    .from(sharedAnswers)
    .where(lte(sharedAnswers.correctAt, sql`now()`))
    .orderBy(sharedAnswers.correctAt)
    .limit(limit)
    .for("update", { skipLocked: true });
}

export interface ShownNow {
  id: number;
  kind: RecordKind;
  title: string;
  publishedRevision: number | null;
  /** The published one in the language asked for. */
  translation: number | null;
}

export async function findShownNow(
  tables: Tables,
  { ids, language }: { ids: readonly number[]; language: string },
): Promise<Map<number, ShownNow>> {
  if (ids.length === 0) return new Map();
  const { id, kind, title, publishedRevision } = records;
  const rows = await tables
    .select({ id, kind, title, publishedRevision, translation: translations.publishedRevision })
    .from(records)
    .leftJoin(translations, and(eq(translations.recordId, id), eq(translations.language, language)))
    .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

export interface SaidThen {
  snapshot: Snapshot;
  /** For a translation: the revision of the original from which it was made. */
  translates: number | null;
}

export async function findSaidThen(tables: Tables, ids: readonly number[]): Promise<Map<number, SaidThen>> {
  if (ids.length === 0) return new Map();
  const { id, snapshot, translates } = revisions;
  const rows = await tables
    .select({ id, snapshot, translates })
    .from(revisions)
    .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** From now on its readers know what is so now. */
export async function recordCorrected(tables: Tables, share: number, shown: readonly ShownRecord[]): Promise<void> {
  await tables
    .update(sharedAnswers)
    .set({ shown: [...shown], correctAt: null })
    .where(eq(sharedAnswers.id, share));
}

export async function forgetOldShares(db: { tables: Tables }): Promise<void> {
  await db.tables.delete(sharedAnswers).where(sql`${sharedAnswers.at} < now() - ${keptMonths} * interval '1 month'`);
}

/** The current addresses of records, by their numbers. */
export async function findSlugs(tables: Tables, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tables
    .select({ id: slugs.recordId, slug: slugs.slug })
    .from(slugs)
    .where(and(inArray(slugs.recordId, [...ids]), eq(slugs.isCurrent, true)));
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
