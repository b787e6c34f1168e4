// A process that takes a job, says so on its output, and works on it without end: made to be killed.
import { connect } from "@convivio/db";
import { pino } from "pino";
import { z } from "zod";
import { bindJob } from "../job.ts";
import { startJobs } from "../jobs.ts";

const db = connect(process.argv[2] ?? "");
const job = { name: "slow", input: z.object({ number: z.number() }) };
const jobs = startJobs({
  db,
  log: pino({ level: "silent" }),
  jobs: [
    bindJob(job, async () => {
      process.stdout.write("working\n");
      await new Promise((resolve) => setTimeout(resolve, 600_000));
    }),
  ],
});
await jobs.started;
process.stdout.write("started\n");
