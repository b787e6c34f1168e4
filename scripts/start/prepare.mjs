// Installs and builds, quietly: what the tools print is shown only when they fail.
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { fail, repository, say } from "./say.mjs";

const pnpm = "pnpm@12.21.0";

export async function install() {
  try {
    accessSync(repository, constants.W_OK);
  } catch {
    fail(
      `The folder ${repository} cannot be written by this account. Copy Convivio to a folder of your own, then run npm start there.`,
    );
  }
  say("Installing (the first time takes about a minute)");
  await run(["-y", pnpm, "install", "--frozen-lockfile", "--reporter=append-only"], "Installing");
}

export async function build() {
  say("Building");
  await run(["-y", pnpm, "run", "--silent", "build"], "Building");
}

function run(words, step) {
  return new Promise((resolve) => {
    const child = spawn("npx", words, {
      cwd: repository,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    });
    const printed = [];
    child.stdout.on("data", (chunk) => printed.push(chunk));
    child.stderr.on("data", (chunk) => printed.push(chunk));
    child.on("error", (error) => fail(`${step} could not begin: ${error.message}. Is npm installed?`));
    child.on("close", (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(printed));
      fail(`${step} did not finish. The lines above say why.`);
    });
  });
}
