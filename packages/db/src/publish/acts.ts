// The steps of a record on its way, beside saving and publishing: review, assignment, discarding, the archive and back.
import { type Act, type Actor, ConvivioError, stateAfter } from "@convivio/core";
import { eq } from "drizzle-orm";
import type { Tables, Transaction } from "../connect.ts";
import { comments, records, revisions } from "../schema/index.ts";
import type { LineState } from "../schema/workflow.ts";
import { indexDependents } from "../search/index-documents.ts";
import { type Line, type LineAddress, lockLine, moveLine, requireCurrent, requirePossible } from "./line.ts";
import { listRevision } from "./listing.ts";
import { requireUnneeded } from "./needed.ts";
import { putIn, takeOut, tellOfChange, waitToPublish } from "./publish.ts";
import { readTranslations, showTranslations } from "./translations.ts";

export interface Move extends LineAddress {
  /** The revision that whoever acts has seen. */
  seen: number | null;
  actor: Actor;
  detail?: Record<string, unknown>;
}

/** Review: send, take back, ask for changes. @returns the number of the audit row. */
export async function review(
  tables: Transaction,
  act: "submit" | "withdraw" | "ask-changes",
  move: Move,
): Promise<number> {
  const line = await lockFor(tables, act, move);
  return moveLine(tables, line, { state: stateAfter(act, line.state) }, stepOf(act, move));
}

/** Who looks after it now; null for nobody. */
export async function assign(
  tables: Transaction,
  { assigneeId, actor, ...address }: LineAddress & { assigneeId: string | null; actor: Actor },
): Promise<number> {
  const line = await lockLine(tables, address);
  return moveLine(tables, line, { assigneeId }, { actor, action: "assign" });
}

/** Drops what is not published yet: the published revision is the current one again. Its revisions stay to be read. */
export async function discard(tables: Transaction, move: Move): Promise<number> {
  const line = await lockFor(tables, "discard", move);
  const to = { state: stateAfter("discard", line.state), currentRevision: line.publishedRevision };
  const audited = await moveLine(tables, line, to, stepOf("discard", move));
  await listCurrent(tables, { ...line, ...to });
  return audited;
}

/** Takes a record out of the catalogue, or a translation away from it. Nothing is lost. */
export async function archive(tables: Transaction, move: Move): Promise<number> {
  await waitToPublish(tables);
  const line = await lockFor(tables, "archive", move);
  const to: Partial<LineState> = { state: "archived", publishedRevision: null };
  await show(tables, line, to);
  return moveLine(tables, line, to, stepOf("archive", move));
}

/** Puts an archived record back to where it was: published if it was that. A translation comes back as a draft. */
export async function unarchive(tables: Transaction, move: Move): Promise<number> {
  await waitToPublish(tables);
  const line = await lockFor(tables, "restore", move);
  const [row] = await tables.select({ archived: records.archived }).from(records).where(eq(records.id, line.record));
  const before = line.language === null ? row?.archived : null;
  const to: Partial<LineState> = before ?? { state: "draft" };
  await show(tables, line, to);
  return moveLine(tables, line, to, stepOf("restore", move));
}

export async function comment(
  tables: Tables,
  given: LineAddress & { revision: number | null; actor: Actor; act: Act | null; text: string },
): Promise<void> {
  const { record: recordId, language, revision: revisionId, actor, act, text } = given;
  await tables.insert(comments).values({ recordId, language, revisionId, actor, act, text });
}

async function lockFor(tables: Transaction, act: Act, move: Move): Promise<Line> {
  const line = await lockLine(tables, move);
  requirePossible(line, act);
  await requireCurrent(tables, line, move.seen);
  return line;
}

function stepOf(act: Act, { actor, detail }: Move) {
  return { actor, action: act, detail };
}

/** Makes the published tables show what the line will say is published. Changes nothing where that stays the same. */
export async function show(tables: Transaction, line: Line, to: Partial<LineState>): Promise<void> {
  const wanted = to.publishedRevision;
  if (wanted === undefined || wanted === line.publishedRevision) return keepArchived(tables, line, to);
  if (line.language !== null) return showTranslation(tables, line, wanted);
  if (wanted === null) {
    await requireUnneeded(tables, line);
    await takeOut(tables, line);
  } else {
    const snapshot = await getSnapshot(tables, wanted);
    await putIn(tables, { record: line.record, kind: line.kind, revision: wanted, snapshot }, "all");
  }
  await keepArchived(tables, line, to);
  await tellOfChange(tables, wanted !== null && line.publishedRevision === null ? line : null);
}

async function keepArchived(tables: Transaction, line: Line, to: Partial<LineState>): Promise<void> {
  if (line.language !== null || to.state === undefined) return;
  const { state, publishedRevision } = line;
  const archived = to.state === "archived" ? { state, publishedRevision } : null;
  await tables.update(records).set({ archived }).where(eq(records.id, line.record));
}

async function showTranslation(tables: Transaction, line: Line, wanted: number | null): Promise<void> {
  const language = line.language ?? "";
  const { [language]: _, ...others } = await readTranslations(tables, line.record);
  const own = wanted === null ? {} : { [language]: await getTranslation(tables, wanted) };
  await showTranslations(tables, line.kind, line.record, { ...others, ...own });
  await indexDependents(tables, line.kind, line.record);
  await tellOfChange(tables);
}

async function getSnapshot(tables: Transaction, revision: number) {
  return (await getRevision(tables, revision)).snapshot;
}

async function getTranslation(tables: Transaction, revision: number) {
  const { snapshot, translates } = await getRevision(tables, revision);
  return { revision, of: translates, fields: snapshot };
}

async function getRevision(tables: Transaction, revision: number) {
  const [row] = await tables
    .select({ snapshot: revisions.snapshot, translates: revisions.translates })
    .from(revisions)
    .where(eq(revisions.id, revision));
  if (row === undefined) throw new ConvivioError("not-found", "This revision does not exist.", `revision ${revision}`);
  return row;
}

export async function listCurrent(tables: Transaction, line: Line): Promise<void> {
  if (line.language !== null || line.currentRevision === null) return;
  const snapshot = await getSnapshot(tables, line.currentRevision);
  await listRevision(tables, { record: line.record, kind: line.kind, revision: line.currentRevision, snapshot });
}
