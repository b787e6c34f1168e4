// Whether anything changed since the last complete build: a start for which nothing did needs neither npm nor a network.
import { accessSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./say.mjs";

/** What the last complete build was made from. In node_modules, so that whoever removes that removes this too. */
const stamp = join(repository, "node_modules/.convivio-built");
/** Where pnpm notes when it last saw that everything is installed. */
const installed = join(repository, "node_modules/.pnpm-workspace-state-v1.json");
const outcomes = ["apps/api/dist/main.js", "apps/bot/dist/main.js", "apps/dashboard/dist/index.html"];
/** What is not built from: made by the tools, by us while running, or read by people and by tests only. */
const notSource = /^(node_modules|dist|dist-types|docs|scripts|coverage|\..*|.*\.tsbuildinfo|.*\.md|.*\.test\.tsx?)$/;

export function isBuilt() {
  try {
    for (const file of outcomes) accessSync(join(repository, file));
    return isInstalled() && readFileSync(stamp, "utf8") === footprint();
  } catch {
    return false;
  }
}

/** Before a build: until it is complete, there is none. Returns what says that it is. */
export function beginBuild() {
  const made = footprint();
  rmSync(stamp, { force: true });
  return () => writeFileSync(stamp, made);
}

function isInstalled() {
  const { lastValidatedTimestamp } = JSON.parse(readFileSync(installed, "utf8"));
  return lastValidatedTimestamp > statSync(join(repository, "pnpm-lock.yaml")).mtimeMs;
}

/** Name, size and time of every source file. */
function footprint() {
  return listSources("").sort().join("\n");
}

function listSources(folder) {
  return readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (notSource.test(entry.name)) return [];
    if (entry.isDirectory()) return listSources(path);
    if (!entry.isFile()) return [];
    const { size, mtimeMs } = statSync(join(repository, path));
    return [`${path} ${size} ${mtimeMs}`];
  });
}
