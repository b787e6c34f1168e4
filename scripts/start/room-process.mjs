// One of our processes, the api or the bot: started, listened to, started again when it dies, and stopped.
import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openLog } from "./log-file.mjs";
import { complain, line, repository, sayAgain } from "./say.mjs";

/** How long a process may take to stop before it is ended: a database on a slow disk needs time to write. */
const patienceMs = 90_000;
const shortestPauseMs = 300;
const longestPauseMs = 30_000;
/** A process that lived this long is taken to be well, and its next death for a new story. */
const wellAfterMs = 60_000;

/** The Node that was installed with the rest; the one that runs this where there is none for the system. */
export function nodeProgram() {
  const own = join(repository, "node_modules/.bin/node");
  return existsSync(own) ? own : process.execPath;
}

/** `ready` gives what the process told when it was, or null when it ended before. */
export function startRoom({ name, file, env = {}, onProgress = () => {}, onGiveUp }) {
  const log = openLog(name);
  const life = { isStopping: false, wasReady: false, pauseMs: shortestPauseMs, bornAt: 0, timer: undefined };
  let child;
  let tellReady;
  const ready = new Promise((resolve) => {
    tellReady = resolve;
  });
  const start = () => {
    life.bornAt = Date.now();
    child = forkRoom(file, env);
    listen(child, log);
    child.on("message", (told) => {
      if (told.step !== undefined && !life.wasReady) onProgress(told.step, told.done, told.total);
      if (told.ready === undefined) return;
      if (life.wasReady) sayAgain(name, told.setUpLink);
      life.wasReady = true;
      tellReady({ url: told.ready, address: told.address ?? told.ready, setUpLink: told.setUpLink ?? null });
    });
    child.on("error", (error) => complain(`The ${name} could not be started: ${error.message}`));
    child.on("close", (code) => ended(code));
  };
  const ended = (code) => {
    if (life.isStopping || code === 0 || (code !== null && !life.wasReady)) tellReady(null);
    if (life.isStopping || code === 0) return;
    // It never came up, by its own decision, and has said why.
    if (code !== null && !life.wasReady) return onGiveUp();
    if (Date.now() - life.bornAt > wellAfterMs) life.pauseMs = shortestPauseMs;
    line(`  The ${name} ended unexpectedly; starting it again (its log: ${log.path})`);
    life.timer = setTimeout(start, life.pauseMs);
    life.pauseMs = Math.min(life.pauseMs * 2, longestPauseMs);
  };
  start();
  return { ready, stop: () => stop(life, child) };
}

function forkRoom(file, env) {
  return fork(join(repository, file), [], {
    execPath: nodeProgram(),
    cwd: repository,
    env: { ...process.env, ...env },
    // Away from the terminal: a Ctrl-C is ours to hear, and we stop them in order. Without us they leave by themselves.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}

/** All of it goes into the log; what is meant for people, which is not JSON, to the terminal too. */
function listen(child, log) {
  child.stdout.on("data", (chunk) => log.write(chunk));
  createInterface({ input: child.stderr }).on("line", (text) => {
    log.write(`${text}\n`);
    if (text.trim() !== "" && !text.startsWith("{")) complain(text);
  });
}

function stop(life, child) {
  life.isStopping = true;
  clearTimeout(life.timer);
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise((resolve) => child.once("close", resolve));
  const impatience = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  child.kill("SIGTERM");
  return gone.finally(() => clearTimeout(impatience));
}
