// Where the embedded server keeps its things inside its folder, and how they are read and written safely.
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  fsyncSync,
  lchownSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { join, resolve } from "node:path";

export type Places = {
  folder: string;
  /** The data directory of PostgreSQL. It exists only once it is complete. */
  cluster: string;
  postmasterPid: string;
  password: string;
  port: string;
  log: string;
  olderLog: string;
  /** Present while the server is stopped on purpose, so that nobody revives it. */
  stopped: string;
  /** Links to the libraries, where the package's own folder may not be written. */
  libraries: string;
};

export function placesIn(folder: string): Places {
  const root = resolve(folder);
  const cluster = join(root, "cluster");
  return {
    folder: root,
    cluster,
    postmasterPid: join(cluster, "postmaster.pid"),
    password: join(root, "password"),
    port: join(root, "port"),
    log: join(root, "server.log"),
    olderLog: join(root, "server.log.1"),
    stopped: join(root, "stopped"),
    libraries: join(root, "libraries"),
  };
}

export function makeFolder(places: Places): void {
  mkdirSync(places.folder, { recursive: true, mode: 0o755 });
}

/** The text of a file, or undefined when there is no such file. Any other trouble is thrown. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes a file for this user's eyes only, whole or not at all, even when the power fails. */
export function writePrivately(path: string, text: string): void {
  const draft = `${path}.${randomBytes(4).toString("hex")}`;
  const file = openSync(draft, "wx", 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

/** Makes a rename inside this folder survive a power failure. */
export function syncFolder(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Compares by device and inode: names differ by links, by Unicode form and by how they were typed. */
export function isSameFolder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

export type Owner = { uid: number; gid: number };

/** Gives a folder and all that is in it to another user. */
export function giveTo(path: string, owner: Owner): void {
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
  // Last, so that its owner tells whether an earlier attempt was cut off.
  chownSync(path, owner.uid, owner.gid);
}
