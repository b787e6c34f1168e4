// `pnpm seed`: brings the catalogue up to the seed of this release; what people edited since is left alone and said.

import { seed } from "@convivio/db";
import { pino } from "pino";
import { readEnv } from "../env.ts";
import { openStorage } from "../storage.ts";

const log = pino({ level: "silent" });
const storage = await openStorage(readEnv(process.env), log, () => {});
const report = await seed(storage.db);
process.stdout.write(`${report.created} created, ${report.changed} changed, ${report.unchanged} unchanged.\n`);
for (const { kind, slug } of report.leftAlone) {
  process.stdout.write(`Left alone, because somebody has edited it since: ${kind} ${slug}\n`);
}
await storage.close();
