// Makes sure, under the folder's lock, that its server runs: adopts the one that does, or starts one.
import { setTimeout as delay } from "node:timers/promises";
import { chooseAccount } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { createCluster, findPassword, giveClusterTo, hasCluster, replacePassword } from "./cluster.ts";
import { EmbeddedServerError } from "./error.ts";
import type { Places } from "./places.ts";
import { choosePort, keepPort } from "./port.ts";
import { disarmStalePid, findPostmaster, launch, type Postmaster } from "./postmaster.ts";
import { isOurs } from "./sessions.ts";

type Wanted = {
  places: Places;
  binaries: Binaries;
  durable: boolean;
  onProgress: (step: string) => void;
  /** No other port will do: somebody holds an address with this one. */
  port?: number;
};

type Running = { port: number; password: string; adopted: boolean };

const longestRetryMs = 30_000;

export async function ensureRunning(wanted: Wanted): Promise<Running> {
  const giveUpAt = Date.now() + longestRetryMs;
  for (;;) {
    const exists = hasCluster(wanted.places, wanted.binaries.majorVersion);
    const adopted = exists ? await adopt(wanted) : undefined;
    if (adopted) return adopted;
    try {
      return await start(wanted, exists);
    } catch (error) {
      if (!isPassing(String(error), wanted) || Date.now() > giveUpAt) throw error;
      await delay(100);
    }
  }
}

/**
 * Somebody was quicker to take the port; or the server was killed, and its children are about to notice; or one that a
 * killed process had launched came up beside ours, and is adopted next.
 */
function isPassing(words: string, wanted: Wanted): boolean {
  if (words.includes("Address already in use")) return wanted.port === undefined;
  return /ended with SIGKILL|lock file .* already exists|pre-existing shared memory block/.test(words);
}

async function adopt({ places, onProgress }: Wanted): Promise<Running | undefined> {
  for (let look = 1; ; look++) {
    // After about a second.
    if (look === 50) onProgress("Waiting for the database, which is recovering or stopping");
    const found = findPostmaster(places);
    if (!found) return undefined;
    if (found.state !== "ready") await delay(20);
    else {
      const password = findPassword(places);
      if (!password) throw lostPassword(found, places);
      if (await isOurs(found, password, places)) return { port: found.port, password, adopted: true };
      // Either it died while we asked, or this folder is a copy of the one it serves.
      if (findPostmaster(places)?.pid === found.pid) return undefined;
    }
  }
}

function lostPassword({ pid }: Postmaster, places: Places): EmbeddedServerError {
  return new EmbeddedServerError(
    "embedded-wrong-password",
    `The database in ${places.folder} runs (process ${pid}), and the password kept in ${places.password} is gone: end that process, then start again.`,
  );
}

async function start(wanted: Wanted, exists: boolean): Promise<Running> {
  const { places, binaries, durable, onProgress } = wanted;
  const account = chooseAccount(binaries, places);
  if (exists) {
    giveClusterTo(account, places);
    disarmStalePid(places);
    if (!findPassword(places)) await replacePassword(places, binaries, account);
  } else {
    onProgress("Making a new database");
    await createCluster(places, binaries, account, durable);
  }
  onProgress("Starting the database");
  const port = wanted.port ?? (await choosePort(places));
  await launch({ places, binaries, account, port, durable });
  keepPort(places, port);
  return { port, password: findPassword(places) ?? "", adopted: false };
}
