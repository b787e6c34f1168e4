// A backup: every row of every table as it was at one moment, streamed while people go on writing.
import type { Writable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { ConvivioError } from "@convivio/core";
import type { TransactionSql } from "postgres";
import { listApplied } from "../migrations.ts";
import { tryToLockSchema } from "../schema-lock.ts";
import { listSequences, listTables, nameOf, quoted, type Table } from "./contents.ts";
import { countLines, inBlocks, pour } from "./flow.ts";
import { currentRelease, endOfRows, formatVersion, type Header, type Line } from "./header.ts";
import { sealing } from "./seal.ts";
import { settle, withSession } from "./session.ts";
import { describeStructure } from "./structure.ts";

/** How far a backup is. */
export interface BackupProgress {
  table: string;
  tablesDone: number;
  tables: number;
  rows: number;
}

export interface BackupOptions {
  onProgress?: (progress: BackupProgress) => void;
  /** Aborted, it ends with the reason of the signal. */
  signal?: AbortSignal;
}

/** What is in it, and how large it is. */
export interface BackupReport {
  tables: number;
  rows: number;
  bytes: number;
}

export function backup(url: string, into: Writable, options: BackupOptions = {}): Promise<BackupReport> {
  return withSession(url, "backup", (db) =>
    db.sql.begin("isolation level repeatable read read only", async (tx) => {
      // The first statement decides which moment is seen: at that moment nobody is altering a table.
      if (!(await tryToLockSchema(tx, "reads"))) throw tablesInMotion();
      await settle(tx);
      const header = await describe(tx);
      const told = { tables: 0, rows: 0 };
      let bytes = 0;
      const seal = sealing((all) => {
        bytes = all;
      });
      const gzip = createGzip();
      await pour(inBlocks(contentOf(tx, header, told, options)), gzip, pipeline(gzip, seal, into));
      return { ...told, bytes };
    }),
  );
}

const tablesInMotion = () =>
  new ConvivioError(
    "not-possible",
    "Convivio is bringing its tables up to date, or restoring a backup. Try again when that is done.",
  );

async function describe(tx: TransactionSql): Promise<Header> {
  const migrations = await listApplied(tx);
  if (migrations === null || migrations.length === 0) {
    throw new ConvivioError("not-possible", "There is nothing to back up: this database holds no tables of Convivio.");
  }
  const [now] = await tx`select now()::text as moment, current_setting('server_version') as server`;
  return {
    convivio: "backup",
    format: formatVersion,
    release: currentRelease(),
    madeAt: String(now?.moment),
    server: String(now?.server),
    migrations,
    structure: await describeStructure(tx),
  };
}

async function* contentOf(
  tx: TransactionSql,
  header: Header,
  told: Pick<BackupReport, "tables" | "rows">,
  { onProgress, signal }: BackupOptions,
): AsyncGenerator<Buffer> {
  yield line(header);
  const tables = await listTables(tx);
  await tx.unsafe(`lock table ${tables.map(nameOf).join(", ")} in access share mode`);
  for (const [tablesDone, table] of tables.entries()) {
    const { schema, name, columns } = table;
    yield line({ table: { schema, name, columns } });
    for await (const block of inBlocks(rowsOf(tx, table))) {
      signal?.throwIfAborted();
      told.rows += countLines(block);
      onProgress?.({ table: `${schema}.${name}`, tablesDone, tables: tables.length, rows: told.rows });
      yield block;
    }
    yield Buffer.from(endOfRows);
    told.tables += 1;
  }
  // After the rows: a sequence is always as it is now, so it can only be further than they are.
  for (const sequence of await listSequences(tx)) yield line({ sequence });
  yield line({ end: told });
}

const line = (content: Header | Line): Buffer => Buffer.from(`${JSON.stringify(content)}\n`);

async function* rowsOf(tx: TransactionSql, table: Table): AsyncGenerator<Buffer> {
  const columns = table.columns.map((name) => quoted(name)).join(", ");
  const from = table.isPartitioned ? `(select ${columns} from ${nameOf(table)})` : `${nameOf(table)} (${columns})`;
  const rows = await tx.unsafe(`copy ${from} to stdout`).readable();
  let isOver = false;
  try {
    for await (const row of rows.iterator({ destroyOnReturn: false })) yield row as Buffer;
    isOver = true;
  } finally {
    // The session understands nothing else before it has told them all.
    if (!isOver) await finished(rows.resume()).catch(() => {});
  }
}
