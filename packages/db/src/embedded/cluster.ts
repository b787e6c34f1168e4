// Makes the cluster (the data directory of PostgreSQL) once, and refuses one that these binaries must not touch.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Account, commandAs } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { EmbeddedServerError } from "./error.ts";
import { giveTo, type Places, readText, syncFolder, writePrivately } from "./places.ts";
import { clusterSettings, owner } from "./settings.ts";

const draftPrefix = "unfinished-";

/** Whether a cluster is there; throws when what is there is something else, or of another major version. */
export function hasCluster(places: Places, majorVersion: number): boolean {
  const version = readText(join(places.cluster, "PG_VERSION"))?.trim();
  if (version === undefined) {
    if (!existsSync(places.cluster) || readdirSync(places.cluster).length === 0) return false;
    throw new EmbeddedServerError(
      "embedded-unknown-folder",
      `${places.cluster} holds something that is not a database: move it elsewhere, then start again.`,
    );
  }
  if (Number(version) === majorVersion) return true;
  throw new EmbeddedServerError(
    "embedded-other-version",
    `The database in ${places.folder} was made by PostgreSQL ${version} and this Convivio brings PostgreSQL ${majorVersion}; it is left as it is: start the Convivio release that brings PostgreSQL ${version}, or set DATABASE_URL.`,
  );
}

/** Made aside and renamed when complete, so that a cut-off attempt can never be taken for a cluster. */
export async function createCluster(places: Places, binaries: Binaries, account: Account, durable: boolean) {
  removeDrafts(places);
  const draft = mkdtempSync(join(places.folder, draftPrefix));
  try {
    const passwordFile = join(draft, "password");
    writeFileSync(passwordFile, keepPassword(places), { mode: 0o600 });
    if (account.owner) for (const path of [passwordFile, draft]) chownSync(path, account.owner.uid, account.owner.gid);
    const made = join(draft, "cluster");
    const args = ["-D", made, `--pwfile=${passwordFile}`, ...clusterSettings, ...(durable ? [] : ["--no-sync"])];
    const { file, args: words, options } = commandAs(account, binaries.initdb, args);
    await promisify(execFile)(file, words, { ...options, env: binaries.env });
    renameSync(made, places.cluster);
    if (durable) syncFolder(places.folder);
  } finally {
    rmSync(draft, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What a killed attempt left. No data can be in there: nobody ever connects before the rename. */
function removeDrafts(places: Places): void {
  for (const name of readdirSync(places.folder)) {
    if (!name.startsWith(draftPrefix)) continue;
    try {
      rmSync(join(places.folder, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Its initdb may have outlived the process that started it, and still be writing. The next start will do.
    }
  }
}

/** Gives the cluster to who will run it, where that changed since it was made. */
export function giveClusterTo(account: Account, places: Places): void {
  if (account.owner && statSync(places.cluster).uid !== account.owner.uid) giveTo(places.cluster, account.owner);
}

export function findPassword(places: Places): string | undefined {
  return readText(places.password)?.trim() || undefined;
}

function keepPassword(places: Places): string {
  const found = findPassword(places);
  if (found) return found;
  const made = randomBytes(24).toString("base64url");
  writePrivately(places.password, `${made}\n`);
  return made;
}

/** The password file was lost: who owns the folder may set another, by the single-user mode, which asks for none. */
export async function replacePassword(places: Places, binaries: Binaries, account: Account): Promise<void> {
  const made = randomBytes(24).toString("base64url");
  const { file, args, options } = commandAs(account, binaries.postgres, ["--single", "-D", places.cluster, "postgres"]);
  const child = spawn(file, args, { ...options, env: binaries.env, stdio: ["pipe", "ignore", "ignore"] });
  child.stdin.end(`alter role ${owner} password '${made}'\n`);
  await new Promise((resolve, reject) => child.once("exit", resolve).once("error", reject));
  writePrivately(places.password, `${made}\n`);
}
