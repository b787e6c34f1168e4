// Imports: one, all of them, and their way from state to state.
import { ConvivioError, type ImportCounts, type ImportState } from "@convivio/core";
import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Database, Tables, Transaction } from "../connect.ts";
import { imports } from "../schema/index.ts";

export type ImportRow = typeof imports.$inferSelect;
export type NewImport = Pick<typeof imports.$inferInsert, "kind" | "name" | "format" | "createdBy" | "language">;

export async function createImport(db: Database, given: NewImport): Promise<number> {
  const [row] = await db.tables.insert(imports).values(given).returning({ id: imports.id });
  if (row === undefined) throw new ConvivioError("internal", "The import could not be kept.", "insert gave no row");
  return row.id;
}

export async function findImport(tables: Tables, id: number): Promise<ImportRow | null> {
  const [row] = await tables.select().from(imports).where(eq(imports.id, id));
  return row ?? null;
}

/** With a lock: whoever moves it on waits for the others. */
export async function lockImport(tables: Transaction, id: number): Promise<ImportRow> {
  const [row] = await tables.select().from(imports).where(eq(imports.id, id)).for("update");
  if (row === undefined)
    throw new ConvivioError("not-found", "There is no such import.", `import ${id}`, { field: "id" });
  return row;
}

/** Moves an import on from one of these states; refused where it is in another by now. */
export async function moveImport(
  tables: Transaction,
  id: number,
  from: readonly ImportState[],
  changed: Partial<Omit<ImportRow, "id">>,
): Promise<ImportRow> {
  const row = await lockImport(tables, id);
  if (!from.includes(row.state)) {
    throw new ConvivioError(
      "not-possible",
      "This import is no longer where this could be done. Look at it again.",
      `import ${id} is ${row.state}`,
    );
  }
  await tables.update(imports).set(changed).where(eq(imports.id, id));
  return { ...row, ...changed };
}

/** Latest first. */
export async function listImports(tables: Tables, page: { limit: number; before?: number | undefined }) {
  return tables
    .select()
    .from(imports)
    .where(page.before === undefined ? undefined : lt(imports.id, page.before))
    .orderBy(desc(imports.id))
    .limit(page.limit);
}

/** Those that a job should be working on. */
export async function listRunningImports(db: Database): Promise<{ id: number; state: ImportState }[]> {
  return db.tables
    .select({ id: imports.id, state: imports.state })
    .from(imports)
    .where(inArray(imports.state, ["checking", "importing", "undoing"]));
}

const noRows: ImportCounts = {
  all: 0,
  unchecked: 0,
  valid: 0,
  incomplete: 0,
  invalid: 0,
  duplicate: 0,
  imported: 0,
  archived: 0,
  kept: 0,
};

/** How many rows of each sort these imports have. */
export async function countImportRows(db: Database, ids: readonly number[]): Promise<Map<number, ImportCounts>> {
  const rows = await db.sql<({ id: number } & ImportCounts)[]>`
    select import_id as id, count(*)::int as all,
      count(*) filter (where outcome is null)::int as unchecked,
      count(*) filter (where outcome = 'valid')::int as valid,
      count(*) filter (where outcome = 'valid' and problems <> '[]')::int as incomplete,
      count(*) filter (where outcome = 'invalid')::int as invalid,
      count(*) filter (where outcome = 'duplicate')::int as duplicate,
      count(*) filter (where record_id is not null)::int as imported,
      count(*) filter (where undoing = 'archived')::int as archived,
      count(*) filter (where undoing in ('edited', 'needed'))::int as kept
    from import_rows where import_id = any(${[...ids]}) group by import_id`;
  const counted = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return new Map(ids.map((id) => [id, counted.get(id) ?? noRows]));
}

/** A file whose reading was cut off, and one that nobody went on with for three months: its rows are nobody's any more. */
export async function forgetOldImports(db: Database): Promise<number> {
  const gone = await db.tables
    .delete(imports)
    .where(
      and(
        inArray(imports.state, ["reading", "ready", "checked"]),
        sql`${imports.createdAt} < now() - case when ${imports.state} = 'reading' then interval '1 day' else interval '3 months' end`,
      ),
    )
    .returning({ id: imports.id });
  return gone.length;
}

export async function deleteImport(db: Database, id: number): Promise<void> {
  await db.tables.delete(imports).where(and(eq(imports.id, id), eq(imports.state, "reading")));
}
