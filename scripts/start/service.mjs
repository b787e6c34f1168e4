// One process of ours: started, listened to, started again when it dies, and stopped in order.
import { fork } from "node:child_process";
import { createWriteStream, mkdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { line, repository } from "./say.mjs";
import { dataFolder } from "./turn.mjs";

/** A process that dies so often within a minute is not started again. */
const mostDeaths = 5;
const minuteMs = 60_000;
const largestLog = 20 * 1024 * 1024;
/** How long a process may take to stop before it is ended. */
const patienceMs = 20_000;

export function startService({ node, name, file, isOnce = false, env = {}, onProgress = () => {}, onGiveUp }) {
  const log = openLog(name);
  const deaths = [];
  let child;
  let isStopping = false;
  let printed = "";
  let tellReady;
  const ready = new Promise((resolve) => {
    tellReady = resolve;
  });
  let tellFinished;
  const finished = new Promise((resolve) => {
    tellFinished = resolve;
  });
  const start = () => {
    child = fork(join(repository, file), [], {
      execPath: node,
      cwd: repository,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    child.stdout.pipe(log, { end: false });
    if (isOnce) child.stdout.on("data", (chunk) => (printed += chunk));
    child.stderr.on("data", (chunk) => {
      log.write(chunk);
      line(String(chunk).trimEnd());
    });
    child.on("message", (told) => {
      if (told.step !== undefined) onProgress(told.step, told.done, told.total);
      if (told.ready !== undefined) tellReady(told.ready);
    });
    child.on("close", (code) => ended(code));
  };
  const ended = (code) => {
    tellFinished({ code: code ?? 1, printed });
    tellReady(null);
    if (isOnce || isStopping || code === 0) return;
    // It ended by its own decision and has said why.
    if (code === 1) return onGiveUp();
    deaths.push(Date.now());
    if (deaths.filter((at) => at > Date.now() - minuteMs).length > mostDeaths) {
      line(`  The ${name} dies again and again; its log is ${log.path}`);
      return onGiveUp();
    }
    line(`  The ${name} was ended from outside; starting it again`);
    setTimeout(() => !isStopping && start(), 300);
  };
  start();
  return { ready, finished, stop: () => stop() };

  function stop() {
    isStopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    const gone = new Promise((resolve) => child.once("close", resolve));
    const impatience = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    child.kill("SIGTERM");
    return gone.finally(() => clearTimeout(impatience));
  }
}

function openLog(name) {
  const folder = join(dataFolder, "logs");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.log`);
  try {
    if (statSync(path).size > largestLog) truncateSync(path);
  } catch {
    // The first start has no log yet.
  }
  return createWriteStream(path, { flags: "a" });
}
