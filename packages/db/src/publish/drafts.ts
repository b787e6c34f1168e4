// Many drafts at once, made or taken back in a handful of statements: the same rows as one by one, a hundred times as fast.
import type { Actor, RecordKind, Snapshot } from "@convivio/core";
import { and, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../connect.ts";
import { audit, records, revisions } from "../schema/index.ts";
import type { LineState } from "../schema/workflow.ts";
import { listingOf, readCountries } from "./listing.ts";
import { withMade } from "./record.ts";

export interface NewDraft {
  snapshot: Snapshot;
  detail?: Record<string, unknown>;
}

const nothingYet: LineState = { state: "draft", currentRevision: null, publishedRevision: null, assigneeId: null };

/** New records of one kind, each a draft with its first revision; their numbers in the order of the drafts. */
export async function createDrafts(
  tables: Transaction,
  { kind, actor, drafts }: { kind: RecordKind; actor: Actor; drafts: readonly NewDraft[] },
): Promise<{ recordId: number; revisionId: number }[]> {
  if (drafts.length === 0) return [];
  const recordIds = await numbersFor(tables, "records", drafts.length);
  const revisionIds = await numbersFor(tables, "revisions", drafts.length);
  const made = drafts.map(({ snapshot, detail }, at) => {
    const record = recordIds[at] ?? 0;
    return { record, revision: revisionIds[at] ?? 0, kind, detail, snapshot: withMade(kind, record, snapshot) };
  });
  const countries = await readCountries(tables, made);
  await tables
    .insert(records)
    .overridingSystemValue()
    .values(
      made.map((one) => {
        const { words, ...listing } = listingOf(one, countries);
        const own = { id: one.record, kind, createdBy: actor, updatedBy: actor, currentRevision: one.revision };
        return { ...own, ...listing, words: sql`${words}::tsvector` as never };
      }),
    );
  await tables
    .insert(revisions)
    .overridingSystemValue()
    .values(made.map(({ record, revision, snapshot }) => ({ id: revision, recordId: record, actor, snapshot })));
  await tables.insert(audit).values(
    made.flatMap(({ record, revision, detail }) => {
      const change = { before: nothingYet, after: { ...nothingYet, currentRevision: revision } };
      return [
        { actor, action: "create", recordId: record, detail },
        { actor, action: "save", recordId: record, revisionId: revision, change, detail },
      ];
    }),
  );
  return made.map(({ record, revision }) => ({ recordId: record, revisionId: revision }));
}

async function numbersFor(tables: Transaction, table: "records" | "revisions", count: number): Promise<number[]> {
  const rows = await tables.execute<{ id: number }>(
    sql`select nextval(pg_get_serial_sequence(${table}, 'id'))::int as id from generate_series(1, ${count}::int)`,
  );
  return rows.map(({ id }) => id);
}

/** Archives drafts that were never published, as they stand; whatever is no such draft is left as it is. */
export async function archiveDrafts(
  tables: Transaction,
  { ids, actor, detail }: { ids: readonly number[]; actor: Actor; detail: Record<string, unknown> },
): Promise<void> {
  if (ids.length === 0) return;
  const before = await tables
    .select({
      id: records.id,
      state: records.state,
      currentRevision: records.currentRevision,
      publishedRevision: records.publishedRevision,
      assigneeId: records.assigneeId,
    })
    .from(records)
    .where(and(inArray(records.id, [...ids]), isNull(records.publishedRevision), sql`${records.state} <> 'archived'`))
    .orderBy(records.id)
    .for("no key update");
  if (before.length === 0) return;
  await tables
    .update(records)
    .set({
      state: "archived",
      archived: sql`jsonb_build_object('state', ${records.state}, 'publishedRevision', null)` as never,
      updatedAt: new Date(),
      updatedBy: actor,
    })
    .where(
      inArray(
        records.id,
        before.map(({ id }) => id),
      ),
    );
  await tables.insert(audit).values(
    before.map(({ id, ...state }) => ({
      actor,
      action: "archive",
      recordId: id,
      revisionId: state.currentRevision,
      change: { before: state, after: { ...state, state: "archived" as const } },
      detail,
    })),
  );
}
