// Why a start ends: a signal, or the one who wanted it is gone.
import { readFileSync } from "node:fs";

/** Calls `stop` once, with 0 at a signal; gives back what ends it for another reason. */
export function onStop(stop) {
  let isStopping = false;
  const end = (code) => {
    if (isStopping) return;
    isStopping = true;
    clearInterval(watch);
    void stop(code);
    // Whoever asked for the end has nothing more to do here.
    return new Promise(() => {});
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end(0));
  if (!isHangUpIgnored()) process.on("SIGHUP", () => end(0));
  // npm does not always pass a signal on; when it is gone, so is whoever wanted this.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && end(0), 500);
  return end;
}

/** Started by nohup: a closed terminal is no reason to stop. Where the system does not tell, it is one. */
function isHangUpIgnored() {
  try {
    const ignored = /^SigIgn:\s*([0-9a-f]+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "0";
    return Number.parseInt(ignored.slice(-1), 16) % 2 === 1;
  } catch {
    return false;
  }
}
