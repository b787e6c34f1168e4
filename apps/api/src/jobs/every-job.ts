// Every job of the api, each with what does it.
import type { Logger } from "pino";
import type { Catalogue } from "../catalogue.ts";
import { makeNewsJob } from "../deliveries/make-news.ts";
import { checkImportJob } from "../imports/check-import.ts";
import { forgetImportsJob } from "../imports/forget-imports.ts";
import { runImportJob } from "../imports/run-import.ts";
import { undoImportJob } from "../imports/undo-import.ts";
import { checkSourcesJob } from "../sources/check-sources.ts";
import { makeDigestsJob } from "../subscriptions/make-digests.ts";
import type { BoundJob } from "./job.ts";

export function everyJob({ catalogue, log }: { catalogue: Catalogue; log: Logger }): BoundJob[] {
  const { db, publicUrl } = catalogue;
  return [
    checkSourcesJob({ db, log, publicUrl }),
    checkImportJob({ db, log }),
    runImportJob({ db, log }),
    undoImportJob({ db, log }),
    forgetImportsJob(db),
    makeDigestsJob(catalogue),
    makeNewsJob(catalogue),
  ];
}
