// The embedded PostgreSQL as the rest of Convivio sees it: started or adopted, kept alive, and left.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { type Binaries, getBinaries } from "./binaries.ts";
import { hasCluster } from "./cluster.ts";
import { ensureRunning } from "./ensure.ts";
import { explain } from "./error.ts";
import { withLock } from "./lock.ts";
import { makeFolder, type Places, placesIn } from "./places.ts";
import { findPostmaster, shutDown, trimLog } from "./postmaster.ts";
import {
  type Address,
  createDatabase,
  isConnectionLoss,
  isUsedByOthers,
  openPresence,
  type Presence,
  urlOf,
} from "./sessions.ts";

export type EmbeddedOptions = {
  /** Where the database lives; made when it is missing. */
  folder: string;
  /** A plain name: postgres.js does not decode the one in an address. */
  database?: string | undefined;
  /** Told in a few words what takes time. */
  onProgress?: ((step: string) => void) | undefined;
  /** False trades safety for speed: only for databases that are thrown away. */
  durable?: boolean | undefined;
};

export type EmbeddedServer = {
  url: string;
  /** It was running already, and this process joined. */
  adopted: boolean;
  /** The database was made by this start. */
  firstStart: boolean;
  /** Leaves; the last process to leave stops the server. Close your own connections first. */
  stop(): Promise<void>;
};

/** What one process holds of one server. */
type Hold = {
  places: Places;
  binaries: Binaries;
  durable: boolean;
  onProgress: (step: string) => void;
  address: Address;
  presence?: Presence;
  logWatch?: NodeJS.Timeout;
  leaving?: Promise<void>;
};

export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { database = "convivio", onProgress = () => {}, durable = true } = options;
  const places = placesIn(options.folder);
  try {
    makeFolder(places);
    const binaries = getBinaries(places.libraries);
    return await locked(places, onProgress, async () => {
      rmSync(places.stopped, { force: true });
      const firstStart = !hasCluster(places, binaries.majorVersion);
      return await insist(async () => {
        const { adopted, ...answer } = await ensureRunning({ places, binaries, durable, onProgress });
        return join(
          { places, binaries, durable, onProgress, address: { ...answer, database } },
          { adopted, firstStart },
        );
      });
    });
  } catch (error) {
    throw explain(error, places.folder);
  }
}

/** The server may be killed between its start and our first words to it: then once more. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 5 || !isConnectionLoss(error)) throw error;
    }
  }
}

/** Stops the server of a folder whoever uses it. The processes that do will not revive it. */
export async function stopEmbedded(folder: string): Promise<void> {
  const places = placesIn(folder);
  await locked(places, undefined, async () => {
    writeFileSync(places.stopped, "");
    const found = findPostmaster(places);
    if (found) await shutDown(found, places);
  });
}

function locked<T>(places: Places, onProgress: ((step: string) => void) | undefined, work: () => Promise<T>) {
  return withLock(places, () => onProgress?.("Waiting for another process that starts or stops the database"), work);
}

type Arrival = Pick<EmbeddedServer, "adopted" | "firstStart">;

async function join(hold: Hold, arrival: Arrival): Promise<EmbeddedServer> {
  await createDatabase(hold.address);
  await enter(hold);
  // The log of a server that runs for months must not fill the disk.
  hold.logWatch = setInterval(() => trimLog(hold.places), 60_000).unref();
  const stop = (): Promise<void> => {
    hold.leaving ??= leave(hold);
    return hold.leaving;
  };
  return { url: urlOf(hold.address), ...arrival, stop };
}

async function enter(hold: Hold): Promise<void> {
  hold.presence = await openPresence(hold.address, () => void revive(hold));
}

/** The server was killed, or stopped by somebody who did not know of us: whoever uses it gets it back where it was. */
async function revive(hold: Hold): Promise<void> {
  const { places, onProgress } = hold;
  for (let pauseMs = 50; !hold.leaving && existsSync(places.cluster); pauseMs = Math.min(2 * pauseMs, 10_000)) {
    try {
      return await locked(places, undefined, () => rejoin(hold));
    } catch (error) {
      onProgress(`The database does not come back: ${explain(error, places.folder).message}`);
      await delay(pauseMs);
    }
  }
}

async function rejoin(hold: Hold): Promise<void> {
  const { places, address, onProgress } = hold;
  if (hold.leaving || existsSync(places.stopped)) return;
  const { port, adopted } = await ensureRunning({ ...hold, port: address.port });
  if (port !== address.port) return onProgress("The database has moved to another port: start Convivio again");
  if (!adopted) onProgress("The database had stopped unexpectedly, and runs again");
  await enter(hold);
}

async function leave(hold: Hold): Promise<void> {
  const { places, address } = hold;
  clearInterval(hold.logWatch);
  // A folder removed under a running server: PostgreSQL notices by itself and ends.
  if (!existsSync(places.cluster)) return hold.presence?.leave();
  await locked(places, undefined, async () => {
    const found = findPostmaster(places);
    // A server that does not even answer is of no use to others either.
    const isUsed = found && (await isUsedByOthers(address, hold.presence?.backend ?? 0).catch(() => false));
    // Gone before the lock is, or the next to leave would take us for somebody who stays.
    await hold.presence?.leave();
    if (found && !isUsed) await shutDown(found, places);
  });
}
