// Where the environment gives no keys: a file in the data folder, made at the first start, and read again when it changes.
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConvivioError } from "@convivio/core";
import { type KeyRing, makeKey, readKeys, type SealingKey, writeKeys } from "./keys.ts";

export interface KeyFile extends KeyRing {
  path: string;
  /** From now on a new key seals, in every process that reads this file. */
  add(): SealingKey;
}

export function openKeyFile(dataDir: string): KeyFile {
  const path = join(dataDir, "token-keys");
  mkdirSync(dataDir, { recursive: true });
  create(path);
  let read = { mark: "", keys: [] as SealingKey[] };
  const list = () => {
    // A look costs microseconds, and whoever rotates keys must not have to start everything anew.
    const { ino, mtimeMs, size } = statSync(path);
    const mark = `${ino} ${mtimeMs} ${size}`;
    if (mark !== read.mark) read = { mark, keys: readFile(path) };
    return read.keys;
  };
  list();
  return {
    path,
    list,
    add() {
      const key = makeKey();
      renameSync(writeBeside(path, [key, ...list()]), path);
      return key;
    },
  };
}

/** It appears with its content or not at all: of processes that start together all read the same. */
function create(path: string): void {
  const written = writeBeside(path, [makeKey()]);
  try {
    linkSync(written, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(written, { force: true });
  }
}

function writeBeside(path: string, keys: readonly SealingKey[]): string {
  const beside = `${path}.${randomBytes(4).toString("hex")}.part`;
  writeFileSync(beside, writeKeys(keys), { mode: 0o600, flag: "wx", flush: true });
  return beside;
}

function readFile(path: string): SealingKey[] {
  const keys = readKeys(readFileSync(path, "utf8"));
  if (typeof keys === "string") throw new ConvivioError("not-available", `${path}: ${keys}`, "key file");
  return keys;
}
