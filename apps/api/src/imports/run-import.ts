// Brings the rows in: a batch in each transaction, so that a stop or a kill leaves whole rows, each of them once.
import { type Acting, ConvivioError, isWarning, type Problem, type RowProblem, type Snapshot } from "@convivio/core";
import {
  createDrafts,
  type Database,
  findImport,
  type ImportRow,
  listRowsToImport,
  lockImport,
  moveImport,
  publish,
  recordImportedRows,
  refuseRow,
  type Transaction,
  waitToPublish,
} from "@convivio/db";
import { requireMay, subjectNow } from "../desk/authority.ts";
import { type BoundJob, bindJob, type JobRun } from "../jobs/job.ts";
import { guardImport, type Importing } from "./guard.ts";
import { runImport } from "./import-jobs.ts";

const draftsAtOnce = 200;
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
  if (isToPublish) for (const one of rows) await publishRow(tables, row, row.acting, one);
  else await draftRows(tables, row, row.acting, rows);
  if (rows.length > 0) return true;
  await moveImport(tables, id, ["importing"], { state: "imported", endedAt: new Date() });
  return false;
}

interface Row {
  row: number;
  snapshot: Snapshot;
}

/** In the name of whoever started it, each write with the import's number. */
async function draftRows(tables: Transaction, { id, kind }: ImportRow, { actor }: Acting, rows: Row[]): Promise<void> {
  const drafts = rows.map(({ row, snapshot }) => ({ snapshot, detail: { import: id, row } }));
  const made = await createDrafts(tables, { kind, actor, drafts });
  await recordImportedRows(
    tables,
    id,
    made.map((one, at) => ({ ...one, row: rows[at]?.row ?? 0 })),
  );
}

/** One row that is refused after all is told as that, and keeps no other from coming in. */
async function publishRow(tables: Transaction, { id, kind }: ImportRow, acting: Acting, one: Row): Promise<void> {
  const { actor } = acting;
  const detail = { import: id, row: one.row };
  try {
    await tables.transaction(async (inside) => {
      const [made] = await createDrafts(inside, { kind, actor, drafts: [{ snapshot: one.snapshot, detail }] });
      if (made === undefined) return;
      requireMay(acting, "publish", await subjectNow(inside, made.recordId, null));
      await publish(inside, { revision: made.revisionId, actor, knowingly: "all", detail });
      await recordImportedRows(inside, id, [{ row: one.row, ...made }]);
    });
  } catch (error) {
    if (!(error instanceof ConvivioError) || error.code === "internal") throw error;
    await refuseRow(tables, id, { row: one.row, problems: problemsOf(error) });
  }
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
