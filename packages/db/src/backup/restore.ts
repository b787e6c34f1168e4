// A restore: all of a backup or nothing, in one transaction, into a database that is empty or may be replaced.
import { finished } from "node:stream/promises";
import { ConvivioError } from "@convivio/core";
import type { TransactionSql } from "postgres";
import { listMigrations, type Migration, noteMigration } from "../migrations.ts";
import { tryToLockSchema } from "../schema-lock.ts";
import type { BackupFile } from "./backup-file.ts";
import { clear, isEmpty, lockTables } from "./clear.ts";
import { type Content, notOurs, readContent } from "./content.ts";
import { listTables, nameOf, quoted } from "./contents.ts";
import { countLines, pour } from "./flow.ts";
import { formatVersion, Header, Line, Opening } from "./header.ts";
import { putAside } from "./put-aside.ts";
import { applyMigrations, makeMissing } from "./rebuild.ts";
import { isInUse, set, settle, withSession } from "./session.ts";

/** How far a restore is. */
export interface RestoreProgress {
  table: string;
  bytesRead: number;
  bytes: number;
  rows: number;
}

export interface RestoreOptions {
  /** Whatever the database holds is given up for the backup. */
  replace?: boolean;
  /** Those of this release, unless it is another that is tried. */
  migrations?: readonly Migration[];
  onProgress?: (progress: RestoreProgress) => void;
  signal?: AbortSignal;
}

export interface RestoreReport {
  tables: number;
  rows: number;
  header: Header;
}

export async function restore(url: string, file: BackupFile, options: RestoreOptions = {}): Promise<RestoreReport> {
  const progress = { table: "", bytesRead: 0, bytes: file.bytes, rows: 0 };
  const content = readContent(
    file.content((bytesRead) => {
      progress.bytesRead = bytesRead;
    }),
  );
  try {
    const header = parseHeader(await content.line());
    const { had, later } = splitMigrations(header, options.migrations ?? listMigrations());
    return await withSession(url, "restore", (db) =>
      db.sql.begin(async (tx) => {
        await makeRoom(tx, options);
        await applyMigrations(tx, had);
        await makeMissing(tx, header.structure);
        const bringBack = await putAside(tx);
        const told = await copyAll(tx, content, progress, options);
        await bringBack();
        await bringUpToDate(tx, later);
        return { ...told, header };
      }),
    );
  } finally {
    await content.close();
  }
}

function parseHeader(line: unknown): Header {
  const opening = Opening.safeParse(line);
  if (!opening.success) throw notOurs();
  const header = Header.safeParse(line);
  if (opening.data.format !== formatVersion || !header.success) throw tooNew(opening.data.release);
  return header.data;
}

const tooNew = (release: string) =>
  new ConvivioError(
    "not-possible",
    `This backup was made by Convivio ${release}, which is newer than this one. Bring Convivio up to date, then restore it.`,
  );

/** Those that the backup had had, and those that it still has to get. */
function splitMigrations({ migrations, release }: Header, known: readonly Migration[]) {
  const had = new Set(migrations.map(({ madeAt }) => madeAt));
  if (known.filter(({ madeAt }) => had.has(madeAt)).length < had.size) throw tooNew(release);
  const last = Math.max(...had);
  return {
    had: known.filter(({ madeAt }) => had.has(madeAt)),
    later: known.filter(({ madeAt }) => madeAt > last),
  };
}

/** From here on the database is ours alone, and empty. */
async function makeRoom(tx: TransactionSql, options: RestoreOptions): Promise<void> {
  await settle(tx);
  if (!(await tryToLockSchema(tx, "alters"))) {
    throw new ConvivioError(
      "not-possible",
      "Convivio is starting, being backed up or restored. Wait until that is done.",
    );
  }
  await checkMayReplace(tx, options);
  await set(tx, "lock_timeout", "5s");
  await lockTables(tx);
  // Once more: until now somebody could write.
  await checkMayReplace(tx, options);
  await clear(tx);
}

async function checkMayReplace(tx: TransactionSql, { replace }: RestoreOptions): Promise<void> {
  if (await isEmpty(tx)) return;
  if (replace !== true) {
    throw new ConvivioError(
      "not-possible",
      "This database is not empty. Nothing was changed. Restore into an empty one, or add --replace: then all that it holds is lost.",
    );
  }
  if (!(await isInUse(tx))) return;
  throw new ConvivioError(
    "not-possible",
    "Convivio is running over this database. Stop it first (Ctrl-C where npm start runs, or its services), then restore.",
  );
}

async function copyAll(
  tx: TransactionSql,
  content: Content,
  progress: RestoreProgress,
  options: RestoreOptions,
): Promise<{ tables: number; rows: number }> {
  const columns = new Map((await listTables(tx)).map((table) => [nameOf(table), table.columns]));
  // A migration may have put rows where the backup has its own.
  await tx.unsafe(`truncate ${[...columns.keys()].join(", ")}`);
  let tables = 0;
  for (;;) {
    const line = Line.safeParse(await content.line());
    if (!line.success) throw notOurs();
    if ("table" in line.data) {
      const { table } = line.data;
      checkColumns(table, columns.get(nameOf(table)));
      progress.table = `${table.schema}.${table.name}`;
      await copy(tx, table, watched(content.rows(), progress, options));
      tables += 1;
    } else if ("sequence" in line.data) {
      const { sequence } = line.data;
      await tx`select setval(${nameOf(sequence)}::text::regclass, ${sequence.last}::bigint, ${sequence.isCalled})`;
    } else {
      const { end } = line.data;
      // Reading on to the end checks the whole once more.
      if (end.tables !== tables || end.rows !== progress.rows || (await content.line()) !== null) throw notOurs();
      return { tables, rows: progress.rows };
    }
  }
}

type CopiedTable = { schema: string; name: string; columns: string[] };

function checkColumns(table: CopiedTable, here: string[] | undefined): void {
  if (here !== undefined && [...here].sort().join() === [...table.columns].sort().join()) return;
  throw new ConvivioError(
    "not-possible",
    `The table ${table.schema}.${table.name} of this backup is not as the migrations of Convivio make it. Restore it with the release that made it.`,
    `${table.columns} / ${here}`,
  );
}

async function* watched(
  rows: AsyncIterable<Buffer>,
  progress: RestoreProgress,
  { onProgress, signal }: RestoreOptions,
): AsyncGenerator<Buffer> {
  for await (const block of rows) {
    signal?.throwIfAborted();
    progress.rows += countLines(block);
    onProgress?.(progress);
    yield block;
  }
}

async function copy(tx: TransactionSql, table: CopiedTable, rows: AsyncIterable<Buffer>): Promise<void> {
  const columns = table.columns.map((name) => quoted(name)).join(", ");
  const into = await tx.unsafe(`copy ${nameOf(table)} (${columns}) from stdin`).writable();
  await pour(rows, into, finished(into));
}

async function bringUpToDate(tx: TransactionSql, later: readonly Migration[]): Promise<void> {
  await applyMigrations(tx, later);
  for (const migration of later) await noteMigration(tx, migration);
  // So that the first questions are answered as quickly as the later ones.
  await tx.unsafe(`analyze ${(await listTables(tx)).map(nameOf).join(", ")}`);
}
