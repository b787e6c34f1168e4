// Brings the rows in: a batch in each transaction, so that a stop or a kill leaves whole rows, each of them once.
import { type Acting, ConvivioError, isWarning, type Problem, type RowProblem, type Snapshot } from "@convivio/core";
import {
  createRecord,
  type Database,
  findImport,
  type ImportRow,
  listRowsToImport,
  lockImport,
  moveImport,
  publish,
  recordImportedRow,
  refuseRow,
  saveRevision,
  type Transaction,
  waitToPublish,
} from "@convivio/db";
import { requireMay, subjectNow } from "../desk/authority.ts";
import { type BoundJob, bindJob, type JobRun } from "../jobs/job.ts";
import { guardImport, type Importing } from "./guard.ts";
import { runImport } from "./import-jobs.ts";

const draftsAtOnce = 100;
/** Fewer where they are published: nobody else can publish meanwhile. */
const publishedAtOnce = 20;

export function runImportJob(importing: Importing): BoundJob {
  return bindJob(runImport, ({ import: id }, run) =>
    guardImport(importing, id, { state: "importing", run }, () => importRows(importing.db, id, run)),
  );
}

async function importRows(db: Database, id: number, run: JobRun): Promise<void> {
  const found = await findImport(db.tables, id);
  if (found === null) return;
  while (!run.signal.aborted) {
    const isMore = await db.tables.transaction((tables) => importBatch(tables, found));
    if (!isMore) return;
  }
}

async function importBatch(tables: Transaction, { id, isToPublish }: ImportRow): Promise<boolean> {
  if (isToPublish) await waitToPublish(tables);
  const row = await lockImport(tables, id);
  if (row.state !== "importing" || row.acting === null) return false;
  const limit = isToPublish ? publishedAtOnce : draftsAtOnce;
  const rows = await listRowsToImport(tables, id, { withDuplicates: row.withDuplicates, limit });
  for (const one of rows) await importRow(tables, row, row.acting, one);
  if (rows.length > 0) return true;
  await moveImport(tables, id, ["importing"], { state: "imported", endedAt: new Date() });
  return false;
}

/** One row that is refused after all is told as that, and keeps no other from coming in. */
async function importRow(
  tables: Transaction,
  of: ImportRow,
  acting: Acting,
  { row, snapshot }: { row: number; snapshot: Snapshot },
): Promise<void> {
  try {
    await tables.transaction(async (inside) => {
      const made = await writeRow(inside, of, acting, { row, snapshot });
      await recordImportedRow(inside, of.id, { row, ...made });
    });
  } catch (error) {
    if (!(error instanceof ConvivioError) || error.code === "internal") throw error;
    await refuseRow(tables, of.id, { row, problems: problemsOf(error) });
  }
}

/** The one place where an import writes records: in the name of whoever started it, each write with the import's number. */
async function writeRow(
  tables: Transaction,
  { id, kind, isToPublish }: ImportRow,
  acting: Acting,
  { row, snapshot }: { row: number; snapshot: Snapshot },
): Promise<{ recordId: number; revisionId: number }> {
  const { actor } = acting;
  const detail = { import: id, row };
  const recordId = await createRecord(tables, { kind, actor, detail });
  const revisionId = await saveRevision(tables, { record: recordId, snapshot, madeFrom: null, actor, detail });
  if (isToPublish) {
    requireMay(acting, "publish", await subjectNow(tables, recordId, null));
    await publish(tables, { revision: revisionId, actor, knowingly: "all", detail });
  }
  return { recordId, revisionId };
}

function problemsOf(error: ConvivioError): RowProblem[] {
  const found = (error.about as { problems?: Problem[] } | null)?.problems ?? [];
  const problems = found
    .filter((problem) => !isWarning(problem))
    .map(({ field, code, limit }) => ({ column: null, field, code, value: null, limit, isError: true }));
  if (problems.length > 0) return problems;
  const code = error.field === "slug" ? "slug-taken" : "wrong";
  return [{ column: null, field: error.field ?? "", code, value: error.message, limit: null, isError: true }];
}
