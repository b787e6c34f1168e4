// Takes a whole import back: what it made is archived, unless somebody has gone on with it; that stays, and is told.
import { ConvivioError, type RowUndoing } from "@convivio/core";
import {
  archive,
  type Database,
  findTouch,
  type ImportRow,
  listRowsToUndo,
  lockImport,
  moveImport,
  recordUndoing,
  type Transaction,
  waitToPublish,
} from "@convivio/db";
import { type BoundJob, bindJob, type JobRun } from "../jobs/job.ts";
import { guardImport, type Importing } from "./guard.ts";
import { undoImport } from "./import-jobs.ts";

const batch = 50;

export function undoImportJob(importing: Importing): BoundJob {
  return bindJob(undoImport, ({ import: id }, run) =>
    guardImport(importing, id, { state: "undoing", run }, () => undoRows(importing.db, id, run)),
  );
}

async function undoRows(db: Database, id: number, run: JobRun): Promise<void> {
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
  for (const one of made) {
    await recordUndoing(tables, id, { row: one.row, undoing: await undoRow(tables, row, one) });
  }
  if (made.length > 0) return true;
  await moveImport(tables, id, ["undoing"], { state: "undone", endedAt: new Date() });
  return false;
}

async function undoRow(
  tables: Transaction,
  { id, acting }: ImportRow,
  made: { row: number; recordId: number; revisionId: number },
): Promise<RowUndoing> {
  const touch = await findTouch(tables, made);
  if (touch !== "untouched") return touch === "archived" ? "archived" : "edited";
  const actor = acting?.actor ?? { kind: "job" as const, name: "import" };
  const { recordId: record, revisionId: seen } = made;
  try {
    // A published record that another cannot do without is refused, and must not take the others with it.
    await tables.transaction((inside) =>
      archive(inside, { record, language: null, seen, actor, detail: { import: id, undo: true } }),
    );
    return "archived";
  } catch (error) {
    if (error instanceof ConvivioError && error.code === "not-possible") return "needed";
    throw error;
  }
}
