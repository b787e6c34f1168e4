// Lets go of files that nobody went on with.
import { type Database, forgetOldImports } from "@convivio/db";
import { z } from "zod";
import { type BoundJob, bindJob } from "../jobs/job.ts";

const forgetImports = { name: "forget-imports", input: z.object({}), isExclusive: true };

export function forgetImportsJob(db: Database): BoundJob {
  return bindJob(forgetImports, async () => void (await forgetOldImports(db)), { cron: "41 3 * * *", input: {} });
}
