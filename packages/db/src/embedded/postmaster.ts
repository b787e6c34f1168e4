// The running server: found by the file that PostgreSQL keeps, started, and stopped.
import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { type Account, commandAs } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { EmbeddedServerError } from "./error.ts";
import { isSameFolder, type Places, readText } from "./places.ts";
import { isAlive, isTaken, listArguments } from "./processes.ts";
import { listSettings } from "./settings.ts";

export type Postmaster = { pid: number; port: number; state: "starting" | "ready" | "stopping" };

const longestStopMs = 60_000;
const longestLogBytes = 5_000_000;
/** Beyond what any system gives to a process. */
const impossiblePid = 2 ** 31 - 1;

/** The server of this folder, if one is alive: not a zombie, and not a stranger that was given the pid of a dead one. */
export function findPostmaster(places: Places): Postmaster | undefined {
  const lines = readText(places.postmasterPid)?.split("\n") ?? [];
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isOurs(pid, places)) return undefined;
  const state = lines[7]?.trim();
  return { pid, port: Number(lines[3]), state: state === "ready" || state === "stopping" ? state : "starting" };
}

function isOurs(pid: number, places: Places): boolean {
  return isAlive(pid) && !isStranger(pid, places);
}

/** True only when sure: a server started by hand, with words of its own, is not a stranger. */
function isStranger(pid: number, places: Places): boolean {
  const words = listArguments(pid);
  const [program = ""] = words;
  // The name and nothing more: a child of another server calls itself "postgres: …".
  if (!/(^|\/)postgres( |$)/.test(program)) return true;
  // Where the system does not tell words apart, ours are recognised by what `launch` puts after the folder.
  const given = words.includes("-D") ? words[words.indexOf("-D") + 1] : undefined;
  const folder = given ?? / -D (.+) -c port=/.exec(program)?.[1];
  return folder?.startsWith("/") === true && !isSameFolder(folder, places.cluster);
}

/**
 * PostgreSQL will not start while the pid in its file is taken, be it by a zombie or by another program. The pid is
 * replaced and the rest stays: it tells PostgreSQL to look for children of the dead server that are still writing.
 */
export function disarmStalePid(places: Places): void {
  const [first, ...rest] = readText(places.postmasterPid)?.split("\n") ?? [];
  if (first === undefined) return;
  const pid = Math.abs(Number(first));
  if (!pid) rmSync(places.postmasterPid);
  // Looked at anew: a server that a killed process had launched may have appeared since.
  else if (isTaken(pid) && !isOurs(pid, places))
    writeFileSync(places.postmasterPid, [impossiblePid, ...rest].join("\n"));
}

type Launch = { places: Places; binaries: Binaries; account: Account; port: number; durable: boolean };

/** Starts the server in a session of its own, so that a Ctrl-C here is not heard there; answers once it is ready. */
export async function launch({ places, binaries, account, port, durable }: Launch): Promise<Postmaster> {
  trimLog(places);
  const log = openSync(places.log, "a", 0o600);
  const before = statSync(places.log).size;
  try {
    const args = ["-D", places.cluster, ...listSettings(port, durable)];
    const { file, args: words, options } = commandAs(account, binaries.postgres, args);
    const stdio = ["ignore", log, log] satisfies ["ignore", number, number];
    const child = spawn(file, words, { ...options, env: binaries.env, detached: true, stdio });
    child.unref();
    return await waitUntilReady(child, places);
  } catch (error) {
    const written = readFileSync(places.log).subarray(before).toString("utf8").slice(-4000).trim();
    throw new Error([String(error), written].join("\n"));
  } finally {
    closeSync(log);
  }
}

async function waitUntilReady(child: ChildProcess, places: Places): Promise<Postmaster> {
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  child.once("exit", (code, signal) => {
    failure ??= new Error(`postgres ended with ${signal ?? `code ${code}`}`);
  });
  // No time limit: after a crash it may have much to recover, and it either gets ready or ends.
  for (;;) {
    await delay(10);
    if (failure) throw failure;
    const found = findPostmaster(places);
    if (found?.pid === child.pid && found?.state === "ready") return found;
  }
}

/** Fast: clients are sent away, everything is written. Only a server that does not manage that in a minute is cut off. */
export async function shutDown({ pid }: Postmaster, places: Places): Promise<void> {
  if (await endsBy("SIGINT", pid, places, longestStopMs)) return;
  // Loses nothing that was acknowledged: the next start reads it from the write-ahead log.
  if (await endsBy("SIGQUIT", pid, places, longestStopMs)) return;
  throw new EmbeddedServerError(
    "embedded-stop-failed",
    `The database in ${places.folder} (process ${pid}) does not stop: end that process, then start again.`,
  );
}

async function endsBy(signal: "SIGINT" | "SIGQUIT", pid: number, places: Places, limitMs: number): Promise<boolean> {
  if (findPostmaster(places)?.pid !== pid) return true;
  process.kill(pid, signal);
  return waitUntilGone(pid, limitMs);
}

async function waitUntilGone(pid: number, limitMs: number): Promise<boolean> {
  const giveUpAt = Date.now() + limitMs;
  while (isAlive(pid)) {
    if (Date.now() > giveUpAt) return false;
    await delay(10);
  }
  return true;
}

/** Keeps the log and the one before. The server goes on writing to the same file, at its end, wherever that is. */
export function trimLog(places: Places): void {
  try {
    if (statSync(places.log).size <= longestLogBytes) return;
    copyFileSync(places.log, places.olderLog);
    truncateSync(places.log);
  } catch {
    // No log yet, or no space for a second one: no reason to stop a server that runs.
  }
}
