// When each source last answered and where a copy of it is kept, in memory: an answer shows both and asks the database for neither.
import type { Source } from "@convivio/core";
import { type Database, listenTo, listSeenSources, type SeenSource, sourceChannel } from "@convivio/db";
import type { Logger } from "pino";

export interface SeenSources {
  /** The source as it is written, with what is known of its address by now. */
  shown(source: Source): Source;
  close(): Promise<void>;
}

/** Notifications that arrive together are read together. */
const gatherMs = 50;

export async function openSeenSources(db: Database, log: Logger): Promise<SeenSources> {
  const seen = new Map<string, SeenSource>();
  const changed = new Set<number>();
  let timer: NodeJS.Timeout | null = null;
  let reading: Promise<void> = Promise.resolve();
  const read = (ids?: readonly number[]) => {
    reading = reading
      .then(async () => {
        for (const row of await listSeenSources(db, ids)) seen.set(row.address, row);
      })
      .catch((error: unknown) => log.error({ err: error }, "what is known of sources could not be read"));
    return reading;
  };
  const gather = () => {
    timer = null;
    const ids = [...changed];
    changed.clear();
    void read(ids);
  };
  const listening = await listenTo(
    db,
    sourceChannel,
    (id) => {
      changed.add(Number(id));
      timer ??= setTimeout(gather, gatherMs);
    },
    // Also after a lost connection, with which news may have been lost.
    () => void read(),
  );
  await reading;
  return {
    shown: (source) => withSeen(source, source.url === null ? undefined : seen.get(source.url)),
    async close() {
      if (timer !== null) clearTimeout(timer);
      await listening.close();
      await reading;
    },
  };
}

/** The later of two days; the copy that the source itself names before the one that was found for it. */
function withSeen(source: Source, seen: SeenSource | undefined): Source {
  if (seen === undefined) return source;
  const days = [source.lastSeenAlive, seen.lastSeenAlive].filter((day) => day !== null).sort();
  return { ...source, lastSeenAlive: days.at(-1) ?? null, archiveUrl: source.archiveUrl ?? seen.archiveUrl };
}
