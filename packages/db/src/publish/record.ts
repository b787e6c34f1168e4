// Creating records and saving revisions: the writes that come before publishing.
import { type Actor, ConvivioError, type RecordKind } from "@convivio/core";
import { and, eq } from "drizzle-orm";
import type { Tables, Transaction } from "../connect.ts";
import { audit, records, revisions, slugs } from "../schema/index.ts";

/** A new record with its first slug, as a draft without a revision. A slug once used is refused. */
export async function createRecord(
  tables: Transaction,
  { kind, slug, actor }: { kind: RecordKind; slug: string; actor: Actor },
): Promise<number> {
  const [record] = await tables.insert(records).values({ kind }).returning({ id: records.id });
  if (record === undefined)
    throw new ConvivioError("internal", "The record could not be created.", "insert gave no row");
  const taken = await tables
    .insert(slugs)
    .values({ kind, slug, recordId: record.id, isCurrent: true })
    .onConflictDoNothing()
    .returning({ slug: slugs.slug });
  if (taken.length === 0) {
    throw new ConvivioError("invalid-input", `The address "${slug}" is taken. Choose another.`, kind, {
      field: "slug",
    });
  }
  await tables.insert(audit).values({ actor, action: "create", recordId: record.id });
  return record.id;
}

/**
 * A new revision of a record's original. `madeFrom` is the revision the writer saw, null for the first;
 * when the record has moved on since, nothing is written and the code is stale-revision.
 */
export async function saveRevision(
  tables: Transaction,
  write: { record: number; snapshot: unknown; madeFrom: number | null; actor: Actor },
): Promise<number> {
  const [record] = await tables
    .select({ current: records.currentRevision })
    .from(records)
    .where(eq(records.id, write.record))
    .for("no key update");
  if (record === undefined)
    throw new ConvivioError("not-found", "This record does not exist.", `record ${write.record}`);
  if (record.current !== write.madeFrom) {
    throw new ConvivioError(
      "stale-revision",
      "Somebody has changed this since you opened it. Compare both versions, then save again.",
      `record ${write.record} is at ${record.current}, written from ${write.madeFrom}`,
    );
  }
  const [revision] = await tables
    .insert(revisions)
    .values({ recordId: write.record, madeFrom: write.madeFrom, actor: write.actor, snapshot: write.snapshot })
    .returning({ id: revisions.id });
  if (revision === undefined)
    throw new ConvivioError("internal", "The revision could not be saved.", "insert gave no row");
  await tables.update(records).set({ currentRevision: revision.id }).where(eq(records.id, write.record));
  return revision.id;
}

/** The record that a slug names or once named, or null. */
export async function findRecordBySlug(
  tables: Tables,
  kind: RecordKind,
  slug: string,
): Promise<{ id: number; isCurrent: boolean; currentSlug: string } | null> {
  const [named] = await tables
    .select({ id: slugs.recordId, isCurrent: slugs.isCurrent })
    .from(slugs)
    .where(and(eq(slugs.kind, kind), eq(slugs.slug, slug)));
  if (named === undefined) return null;
  if (named.isCurrent) return { ...named, currentSlug: slug };
  const [current] = await tables
    .select({ slug: slugs.slug })
    .from(slugs)
    .where(and(eq(slugs.recordId, named.id), eq(slugs.isCurrent, true)));
  return { ...named, currentSlug: current?.slug ?? slug };
}
