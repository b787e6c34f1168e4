// Many new practices published in a handful of statements, for catalogues that are made up: a test holds their rows to those of publish().
import { type Actor, ConvivioError, readPublished, type Snapshot } from "@convivio/core";
import { and, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "../connect.ts";
import { createDrafts } from "../publish/drafts.ts";
import { tellOfChange, waitToPublish } from "../publish/publish.ts";
import { publishers } from "../publish/publishers.ts";
import { audit, practices, publications, records, slugs } from "../schema/index.ts";
import { indexDocuments } from "../search/index-documents.ts";

type Row = typeof practices.$inferInsert;

/** Rows in one statement: each has some thirty columns, and a statement takes 65,535 values. */
const batch = 500;

/** Each must lack nothing, point at published records only, and name an address that nobody has or had. */
export async function publishPractices(
  tables: Transaction,
  actor: Actor,
  snapshots: readonly Snapshot[],
): Promise<void> {
  await waitToPublish(tables);
  for (let at = 0; at < snapshots.length; at += batch) {
    await publishBatch(tables, actor, snapshots.slice(at, at + batch));
  }
  await tellOfChange(tables);
}

async function publishBatch(tables: Transaction, actor: Actor, snapshots: readonly Snapshot[]): Promise<void> {
  const drafts = await createDrafts(tables, {
    kind: "practice",
    actor,
    drafts: snapshots.map((snapshot) => ({ snapshot })),
  });
  const rows = drafts.map((draft, at) => rowOf(draft, snapshots[at] ?? {}));
  await tables.insert(practices).values(rows);
  await tables
    .insert(slugs)
    .values(rows.map(({ slug, recordId }) => ({ kind: "practice" as const, slug, recordId, isCurrent: true })));
  const ids = rows.map(({ recordId }) => recordId);
  await indexDocuments(tables, "practice", ids);
  await tables
    .update(records)
    .set({ state: "published", publishedRevision: records.currentRevision as never, updatedAt: new Date() })
    .where(and(inArray(records.id, ids), isNull(records.publishedRevision)));
  await tables.insert(publications).values(ids.map((recordId) => ({ recordId, kind: "practice" as const })));
  await tables.insert(audit).values(
    rows.map(({ recordId, revisionId }) => {
      const before = {
        state: "draft" as const,
        currentRevision: revisionId,
        publishedRevision: null,
        assigneeId: null,
      };
      const after = { ...before, state: "published" as const, publishedRevision: revisionId };
      return { actor, action: "publish", recordId, revisionId, change: { before, after } };
    }),
  );
}

function rowOf({ recordId, revisionId }: { recordId: number; revisionId: number }, snapshot: Snapshot): Row {
  const published = readPublished("practice", snapshot);
  if (!published.success) {
    throw new ConvivioError("invalid-input", "This practice lacks something.", published.error.message);
  }
  return publishers.practice.rowOf({ recordId, revisionId, slug: published.data.slug }, published.data) as Row;
}
