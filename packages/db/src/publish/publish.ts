// publish(): the only writer of the published tables, in one transaction with the search rows and the audit row.
import { type Actor, ConvivioError, type RecordKind } from "@convivio/core";
import { and, eq, sql } from "drizzle-orm";
import type { Tables, Transaction } from "../connect.ts";
import { audit, catalogueVersion, records, revisions, slugs } from "../schema/index.ts";
import { indexDependents } from "../search/index-documents.ts";
import { publishers } from "./publishers.ts";

/** The channel on which every change of the catalogue is told, with the new version as its payload. */
export const catalogueChannel = "convivio_catalogue";

/** Any number that no other lock of Convivio has. */
const publishingLock = 7_226_685;

/**
 * One publisher at a time, until its transaction ends: documents are made from rows that another could be changing,
 * and counts from vectors that another could be writing. Whoever publishes many records asks for it before the first.
 */
export async function waitToPublish(tables: Transaction): Promise<void> {
  await tables.execute(sql`select pg_advisory_xact_lock(${publishingLock})`);
}

/** Makes a saved revision the one that answers show. */
export async function publish(
  tables: Transaction,
  { revision, actor }: { revision: number; actor: Actor },
): Promise<void> {
  await waitToPublish(tables);
  const [row] = await tables
    .select({ record: records.id, kind: records.kind, snapshot: revisions.snapshot })
    .from(revisions)
    .innerJoin(records, eq(records.id, revisions.recordId))
    .where(eq(revisions.id, revision))
    .for("no key update", { of: records });
  if (row === undefined) throw new ConvivioError("not-found", "This revision does not exist.", `revision ${revision}`);
  const slug = await writePublished(tables, row.kind, row.record, revision, row.snapshot);
  await keepSlug(tables, row.kind, row.record, slug);
  await tables
    .update(records)
    .set({ state: "published", publishedRevision: revision })
    .where(eq(records.id, row.record));
  await tables.insert(audit).values({ actor, action: "publish", recordId: row.record, revisionId: revision });
  await indexDependents(tables, row.kind, row.record);
  await tellOfChange(tables);
}

async function writePublished(
  tables: Tables,
  kind: RecordKind,
  record: number,
  revision: number,
  snapshot: unknown,
): Promise<string> {
  const publisher = publishers[kind];
  const parsed = publisher.schema.safeParse(snapshot);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join(".") ?? "";
    throw new ConvivioError(
      "invalid-input",
      `${field}: ${issue?.message ?? "cannot be published"}`,
      `${kind} ${record}`,
      {
        field,
      },
    );
  }
  await publisher.write(tables, { recordId: record, revisionId: revision, slug: parsed.data.slug }, parsed.data);
  return parsed.data.slug;
}

/** The current slug becomes this one; the one before stays and redirects. One that was ever another record's is refused. */
async function keepSlug(tables: Tables, kind: RecordKind, record: number, slug: string): Promise<void> {
  await tables
    .update(slugs)
    .set({ isCurrent: false })
    .where(and(eq(slugs.recordId, record), sql`${slugs.slug} <> ${slug}`));
  await tables
    .insert(slugs)
    .values({ kind, slug, recordId: record, isCurrent: true })
    .onConflictDoUpdate({
      target: [slugs.kind, slugs.slug],
      set: { isCurrent: true },
      setWhere: eq(slugs.recordId, record),
    });
  const [owner] = await tables
    .select({ record: slugs.recordId })
    .from(slugs)
    .where(and(eq(slugs.kind, kind), eq(slugs.slug, slug)));
  if (owner?.record !== record) {
    throw new ConvivioError("invalid-input", `The address "${slug}" is taken. Choose another.`, kind, {
      field: "slug",
    });
  }
}

async function tellOfChange(tables: Tables): Promise<void> {
  const [row] = await tables
    .insert(catalogueVersion)
    .values({ version: 1 })
    .onConflictDoUpdate({
      target: catalogueVersion.isOnly,
      set: { version: sql`${catalogueVersion.version} + 1` },
    })
    .returning({ version: catalogueVersion.version });
  await tables.execute(sql`select pg_notify(${catalogueChannel}, ${String(row?.version ?? 0)})`);
}
