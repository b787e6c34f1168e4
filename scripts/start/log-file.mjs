// The log of one process: a file in the data folder that never grows without end.
import { createWriteStream, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "./turn.mjs";

const largestBytes = 20 * 1024 * 1024;
const lookEveryMs = 60_000;

/** A log that reached its size becomes the older one, and the one before that is forgotten. */
export function openLog(name) {
  const folder = join(dataFolder, "logs");
  const path = join(folder, `${name}.log`);
  mkdirSync(folder, { recursive: true });
  let file = openAt(path);
  setInterval(() => {
    if (sizeOf(path) < largestBytes) return;
    renameSync(path, `${path}.1`);
    file.end();
    file = openAt(path);
  }, lookEveryMs).unref();
  return { path, write: (text) => file.write(text) };
}

function openAt(path) {
  const file = createWriteStream(path, { flags: "a", mode: 0o600 });
  // A full disk must not take down what still answers.
  file.on("error", () => {});
  return file;
}

function sizeOf(path) {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
