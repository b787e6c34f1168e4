// Asks for digests when the catalogue changes, so that "at once" is soon; the clock asks too, in case this is missed.
import { catalogueChannel, type Database, listenTo } from "@convivio/db";
import type { Logger } from "pino";
import type { Jobs } from "../jobs/jobs.ts";
import { makeDigests } from "./make-digests.ts";

/** Who publishes one thing often publishes the next: they are told together. */
const burstMs = 5_000;

export interface Watch {
  close(): Promise<void>;
}

export async function watchCatalogue({
  db,
  jobs,
  log,
  waitMs = burstMs,
}: {
  db: Database;
  jobs: Pick<Jobs, "enqueue">;
  log: Logger;
  waitMs?: number;
}): Promise<Watch> {
  let timer: NodeJS.Timeout | null = null;
  const ask = () => {
    timer = null;
    jobs
      .enqueue(makeDigests, {})
      .catch((error: unknown) => log.error({ err: error }, "digests could not be asked for"));
  };
  const listening = await listenTo(db, catalogueChannel, () => {
    timer ??= setTimeout(ask, waitMs);
  });
  return {
    async close() {
      await listening.close();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
