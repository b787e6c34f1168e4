// Every job of the api, each with what does it.
import type { Logger } from "pino";
import type { Catalogue } from "../catalogue.ts";
import { checkSourcesJob } from "../sources/check-sources.ts";
import type { BoundJob } from "./job.ts";

export function everyJob({ catalogue, log }: { catalogue: Catalogue; log: Logger }): BoundJob[] {
  return [checkSourcesJob({ db: catalogue.db, log, publicUrl: catalogue.publicUrl })];
}
