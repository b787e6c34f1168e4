// publish(): the only writer of the published tables, in one transaction with the search rows and the audit row.
import {
  type Actor,
  ConvivioError,
  isWarning,
  type Problem,
  problemsOf,
  type RecordKind,
  readPublished,
  referencesOf,
  type Snapshot,
} from "@convivio/core";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Tables, Transaction } from "../connect.ts";
import { catalogueVersion, publications, records, revisions } from "../schema/index.ts";
import { findDependents, indexDependents, removeDocument } from "../search/index-documents.ts";
import { lockLine, moveLine, requireCurrent, requirePossible } from "./line.ts";
import { listPlacesAnew } from "./listing.ts";
import { publishers } from "./publishers.ts";
import { keepSlug, slugToPublish } from "./slugs.ts";
import { publishTranslation, readTranslations, showTranslations } from "./translations.ts";

/** The channel on which every change of the catalogue is told, with the new version as its payload. */
export const catalogueChannel = "convivio_catalogue";

/** Any number that no other lock of Convivio has. */
const publishingLock = 7_226_685;

/**
 * One publisher at a time, until its transaction ends: documents are made from rows that another could be changing,
 * and counts from vectors that another could be writing. Whoever publishes many records asks for it before the first,
 * and whoever saves and publishes in one transaction before the save: it comes before every lock on a record.
 */
export async function waitToPublish(tables: Transaction): Promise<void> {
  await tables.execute(sql`select pg_advisory_xact_lock(${publishingLock})`);
}

export interface Publication {
  revision: number;
  actor: Actor;
  /** Records it points at that are not published: the link is kept and shows once they are. Each must be named, or all. */
  knowingly?: readonly number[] | "all";
  detail?: Record<string, unknown>;
}

/** Makes the current revision of a record or of a translation the one that answers show. @returns the number of the audit row. */
export async function publish(tables: Transaction, publication: Publication): Promise<number> {
  await waitToPublish(tables);
  const { revision, actor, detail } = publication;
  const [row] = await tables
    .select({ record: revisions.recordId, language: revisions.language, snapshot: revisions.snapshot })
    .from(revisions)
    .where(eq(revisions.id, revision));
  if (row === undefined) throw new ConvivioError("not-found", "This revision does not exist.", `revision ${revision}`);
  const line = await lockLine(tables, row);
  await requireCurrent(tables, line, revision);
  requirePossible(line, "publish");
  let formerSlug: string | undefined;
  if (line.language === null) {
    formerSlug = await putIn(tables, { ...line, revision, snapshot: row.snapshot }, publication.knowingly);
  } else {
    await publishTranslation(tables, line, revision, row.snapshot);
    await indexDependents(tables, line.kind, line.record);
  }
  const audited = await moveLine(
    tables,
    line,
    { state: "published", publishedRevision: revision },
    { actor, action: "publish", revision, detail: formerSlug === undefined ? detail : { ...detail, formerSlug } },
  );
  const isNew = line.language === null && line.publishedRevision === null;
  await tellOfChange(tables, isNew ? line : null);
  return audited;
}

interface Shown {
  record: number;
  kind: RecordKind;
  revision: number;
  snapshot: Snapshot;
}

/** Writes what answers read of a record. Where it stands on its way is for the caller to note. @returns the slug that it had, where that changes. */
export async function putIn(
  tables: Transaction,
  { record, kind, revision, snapshot }: Shown,
  knowingly: Publication["knowingly"] = [],
): Promise<string | undefined> {
  const problems = await publicationProblems(tables, { record, kind, snapshot });
  const unnamed = problems.filter(
    (problem) => !isWarning(problem) || (knowingly !== "all" && !knowingly.includes(problem.record?.id ?? 0)),
  );
  if (unnamed[0] !== undefined) refuse(unnamed, kind, record);
  const slug = await slugToPublish(tables, kind, record, snapshot);
  const published = readPublished(kind, { ...snapshot, slug });
  // Problems are what reading finds: without one there is something to write.
  if (!published.success) throw published.error;
  const before = await findDependents(tables, kind, record);
  await publishers[kind].write(tables, { recordId: record, revisionId: revision, slug }, published.data);
  await showTranslations(tables, kind, record, await readTranslations(tables, record));
  const former = await keepSlug(tables, kind, record, slug);
  await indexDependents(tables, kind, record, before);
  if (kind === "city") await listPlacesAnew(tables, record);
  return former;
}

/** Takes a record out of what answers read. */
export async function takeOut(tables: Transaction, { record, kind }: Pick<Shown, "record" | "kind">): Promise<void> {
  const before = await findDependents(tables, kind, record);
  await removeDocument(tables, record);
  await publishers[kind].remove(tables, record);
  await indexDependents(tables, kind, record, before);
}

/**
 * What keeps this from being published now, with what the records it points at are at this moment.
 * A number that is of another kind, of something unpublished or of nothing is told in the same words: it is no excuse to learn which.
 */
export async function publicationProblems(
  tables: Tables,
  { record, kind, snapshot }: Pick<Shown, "record" | "kind" | "snapshot">,
): Promise<Problem[]> {
  const ids = [...new Set(referencesOf(kind, snapshot).map(({ id }) => id))];
  const published = new Map<number, RecordKind>([[record, kind]]);
  if (ids.length > 0) {
    const rows = await tables
      .select({ id: records.id, kind: records.kind })
      .from(records)
      .where(and(inArray(records.id, ids), isNotNull(records.publishedRevision)));
    for (const row of rows) published.set(row.id, row.kind);
  }
  return problemsOf(kind, snapshot, (id, of) => published.get(id) === of);
}

function refuse(problems: Problem[], kind: RecordKind, record: number): never {
  const [first] = problems;
  const isUnnamed = problems.every(isWarning);
  const sentence = isUnnamed
    ? "This points at records that are not published yet. Publish them too, or say that the links may wait for them."
    : `${first?.field}: ${first?.code}. Complete what is missing, then publish again.`;
  throw new ConvivioError("not-publishable", sentence, `${kind} ${record}`, {
    field: first?.field ?? "",
    about: { problems },
  });
}

/** @param appeared the record that became public by it, where it was not before. */
export async function tellOfChange(
  tables: Tables,
  appeared: Pick<Shown, "record" | "kind"> | null = null,
): Promise<void> {
  const { isOnly, version } = catalogueVersion;
  const counted = tables.$with("counted").as(
    tables
      .insert(catalogueVersion)
      .values({ version: 1 })
      .onConflictDoUpdate({ target: isOnly, set: { version: sql`${version} + 1` } })
      .returning({ version }),
  );
  const told = { told: sql`pg_notify(${catalogueChannel}, ${counted.version}::text)` };
  if (appeared === null) return void (await tables.with(counted).select(told).from(counted));
  const { record: recordId, kind } = appeared;
  const noted = tables
    .$with("noted")
    .as(tables.insert(publications).values({ recordId, kind }).returning({ id: publications.id }));
  await tables.with(counted, noted).select(told).from(counted);
}
