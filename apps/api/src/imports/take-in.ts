// Takes a file in: its rows go to the database as they come, and nothing is kept of a file that cannot be read to its end.
import { type Actor, type ImportFormat, type QuestionLanguage, type RecordKind, suggestMapping } from "@convivio/core";
import {
  createImport,
  type Database,
  deleteImport,
  type ImportRow,
  insertRawRows,
  moveImport,
  type RawRow,
  writeAudit,
} from "@convivio/db";
import { decode } from "./decode.ts";
import { readFile } from "./read-file.ts";

export interface SentFile {
  kind: RecordKind;
  name: string;
  format: ImportFormat;
  delimiter: string | null;
  language: QuestionLanguage;
  body: AsyncIterable<Uint8Array>;
}

/** Rows, and characters of them, in one statement at most. */
const mostRows = 500;
const mostCharacters = 1024 * 1024;

export async function takeIn(db: Database, actor: Actor, file: SentFile): Promise<ImportRow> {
  const { kind, name, format, language } = file;
  const id = await createImport(db, { kind, name, format, language, createdBy: actor });
  try {
    const { columns, rows } = readFile(decode(file.body), file);
    await insertAll(db, id, rows);
    const mapping = suggestMapping(kind, columns);
    return await db.tables.transaction(async (tables) => {
      await writeAudit(tables, { actor, action: "import.create", detail: { import: id, kind, name } });
      return moveImport(tables, id, ["reading"], { state: "ready", columns, mapping });
    });
  } catch (error) {
    await deleteImport(db, id).catch(() => {});
    throw error;
  }
}

async function insertAll(db: Database, id: number, rows: AsyncGenerator<RawRow>): Promise<void> {
  let batch: RawRow[] = [];
  let characters = 0;
  const write = async () => {
    await insertRawRows(db, id, batch);
    batch = [];
    characters = 0;
  };
  for await (const row of rows) {
    batch.push(row);
    characters += JSON.stringify(row.raw).length;
    if (batch.length >= mostRows || characters >= mostCharacters) await write();
  }
  await write();
}
