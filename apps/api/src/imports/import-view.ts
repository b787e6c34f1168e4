// Imports and their rows as the desk shows them.
import {
  type Acting,
  type ImportCounts,
  type ImportRowView,
  type ImportState,
  type ImportView,
  isSameActor,
  may,
  type Settings,
  titleOf,
} from "@convivio/core";
import { countImportRows, type Database, getSettings, type ImportRow, type listImportRows } from "@convivio/db";
import { newSubject } from "../desk/authority.ts";

export async function importViews(db: Database, acting: Acting, rows: readonly ImportRow[]): Promise<ImportView[]> {
  const [counts, settings] = await Promise.all([
    countImportRows(
      db,
      rows.map(({ id }) => id),
    ),
    getSettings(db.tables),
  ]);
  return rows.flatMap((row) => {
    const counted = counts.get(row.id);
    return counted === undefined ? [] : [importView(row, counted, acting, settings)];
  });
}

export async function importViewOf(db: Database, acting: Acting, row: ImportRow): Promise<ImportView> {
  const [view] = await importViews(db, acting, [row]);
  if (view === undefined) throw new Error("an import was not counted");
  return view;
}

function importView(row: ImportRow, counts: ImportCounts, acting: Acting, settings: Settings): ImportView {
  const { acting: _, withDuplicates, ...told } = row;
  return {
    ...told,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    counts,
    progress: progressOf(row, counts, withDuplicates),
    may: {
      start: canStart.includes(row.state) && counts.valid + counts.duplicate > counts.imported,
      publish: mayPublish(acting, row, settings),
      cancel: canCancel.includes(row.state),
      undo: canUndo.includes(row.state) && counts.imported > 0 && mayUndo(acting, row),
    },
  };
}

export const canStart: readonly ImportState[] = ["checked", "cancelled"];
export const canCancel: readonly ImportState[] = ["checking", "importing"];
export const canUndo: readonly ImportState[] = ["imported", "cancelled", "failed"];

export function mayUndo(acting: Acting, { createdBy }: Pick<ImportRow, "createdBy">): boolean {
  return may(acting, isSameActor(acting.actor, createdBy) ? "import" : "undo-any-import");
}

/** Whether rows may be published without anybody else looking at them; each is asked about again when its turn comes. */
export function mayPublish(acting: Acting, { kind }: Pick<ImportRow, "kind">, { isFourEyes }: Settings): boolean {
  const { actor } = acting;
  return may(acting, "publish", { ...newSubject(kind, actor), writtenBy: actor, isFourEyes });
}

function progressOf(row: ImportRow, counts: ImportCounts, withDuplicates: boolean): ImportView["progress"] {
  switch (row.state) {
    case "checking":
      return { done: counts.all - counts.unchecked, total: counts.all };
    case "importing":
      return { done: counts.imported, total: counts.valid + (withDuplicates ? counts.duplicate : 0) };
    case "undoing":
      return { done: counts.archived + counts.kept, total: counts.imported };
    default:
      return null;
  }
}

type ListedRow = Awaited<ReturnType<typeof listImportRows>>[number];

const shownCharacters = 200;

export function rowView({ kind, columns }: Pick<ImportRow, "kind" | "columns">, row: ListedRow): ImportRowView {
  const { raw, snapshot, recordId, state } = row;
  const cells = Array.isArray(raw) ? raw : columns.map((column) => raw[column]);
  return {
    row: row.row,
    title: snapshot === null ? "" : titleOf(kind, snapshot),
    cells: cells.map((cell) => textOf(cell).slice(0, shownCharacters).toWellFormed()),
    outcome: row.outcome,
    problems: row.problems,
    duplicateOf: row.duplicateOf,
    record: recordId === null || state === null ? null : { id: recordId, state },
    undoing: row.undoing,
  };
}

export function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}
