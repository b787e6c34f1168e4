// What breaks an import for good is told on the import itself; what passes by itself is tried again with the job.
import type { ImportState } from "@convivio/core";
import { type Database, moveImport, troubleOf } from "@convivio/db";
import type { Logger } from "pino";
import type { JobRun } from "../jobs/job.ts";

export interface Importing {
  db: Database;
  log: Logger;
}

/** @param state the one in which it is while the work goes on. */
export async function guardImport(
  { db, log }: Importing,
  id: number,
  { state, run }: { state: ImportState; run: JobRun },
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (run.signal.aborted || troubleOf(error) !== null) throw error;
    const failure = `import-${id}-${Date.now().toString(36)}`;
    log.error({ err: error, import: id, reference: failure }, "an import failed");
    await db.tables.transaction((tables) =>
      moveImport(tables, id, [state], { state: "failed", failure, endedAt: new Date() }),
    );
  }
}
