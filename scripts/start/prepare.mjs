// Installs and builds, quietly: what the tools print is shown only when they fail.
import { fork } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { fileURLToPath } from "node:url";
import { isBuilt } from "./footprint.mjs";
import { complain, fail, repository, say } from "./say.mjs";

const pnpm = "pnpm@12.21.0";
const stepProgram = fileURLToPath(new URL("step-process.mjs", import.meta.url));

/** @param onStep is given each step while it runs, so that a stop can end it. */
export async function prepare(onStep) {
  refuseClosedFolder();
  if (isBuilt()) return;
  say("Installing (the first time takes about a minute)");
  await run(["install", "--frozen-lockfile", "--reporter=append-only"], "Installing", onStep);
  say("Building");
  await run(["run", "--silent", "build"], "Building", onStep);
}

function refuseClosedFolder() {
  try {
    accessSync(repository, constants.W_OK);
  } catch {
    fail(
      `The folder ${repository} cannot be written by this account. Copy Convivio to a folder of your own, then run npm start there.`,
    );
  }
}

function run(words, name, onStep) {
  return new Promise((resolve) => {
    const child = fork(stepProgram, ["npx", "-y", pnpm, ...words], {
      cwd: repository,
      // A group of its own: a stop ends all that the tools have started, and a Ctrl-C is ours to hear.
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    });
    const printed = [];
    child.stdout.on("data", (chunk) => printed.push(chunk));
    child.stderr.on("data", (chunk) => printed.push(chunk));
    let isStopped = false;
    const gone = new Promise((left) => child.on("exit", left));
    const stop = () => {
      isStopped = true;
      if (child.connected) child.disconnect();
      return gone;
    };
    onStep({ stop: () => (child.exitCode === null && child.signalCode === null ? stop() : Promise.resolve()) });
    child.on("close", (code) => {
      if (isStopped) return;
      if (code === 0) return resolve();
      complain(Buffer.concat(printed).toString().trimEnd());
      fail(`${name} did not finish. The lines above say why.`);
    });
  });
}
