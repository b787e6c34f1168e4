// The rows of an import, batch by batch: as they stood in the file, what was found of them, what was made of them.
import type { DuplicateOf, RowOutcome, RowProblem, RowSort, RowUndoing, Snapshot } from "@convivio/core";
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { Database, Tables, Transaction } from "../connect.ts";
import { importRows, records } from "../schema/index.ts";

export interface RawRow {
  row: number;
  raw: unknown[] | Record<string, unknown>;
}

export async function insertRawRows(db: Database, importId: number, rows: readonly RawRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.tables.execute(sql`
    insert into import_rows (import_id, row, raw)
    select ${importId}, row, raw from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (row int, raw jsonb)`);
}

export async function listUncheckedRows(tables: Tables, importId: number, limit: number): Promise<RawRow[]> {
  return tables
    .select({ row: importRows.row, raw: importRows.raw })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), isNull(importRows.outcome)))
    .orderBy(asc(importRows.row))
    .limit(limit);
}

export interface CheckedRow {
  row: number;
  outcome: RowOutcome;
  snapshot: Snapshot;
  problems: RowProblem[];
  duplicateOf: DuplicateOf | null;
  key: string | null;
  addresses: string[];
}

export async function recordCheckedRows(
  tables: Transaction,
  importId: number,
  rows: readonly CheckedRow[],
): Promise<void> {
  await tables.execute(sql`
    update import_rows r set outcome = c.outcome, snapshot = c.snapshot, problems = c.problems,
      duplicate_of = nullif(c."duplicateOf", 'null'::jsonb), key = c.key,
      addresses = array(select jsonb_array_elements_text(c.addresses))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as c (row int, outcome text, snapshot jsonb, problems jsonb, "duplicateOf" jsonb, key text, addresses jsonb)
    where r.import_id = ${importId} and r.row = c.row`);
}

/** Puts every row back to where it was before the dry run. */
export async function forgetCheck(tables: Transaction, importId: number): Promise<void> {
  await tables
    .update(importRows)
    .set({ outcome: null, snapshot: null, problems: [], duplicateOf: null, key: null, addresses: null })
    .where(eq(importRows.importId, importId));
}

/** By what the rows between these two that were checked already are known again. */
export async function listRowIdentities(
  tables: Tables,
  importId: number,
  { after, before }: { after: number; before: number },
): Promise<{ row: number; key: string; addresses: string[] }[]> {
  const rows = await tables
    .select({ row: importRows.row, key: importRows.key, addresses: importRows.addresses })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        gt(importRows.row, after),
        lt(importRows.row, before),
        isNotNull(importRows.key),
      ),
    )
    .orderBy(asc(importRows.row));
  return rows.map(({ row, key, addresses }) => ({ row, key: key ?? "", addresses: addresses ?? [] }));
}

/** What is still to be made into records. */
export async function listRowsToImport(
  tables: Tables,
  importId: number,
  { withDuplicates, limit }: { withDuplicates: boolean; limit: number },
): Promise<{ row: number; snapshot: Snapshot }[]> {
  const outcomes: RowOutcome[] = withDuplicates ? ["valid", "duplicate"] : ["valid"];
  const rows = await tables
    .select({ row: importRows.row, snapshot: importRows.snapshot })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), inArray(importRows.outcome, outcomes), isNull(importRows.recordId)))
    .orderBy(asc(importRows.row))
    .limit(limit);
  return rows.map(({ row, snapshot }) => ({ row, snapshot: snapshot ?? {} }));
}

/** The records that rows have become. */
export async function recordImportedRows(
  tables: Transaction,
  importId: number,
  made: readonly { row: number; recordId: number; revisionId: number }[],
): Promise<void> {
  await tables.execute(sql`
    update import_rows r set record_id = m."recordId", revision_id = m."revisionId"
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as m (row int, "recordId" int, "revisionId" int)
    where r.import_id = ${importId} and r.row = m.row`);
}

/** A row that could not be made into a record after all. */
export async function refuseRow(
  tables: Transaction,
  importId: number,
  { row, problems }: { row: number; problems: RowProblem[] },
): Promise<void> {
  await tables
    .update(importRows)
    .set({ outcome: "invalid", problems })
    .where(and(eq(importRows.importId, importId), eq(importRows.row, row)));
}

/** What is still to be taken back, the latest first. */
export async function listRowsToUndo(
  tables: Tables,
  importId: number,
  limit: number,
): Promise<{ row: number; recordId: number; revisionId: number }[]> {
  const rows = await tables
    .select({ row: importRows.row, recordId: importRows.recordId, revisionId: importRows.revisionId })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), isNotNull(importRows.recordId), isNull(importRows.undoing)))
    .orderBy(desc(importRows.row))
    .limit(limit);
  return rows.map(({ row, recordId, revisionId }) => ({ row, recordId: recordId ?? 0, revisionId: revisionId ?? 0 }));
}

export async function recordUndoings(
  tables: Transaction,
  importId: number,
  undone: readonly { row: number; undoing: RowUndoing }[],
): Promise<void> {
  await tables.execute(sql`
    update import_rows r set undoing = u.undoing
    from jsonb_to_recordset(${JSON.stringify(undone)}::jsonb) as u (row int, undoing text)
    where r.import_id = ${importId} and r.row = u.row`);
}

const sorts: Record<RowSort, SQL | undefined> = {
  all: undefined,
  valid: eq(importRows.outcome, "valid"),
  incomplete: and(eq(importRows.outcome, "valid"), ne(importRows.problems, [])),
  invalid: eq(importRows.outcome, "invalid"),
  duplicate: eq(importRows.outcome, "duplicate"),
  imported: isNotNull(importRows.recordId),
  kept: or(eq(importRows.undoing, "edited"), eq(importRows.undoing, "needed")),
};

export async function listImportRows(
  tables: Tables,
  importId: number,
  page: { sort: RowSort; after: number; limit: number },
) {
  const rows = await tables
    .select({ row: importRows, state: records.state })
    .from(importRows)
    .leftJoin(records, eq(records.id, importRows.recordId))
    .where(and(eq(importRows.importId, importId), gt(importRows.row, page.after), sorts[page.sort]))
    .orderBy(asc(importRows.row))
    .limit(page.limit);
  return rows.map(({ row, state }) => ({ ...row, state }));
}
