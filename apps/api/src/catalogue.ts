// The catalogue as a process knows it: the database, and the names in memory, read again when somebody publishes.
import type { Dictionary } from "@convivio/core";
import { type CatalogueNames, catalogueChannel, type Database, readNames, readVersion } from "@convivio/db";
import type { Logger } from "pino";
import { type ChosenSettings, openChosenSettings } from "./members/chosen-settings.ts";
import { openSeenSources, type SeenSources } from "./sources/seen-sources.ts";

export interface Catalogue {
  readonly db: Database;
  readonly names: CatalogueNames;
  readonly dictionary: Dictionary;
  readonly sources: SeenSources;
  /** What members have chosen for themselves. */
  readonly members: ChosenSettings;
  /** The public address that links begin with, without a slash at the end. */
  readonly publicUrl: string;
  /** Today in UTC, as YYYY-MM-DD. */
  today(): string;
  now(): Date;
  /** Reads the names again if the catalogue has changed since: resolves once all that is published now is known. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

export interface CatalogueOptions {
  db: Database;
  publicUrl: string;
  log: Logger;
  /** Milliseconds between two looks at the version, in case a notification was lost with its connection. */
  checkEveryMs?: number;
  now?: () => Date;
}

/** Between two readings that nobody waits for, so many times as long as the last took. */
const restPerRead = 2;
/** What is published is in answers within two seconds. */
const longestRestMs = 1000;

/** Reads the names and keeps them fresh: by NOTIFY at once, by the version number at the latest after a while. */
export async function openCatalogue(options: CatalogueOptions): Promise<Catalogue> {
  const { db, log } = options;
  let names = await readNames(db);
  const [sources, members] = await Promise.all([openSeenSources(db, log), openChosenSettings(db, log)]);
  let reading: Promise<void> | null = null;
  let isAskedAgain = false;
  let lastRead = { endedAt: Number.NEGATIVE_INFINITY, tookMs: 0 };
  const readAgain = async () => {
    const began = performance.now();
    names = await readNames(db);
    const endedAt = performance.now();
    lastRead = { endedAt, tookMs: endedAt - began };
  };
  const refresh = (): Promise<void> => {
    isAskedAgain = true;
    reading ??= (async () => {
      while (isAskedAgain) {
        isAskedAgain = false;
        await readAgain();
      }
    })()
      .catch((error: unknown) => log.error({ err: error }, "the names could not be read again"))
      .finally(() => {
        reading = null;
      });
    return reading;
  };
  let soon: NodeJS.Timeout | null = null;
  // A change alone is read at once. Of an import's thousands not each is, or this process would do nothing else.
  const hear = (version: string) => {
    if (soon !== null || Number(version) === names.version) return;
    const restMs = Math.min(longestRestMs, restPerRead * lastRead.tookMs);
    soon = setTimeout(
      () => {
        soon = null;
        void refresh();
      },
      Math.max(0, lastRead.endedAt + restMs - performance.now()),
    ).unref();
  };
  const listening = await db.sql.listen(catalogueChannel, hear, () => void refresh());
  const catchUp = async () => {
    if ((await readVersion(db)) !== names.version) await refresh();
  };
  const timer = setInterval(() => catchUp().catch(() => {}), options.checkEveryMs ?? 30_000);
  timer.unref();
  const now = options.now ?? (() => new Date());
  return {
    db,
    get names() {
      return names;
    },
    get dictionary() {
      return names.dictionary;
    },
    sources,
    members,
    publicUrl: options.publicUrl,
    today: () => now().toISOString().slice(0, 10),
    now,
    catchUp,
    async close() {
      clearInterval(timer);
      if (soon !== null) clearTimeout(soon);
      await listening.unlisten().catch(() => {});
      await Promise.all([sources.close(), members.close()]);
      await reading;
    },
  };
}
