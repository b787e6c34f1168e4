// Creating records and saving revisions: the writes that come before publishing.
import { type Actor, ConvivioError, type RecordKind, type Snapshot, stateAfter } from "@convivio/core";
import { and, eq, sql } from "drizzle-orm";
import type { Tables, Transaction } from "../connect.ts";
import { records, revisions, slugs } from "../schema/index.ts";
import { lockLine, moveLine, onLine, requireCurrent, requirePossible, writeAudit } from "./line.ts";
import { listRevision } from "./listing.ts";

/** A new record, as a draft without a revision. Its slug may be chosen now or be made when it is published; one once used is refused. */
export async function createRecord(
  tables: Transaction,
  { kind, slug, actor, detail }: { kind: RecordKind; slug?: string; actor: Actor; detail?: Record<string, unknown> },
): Promise<number> {
  const [record] = await tables
    .insert(records)
    .values({ kind, createdBy: actor, updatedBy: actor })
    .returning({ id: records.id });
  if (record === undefined)
    throw new ConvivioError("internal", "The record could not be created.", "insert gave no row");
  if (slug !== undefined) await takeSlug(tables, kind, record.id, slug);
  await writeAudit(tables, { actor, action: "create", record: record.id, detail });
  return record.id;
}

async function takeSlug(tables: Transaction, kind: RecordKind, recordId: number, slug: string): Promise<void> {
  const taken = await tables
    .insert(slugs)
    .values({ kind, slug, recordId, isCurrent: true })
    .onConflictDoNothing()
    .returning({ slug: slugs.slug });
  if (taken.length > 0) return;
  throw new ConvivioError("invalid-input", `The address "${slug}" is taken. Choose another.`, kind, { field: "slug" });
}

export interface RevisionWrite {
  record: number;
  /** Null, or left out, for the original. */
  language?: string | null;
  snapshot: Snapshot;
  /** The revision the writer saw; null for the first. */
  madeFrom: number | null;
  /** For a translation: the revision of the original that it translates. */
  translates?: number | null;
  actor: Actor;
  detail?: Record<string, unknown>;
}

/**
 * A new revision of a record's original or of a translation.
 * When the line has moved on since, nothing is written and the code is stale-revision, with both versions.
 */
export async function saveRevision(tables: Transaction, write: RevisionWrite): Promise<number> {
  const { record, actor, language = null } = write;
  const line = await lockLine(tables, { record, language });
  requirePossible(line, "save");
  await requireCurrent(tables, line, write.madeFrom);
  const snapshot = language === null ? withMade(line.kind, record, write.snapshot) : write.snapshot;
  const translates = language === null ? null : (write.translates ?? null);
  if (translates !== null) await requireOfOriginal(tables, record, translates);
  const [revision] = await tables
    .insert(revisions)
    .values({ recordId: record, language, madeFrom: write.madeFrom, translates, actor, snapshot })
    .returning({ id: revisions.id });
  if (revision === undefined)
    throw new ConvivioError("internal", "The revision could not be saved.", "insert gave no row");
  const to = { currentRevision: revision.id, state: stateAfter("save", line.state) };
  await moveLine(tables, line, to, { actor, action: "save", revision: revision.id, detail: write.detail });
  if (language === null) await listRevision(tables, { record, kind: line.kind, revision: revision.id, snapshot });
  return revision.id;
}

/** What a translation is of is shown beside it, so another record's revision is refused. */
async function requireOfOriginal(tables: Transaction, record: number, translates: number): Promise<void> {
  const isOfOriginal = and(eq(revisions.id, translates), onLine({ record, language: null }));
  if ((await tables.$count(revisions, isOfOriginal)) > 0) return;
  throw new ConvivioError(
    "invalid-input",
    "This translates a version that the original never had. Open the translation again.",
    `revision ${translates} of record ${record}`,
    { field: "translates" },
  );
}

/** What we make ourselves is there from the first revision on: an event's iCalendar UID never changes. */
export function withMade(kind: RecordKind, record: number, snapshot: Snapshot): Snapshot {
  return kind === "event" && snapshot.uid == null ? { ...snapshot, uid: `event-${record}@convivio` } : snapshot;
}

export interface NamedBySlug {
  id: number;
  isPublished: boolean;
  isCurrent: boolean;
  currentSlug: string;
}

/** For readers: an address that leads to nothing published tells nothing, not even by what other address it once went. */
export async function findPublishedBySlug(tables: Tables, kind: RecordKind, slug: string): Promise<NamedBySlug | null> {
  const named = await findRecordBySlug(tables, kind, slug);
  return named?.isPublished === true ? named : null;
}

/** The record that a slug names or once named, whatever its state, or null. */
export async function findRecordBySlug(tables: Tables, kind: RecordKind, slug: string): Promise<NamedBySlug | null> {
  const isPublished = sql<boolean>`${records.publishedRevision} is not null`;
  const [named] = await tables
    .select({ id: slugs.recordId, isPublished, isCurrent: slugs.isCurrent })
    .from(slugs)
    .innerJoin(records, eq(records.id, slugs.recordId))
    .where(and(eq(slugs.kind, kind), eq(slugs.slug, slug)));
  if (named === undefined) return null;
  if (named.isCurrent) return { ...named, currentSlug: slug };
  const [current] = await tables
    .select({ slug: slugs.slug })
    .from(slugs)
    .where(and(eq(slugs.recordId, named.id), eq(slugs.isCurrent, true)));
  return { ...named, currentSlug: current?.slug ?? slug };
}
