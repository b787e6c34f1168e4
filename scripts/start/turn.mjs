// One start at a time from one folder: a file with the number of the process that has its turn.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fail, repository } from "./say.mjs";

export const dataFolder = resolve(repository, process.env.CONVIVIO_DATA_DIR || ".convivio");
const file = join(dataFolder, "start.pid");

/** Takes the turn, or ends with a sentence. Returns what gives it back. */
export function takeTurn() {
  try {
    mkdirSync(dataFolder, { recursive: true });
    const other = readOther();
    if (other !== null) {
      fail(`Convivio already runs from this folder (process ${other}). Use it, or stop it there with Ctrl-C first.`);
    }
    writeFileSync(file, String(process.pid));
  } catch (error) {
    fail(
      `The folder ${dataFolder} cannot be written (${error.code}). Make it writable, or set CONVIVIO_DATA_DIR to another one.`,
    );
  }
  return () => rmSync(file, { force: true });
}

function readOther() {
  let pid;
  try {
    pid = Number(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
  return Number.isInteger(pid) && pid !== process.pid && isStart(pid) ? pid : null;
}

/** Alive, no zombie, and really a start: a number may have gone to another program since. */
function isStart(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("start.mjs");
  } catch (error) {
    // No /proc on this system: believe the signal.
    return error.code === "ENOENT" && process.platform !== "linux";
  }
}
