// Chooses the user that PostgreSQL runs as: it refuses root, and must reach both its programs and its folder.
import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import type { Binaries } from "./binaries.ts";
import { EmbeddedServerError } from "./error.ts";
import type { Owner, Places } from "./places.ts";

export type Account = {
  /** Put before each command. */
  prefix: string[];
  /** The user that Node switches to before it runs the command. */
  switchTo?: Owner;
  /** Who must own the cluster; absent when it is simply ours. */
  owner?: Owner;
};

type Command = { file: string; args: string[]; options: { uid?: number; gid?: number; cwd: string } };

/** The command as this account runs it, away from our own working directory, which may be closed to it. */
export function commandAs(account: Account, program: string, args: string[]): Command {
  const [file = program, ...rest] = [...account.prefix, program, ...args];
  const { switchTo } = account;
  // macOS counts its user nobody as -2, seen unsigned; Node wants it signed.
  const ids = switchTo ? { uid: switchTo.uid | 0, gid: switchTo.gid | 0 } : {};
  return { file, args: rest, options: { ...ids, cwd: "/" } };
}

export function chooseAccount(binaries: Binaries, places: Places): Account {
  if (process.getuid?.() !== 0) return { prefix: [] };
  for (const account of candidates(places)) if (canReach(account, binaries, places)) return account;
  throw new EmbeddedServerError(
    "embedded-closed-path",
    `PostgreSQL refuses to run as root, and no other user may enter ${places.folder} or ${binaries.postgres}: start Convivio as a plain user, or set DATABASE_URL.`,
  );
}

/** From the plainest to the most contrived; made one by one, because each look costs a process. */
function* candidates(places: Places): Generator<Account> {
  yield* ownerOf(places.cluster);
  for (const name of ["postgres", "_postgres", "nobody"]) yield* named(name);
  yield* ownerOf(places.folder);
  // Below a closed home only root may pass. Inside a user namespace of its own, root is called nobody: PostgreSQL is
  // content, and the folders let it through because to them it is still their owner.
  const nobody = ["--map-user=65534", "--map-group=65534"];
  yield { prefix: ["unshare", "--user", ...nobody, "--"], owner: { uid: 0, gid: 0 } };
  // Where namespaces are forbidden (a container): truly nobody, but with leave to pass closed folders.
  const leave = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  const ids = ["--reuid=65534", "--regid=65534", "--clear-groups"];
  yield { prefix: ["setpriv", ...ids, ...leave, "--"], owner: { uid: 65534, gid: 65534 } };
}

function* ownerOf(path: string): Generator<Account> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.uid === 0) return;
  const owner = { uid: found.uid, gid: found.gid };
  yield { prefix: [], switchTo: owner, owner };
}

function* named(name: string): Generator<Account> {
  try {
    const [uid, gid] = ["-u", "-g"].map((which) => Number(execFileSync("id", [which, name], { stdio: "pipe" })));
    if (!uid || !gid) return;
    yield { prefix: [], switchTo: { uid, gid }, owner: { uid, gid } };
  } catch {
    // No such user here.
  }
}

/** Tried, not computed: only the system knows its mounts, access lists and namespaces. */
function canReach(account: Account, binaries: Binaries, places: Places): boolean {
  const question = 'cd "$1" && test -x "$2" && test -x "$3" && test -r "$4"';
  const { postgres, initdb, firstRead } = binaries;
  const words = ["-c", question, "sh", places.folder, postgres, initdb, firstRead];
  const { file, args, options } = commandAs(account, "/bin/sh", words);
  return spawnSync(file, args, { ...options, stdio: "ignore" }).status === 0;
}
