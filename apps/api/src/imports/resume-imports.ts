// Imports that were under way when everything stopped, and whose job is gone: after a restore from a backup, for example.
import type { ImportState } from "@convivio/core";
import { type Database, listRunningImports } from "@convivio/db";
import type { Job } from "../jobs/job.ts";
import type { Jobs } from "../jobs/jobs.ts";
import { checkImport, runImport, undoImport } from "./import-jobs.ts";

const jobOf: Partial<Record<ImportState, Job<{ import: number }>>> = {
  checking: checkImport,
  importing: runImport,
  undoing: undoImport,
};

/** Asks for the job of each once more. One that still has its own is none the worse: no row is done twice. */
export async function resumeImports(db: Database, jobs: Jobs): Promise<void> {
  await jobs.started;
  for (const { id, state } of await listRunningImports(db)) {
    const job = jobOf[state];
    if (job !== undefined) await jobs.enqueue(job, { import: id });
  }
}
