// One start at a time over one data folder: a file that says whose turn it is.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fail, repository } from "./say.mjs";

export const dataFolder = resolve(repository, process.env.CONVIVIO_DATA_DIR || ".convivio");
const file = join(dataFolder, "start.pid");

/** Takes the turn, or ends with a sentence. Returns what gives it back. */
export function takeTurn() {
  try {
    mkdirSync(dataFolder, { recursive: true });
    // Twice: the file of a start that was killed is put out of the way once.
    if (!takeFile() && !takeFile()) refuse(readHolder());
  } catch (error) {
    fail(
      `The folder ${dataFolder} cannot be written (${error.code}). Make it writable, or set CONVIVIO_DATA_DIR to another one.`,
    );
  }
  return () => rmSync(file, { force: true });
}

function takeFile() {
  try {
    writeFileSync(file, `${process.pid} ${birthOf(process.pid)}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  const holder = readHolder();
  if (holder !== null) refuse(holder);
  rmSync(file, { force: true });
  return false;
}

function refuse(holder) {
  fail(`Convivio already runs over ${dataFolder} (process ${holder}). Use it, or stop it there with Ctrl-C first.`);
}

/** The process whose turn it is, if it is still the one that wrote the file: numbers are given out again. */
function readHolder() {
  const [pid, ...birth] = readFileSync(file, "utf8").split(" ");
  const born = birthOf(Number(pid));
  return born !== null && born === birth.join(" ") ? Number(pid) : null;
}

/** A text that no other process with this number has; null when it is dead or a zombie. */
function birthOf(pid) {
  if (!(pid > 0)) return null;
  try {
    if (process.platform !== "linux") {
      const [state, ...born] = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "C" },
      })
        .trim()
        .split(/\s+/);
      return state.startsWith("Z") ? null : born.join("-");
    }
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name, in brackets, may hold spaces and brackets itself: what counts comes after the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return fields[0] === "Z" || fields[0] === "X" ? null : `${boot}/${fields[19]}`;
  } catch {
    return null;
  }
}
