// A line of revisions: the original of a record, or one of its translations. Read with a lock, moved on as one, never without saying from where.
import { type Act, type Actor, ConvivioError, isPossible, type RecordKind } from "@convivio/core";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Transaction } from "../connect.ts";
import { audit, records, revisions, translations } from "../schema/index.ts";
import type { LineState } from "../schema/workflow.ts";

/** Null is the language of the original. */
export interface LineAddress {
  record: number;
  language: string | null;
}

export interface Line extends LineAddress, LineState {
  kind: RecordKind;
  createdBy: Actor | null;
}

const stateColumns = (table: typeof records | typeof translations) => ({
  state: table.state,
  currentRevision: table.currentRevision,
  publishedRevision: table.publishedRevision,
  assigneeId: table.assigneeId,
});

/** The record first, then its translation: everybody locks in this order. */
export async function lockLine(tables: Transaction, { record, language }: LineAddress): Promise<Line> {
  const [row] = await tables
    .select({ kind: records.kind, createdBy: records.createdBy, ...stateColumns(records) })
    .from(records)
    .where(eq(records.id, record))
    .for("no key update");
  if (row === undefined) throw new ConvivioError("not-found", "This record does not exist.", `record ${record}`);
  if (language === null) return { record, language, ...row };
  const [translation] = await tables
    .select(stateColumns(translations))
    .from(translations)
    .where(and(eq(translations.recordId, record), eq(translations.language, language)))
    .for("no key update");
  if (row.state === "archived") refuse(`record ${record} is archived`);
  const none = { state: "draft" as const, currentRevision: null, publishedRevision: null, assigneeId: null };
  return { record, language, kind: row.kind, createdBy: row.createdBy, ...(translation ?? none) };
}

/** Refuses an act that is not possible where the line stands. */
export function requirePossible(line: Line, act: Act): void {
  const standing = { state: line.state, isPublished: line.publishedRevision !== null };
  if (!isPossible(act, standing)) refuse(`${act} of a line that is ${line.state}`);
}

function refuse(detail: string): never {
  throw new ConvivioError(
    "not-possible",
    "This cannot be done where the record stands now. Somebody may have moved it on: look at it again.",
    detail,
  );
}

/** Refuses whoever saw another revision than the current one, and gives both versions back. */
export async function requireCurrent(tables: Transaction, line: Line, seen: number | null): Promise<void> {
  if (line.currentRevision === seen) return;
  const current = line.currentRevision === null ? null : await findVersion(tables, line, line.currentRevision);
  const base = seen === null ? null : await findVersion(tables, line, seen);
  throw new ConvivioError(
    "stale-revision",
    "Somebody has changed this since you opened it. Compare both versions, then save again.",
    `line ${line.record} ${line.language ?? ""} is at ${line.currentRevision}, written from ${seen}`,
    { about: { base, current } },
  );
}

/** Of this line alone: the number comes from whoever asks, and another record's revision may not be theirs to see. */
async function findVersion(tables: Transaction, line: LineAddress, revision: number) {
  const [row] = await tables
    .select({
      revision: revisions.id,
      snapshot: revisions.snapshot,
      actor: revisions.actor,
      at: revisions.createdAt,
    })
    .from(revisions)
    .where(and(eq(revisions.id, revision), onLine(line)));
  return row === undefined ? null : { ...row, at: row.at.toISOString() };
}

/** The revisions of one line. */
export function onLine({ record, language }: LineAddress): SQL | undefined {
  const isOfLanguage = language === null ? isNull(revisions.language) : eq(revisions.language, language);
  return and(eq(revisions.recordId, record), isOfLanguage);
}

export interface Step {
  actor: Actor;
  action: string;
  revision?: number | null;
  detail?: Record<string, unknown> | undefined;
}

/** Writes where the line stands now, and who moved it from where. @returns the number of the audit row, by which it can be undone. */
export async function moveLine(tables: Transaction, line: Line, to: Partial<LineState>, step: Step): Promise<number> {
  const before = stateOf(line);
  const after = { ...before, ...to };
  const isSubmitted = after.state === "in-review" && before.state !== "in-review";
  const changed = {
    ...after,
    updatedAt: new Date(),
    updatedBy: step.actor,
    ...(isSubmitted ? { submittedAt: new Date() } : {}),
  };
  if (line.language === null) {
    await tables.update(records).set(changed).where(eq(records.id, line.record));
  } else {
    const { record: recordId, language } = line;
    await tables
      .insert(translations)
      .values({ recordId, language, ...changed })
      .onConflictDoUpdate({ target: [translations.recordId, translations.language], set: changed });
  }
  return writeAudit(tables, {
    ...step,
    record: line.record,
    language: line.language,
    revision: step.revision ?? after.currentRevision,
    change: { before, after },
  });
}

function stateOf({ state, currentRevision, publishedRevision, assigneeId }: LineState): LineState {
  return { state, currentRevision, publishedRevision, assigneeId };
}

/** @returns the number of the row. */
export async function writeAudit(
  tables: Transaction,
  entry: Step & { record?: number; language?: string | null; change?: { before: LineState; after: LineState } },
): Promise<number> {
  const [row] = await tables
    .insert(audit)
    .values({
      actor: entry.actor,
      action: entry.action,
      recordId: entry.record ?? null,
      revisionId: entry.revision ?? null,
      language: entry.language ?? null,
      change: entry.change ?? null,
      detail: entry.detail ?? null,
    })
    .returning({ id: audit.id });
  return row?.id ?? 0;
}
