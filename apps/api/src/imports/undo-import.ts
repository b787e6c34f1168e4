// Takes a whole import back: what it made is archived, unless somebody has gone on with it; that stays, and is told.
import { ConvivioError, type RowUndoing } from "@convivio/core";
import {
  archive,
  archiveDrafts,
  type Database,
  type ImportRow,
  listRowsToUndo,
  listTouches,
  lockImport,
  type Move,
  moveImport,
  recordUndoings,
  type Transaction,
  waitToPublish,
} from "@convivio/db";
import { type BoundJob, bindJob, type JobRun } from "../jobs/job.ts";
import { guardImport, type Importing } from "./guard.ts";
import { undoImport } from "./import-jobs.ts";

const batch = 200;

export function undoImportJob(importing: Importing): BoundJob {
  return bindJob(undoImport, ({ import: id }, run) =>
    guardImport(importing, id, { state: "undoing", run }, () => undoAll(importing.db, id, run)),
  );
}

async function undoAll(db: Database, id: number, run: JobRun): Promise<void> {
  while (!run.signal.aborted) {
    const isMore = await db.tables.transaction((tables) => undoBatch(tables, id));
    if (!isMore) return;
  }
}

async function undoBatch(tables: Transaction, id: number): Promise<boolean> {
  await waitToPublish(tables);
  const row = await lockImport(tables, id);
  if (row.state !== "undoing") return false;
  const made = await listRowsToUndo(tables, id, batch);
  if (made.length > 0) {
    await recordUndoings(tables, id, await undoRows(tables, row, made));
    return true;
  }
  await moveImport(tables, id, ["undoing"], { state: "undone", endedAt: new Date() });
  return false;
}

interface Made {
  row: number;
  recordId: number;
  revisionId: number;
}

/** Drafts together; what was published one after the other, as answers change with each. */
async function undoRows(
  tables: Transaction,
  { id, acting }: ImportRow,
  made: readonly Made[],
): Promise<{ row: number; undoing: RowUndoing }[]> {
  const actor = acting?.actor ?? { kind: "job" as const, name: "import" };
  const detail = { import: id, undo: true };
  const touches = await listTouches(tables, made);
  const untouched = made.filter(({ recordId }) => touches.get(recordId)?.touch === "untouched");
  const drafts = untouched.filter(({ recordId }) => touches.get(recordId)?.isPublished === false);
  await archiveDrafts(tables, { ids: drafts.map(({ recordId }) => recordId), actor, detail });
  const needed = new Set<number>();
  for (const { recordId: record, revisionId: seen } of untouched) {
    if (touches.get(record)?.isPublished === false) continue;
    const isArchived = await isOut(tables, { record, language: null, seen, actor, detail });
    if (!isArchived) needed.add(record);
  }
  return made.map(({ row, recordId }) => {
    const isTouched = touches.get(recordId)?.touch === "touched";
    return { row, undoing: isTouched ? "edited" : needed.has(recordId) ? "needed" : "archived" };
  });
}

/** False for a published record that another cannot do without: it is refused, and does not take the others with it. */
async function isOut(tables: Transaction, move: Move): Promise<boolean> {
  try {
    await tables.transaction((inside) => archive(inside, move));
    return true;
  } catch (error) {
    if (error instanceof ConvivioError && error.code === "not-possible") return false;
    throw error;
  }
}
