// A process that does the jobs of imports and nothing else: made to be killed in the middle of one.
import { connect } from "@convivio/db";
import { pino } from "pino";
import { startJobs } from "../../jobs/jobs.ts";
import { runImportJob } from "../run-import.ts";
import { undoImportJob } from "../undo-import.ts";

const db = connect(process.argv[2] ?? "", { connections: 3 });
const log = pino({ level: "silent" });
const jobs = startJobs({ db, log, jobs: [runImportJob({ db, log }), undoImportJob({ db, log })] });
await jobs.started;
process.stdout.write("started\n");
