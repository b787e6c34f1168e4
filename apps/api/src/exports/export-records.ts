// The records of a list as a file: every field, from which the same record can be read again, and names beside numbers.
import { exportColumns, type RecordKind, referencesOf, type Snapshot, writeNamed, writeRow } from "@convivio/core";
import { type Database, type ListedSnapshot, listSnapshots, nameRecords } from "@convivio/db";
import { csvLine, csvStart } from "./csv.ts";
import { type ExportFormat, writeObjects } from "./file-response.ts";

type Listing = Parameters<typeof listSnapshots>;

/** Columns that say where a record stands; none of them is read again. */
const standing = ["id", "state", "isPublished", "updatedAt"] as const;

export function exportRecords(
  db: Database,
  filter: Listing[1],
  order: Listing[2],
  format: ExportFormat,
): AsyncGenerator<string> {
  const rows = named(db, listSnapshots(db, filter, order));
  return format === "csv" ? asCsv(filter.kind, rows) : writeObjects(asObjects(rows), format);
}

interface Named {
  rows: ListedSnapshot[];
  nameOf(id: number): string;
}

/** Each batch with the names of everything that it points at: one question for all of them. */
async function* named(db: Database, batches: AsyncGenerator<ListedSnapshot[]>): AsyncGenerator<Named> {
  for await (const rows of batches) {
    const ids = rows.flatMap(({ kind, snapshot }) => referencesOf(kind, snapshot).map(({ id }) => id));
    const found = await nameRecords(db.tables, [...new Set(ids)]);
    const names = new Map(found.map(({ id, title }) => [id, title]));
    yield { rows, nameOf: (id) => names.get(id) ?? `#${id}` };
  }
}

/** With the address it has, whether it was chosen or made of the title. */
function whole({ slug, snapshot }: ListedSnapshot): Snapshot {
  return { ...snapshot, slug: slug ?? snapshot.slug ?? null };
}

async function* asCsv(kind: RecordKind, batches: AsyncGenerator<Named>): AsyncGenerator<string> {
  const columns = exportColumns(kind);
  yield csvStart + csvLine([...standing, ...columns]);
  for await (const { rows, nameOf } of batches) {
    const lines = rows.map((row) => {
      const cells = writeRow(kind, whole(row), nameOf);
      const { id, state, isPublished, updatedAt } = row;
      const first = [String(id), state, String(isPublished), updatedAt.toISOString()];
      return csvLine([...first, ...columns.map((column) => cells[column] ?? "")]);
    });
    yield lines.join("");
  }
}

async function* asObjects(batches: AsyncGenerator<Named>): AsyncGenerator<object> {
  for await (const { rows, nameOf } of batches) {
    for (const row of rows) {
      const { id, state, isPublished, updatedAt } = row;
      yield { id, state, isPublished, updatedAt: updatedAt.toISOString(), ...writeNamed(row.kind, whole(row), nameOf) };
    }
  }
}
