// What can be known about another process: whether it lives, when it was born, how it was called.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A text that differs between two processes that were given the same pid; undefined when the process is dead or a zombie. */
export function findBirth(pid: number): string | undefined {
  return process.platform === "linux" ? findBirthInProc(pid) : findBirthByPs(pid);
}

export function isAlive(pid: number): boolean {
  return findBirth(pid) !== undefined;
}

/** Whether the kernel would accept a signal for this pid: true for a zombie too, which is what PostgreSQL's own check sees. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The words a process was started with; one string where the system does not tell them apart. */
export function listArguments(pid: number): string[] {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return [ps(pid, "command=")];
  } catch {
    return [];
  }
}

function findBirthInProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name, in brackets, may hold spaces and brackets itself: what counts comes after the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function findBirthByPs(pid: number): string | undefined {
  try {
    const [state = "Z", ...born] = ps(pid, "stat=,lstart=").split(/\s+/);
    return state.startsWith("Z") ? undefined : born.join("-");
  } catch {
    return undefined;
  }
}

function ps(pid: number, columns: string): string {
  const env = { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C" };
  return execFileSync("ps", ["-ww", "-o", columns, "-p", String(pid)], { encoding: "utf8", env }).trim();
}
