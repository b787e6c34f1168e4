// Runs one command in a process group of its own, and ends the whole group when whoever wanted it is gone or says so.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const [command, ...words] = process.argv.slice(2);
/** Time for the tools to put away what they were writing. */
const patienceMs = 3000;

const child = spawn(command, words, { stdio: ["ignore", "inherit", "inherit"] });
child.on("error", (error) => {
  process.stderr.write(`${command} could not be started: ${error.message}\n`);
  process.exit(1);
});
child.on("exit", (code) => {
  if (!isEnding) process.exit(code ?? 1);
});
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

let isEnding = false;
async function end() {
  if (isEnding) return;
  isEnding = true;
  const all = descendants();
  tell("SIGTERM", all);
  const giveUpAt = Date.now() + patienceMs;
  while (Date.now() < giveUpAt && all.some(isThere)) await new Promise((resolve) => setTimeout(resolve, 50));
  // Looked for anew: some tools give a command a group of its own, and leave it behind.
  tell("SIGKILL", [...all, ...descendants()]);
  process.exit(1);
}
process.on("disconnect", end);
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, end);
if (!process.connected) end();

function tell(signal, pids) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already.
    }
  }
}

function isThere(pid) {
  try {
    return stateOf(pid) !== "Z" && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Everything of our group or below us. Where there is no /proc, at least the command itself. */
function descendants() {
  try {
    const all = pids().map((pid) => ({ pid, parent: parentOf(pid), group: groupOf(pid) }));
    const found = [process.pid];
    for (const above of found) {
      for (const { pid, parent, group } of all) {
        if ((parent === above || group === process.pid) && !found.includes(pid)) found.push(pid);
      }
    }
    return found.slice(1);
  } catch {
    return child.pid === undefined ? [] : [child.pid];
  }
}

function pids() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** The fields of a process after its name, which may hold anything. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

function stateOf(pid) {
  return statOf(pid)[0];
}

function parentOf(pid) {
  return Number(statOf(pid)[1]);
}

function groupOf(pid) {
  return Number(statOf(pid)[2]);
}
